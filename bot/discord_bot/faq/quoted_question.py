"""Parts what a moderator typed into the question in quotation marks and the answer behind it."""

DOUBLE = {"“": '”“"', "„": '“”‟"', "”": '”"', '"': '"”', "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
SINGLE = {"'": "'’", "‘": "’'", "‚": "‘’'", "’": "’'"}
ENDS_QUESTION = "?!.…"
BEHIND = "-"
"""Stands for an answer where only a question was written."""


class NeverClosed(Exception):
    """A quotation mark is opened and never closed."""


def question_and_answer(typed: str) -> tuple[str, str] | None:
    """Return the question without its marks and the answer, None where no question in marks or no answer stands.

    Raises NeverClosed.
    """
    text = typed.strip()
    first = text[:1]
    if first in DOUBLE and first:
        end = next((at for at in range(1, len(text)) if text[at] in DOUBLE[first]), None)
    elif first in SINGLE and first:
        end = _single_end(text, SINGLE[first])
    else:
        return None
    if end is None:
        raise NeverClosed
    question, answer = text[1:end].strip(), text[end + 1 :].strip()
    return (question, answer) if question and answer else None


def new_question(typed: str) -> tuple[str, str]:
    """Return the question that is typed before a new answer, or alone, and the answer; each is empty where it is not.

    An answer may begin with a quotation of its own, so only one that ends with a question mark is taken for a question.
    """
    try:
        parted = question_and_answer(f"{typed} {BEHIND}")
    except NeverClosed:
        return "", typed
    if parted is None or not parted[0].endswith("?"):
        return "", typed
    return parted[0], parted[1].removesuffix(BEHIND).strip()


def unquoted(question: str) -> str:
    """Return a question without marks that stand around all of it, which nobody needs in a field of its own."""
    try:
        parted = question_and_answer(f"{question} {BEHIND}")
    except NeverClosed:
        return question
    return parted[0] if parted and parted[1] == BEHIND else question


def _single_end(text: str, marks: str) -> int | None:
    """Return where a single mark closes, which also is the apostrophe of "don't" and of "the members' rights"."""
    closing: list[int] = []
    for at in range(1, len(text)):
        if text[at] not in marks:
            continue
        after = text[at + 1 : at + 2]
        if closing and text[at - 1].isspace() and after and not after.isspace():
            # Another quotation opens, within the answer.
            break
        if not after.isalnum():
            closing.append(at)
    return next((at for at in closing if text[at - 1] in ENDS_QUESTION), closing[0] if closing else None)
