"""The question as the reader is asked it: a command and its query as one phrase."""

from bot.answering.command import Command

_PREFIX = {
    "who said": "who said",
    "amount": "how much or how many",
    "when": "when",
    "where": "where",
    "who": "who",
    "why": "why",
    "how": "how",
    "what": "what",
    "define": "what is",
}
_QUESTION_WORDS = frozenset(["who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whats", "whos"])


def reader_question(command: Command | str, query: str) -> str:
    """Return the query with the words of its command before it, unless it is a question by itself."""
    words = query.split()
    prefix = _PREFIX.get(str(command), "")
    if not prefix or (words and words[0].lower().replace("'", "").replace("’", "") in _QUESTION_WORDS):
        return " ".join(words)
    return " ".join([prefix, *words])
