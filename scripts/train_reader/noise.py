"""Makes a clean question look typed: slips of the finger, chat spelling, no question mark, key words only."""

from random import Random

_CHAT = {
    "you": "u", "are": "r", "people": "ppl", "because": "cuz", "about": "abt", "to": "2", "for": "4", "what": "wat",
    "please": "pls", "with": "w", "though": "tho", "government": "govt", "going to": "gonna", "percent": "%",
    "and": "n", "why": "y", "though not": "tho not", "before": "b4", "the": "da", "minutes": "mins", "was": "wuz",
}  # fmt: skip # a list, read across
_SMALL = frozenset("a an the is are was were do did does has have had of to in on at for by it that this there".split())


def as_typed(question: str, random: Random) -> str:
    """Return ``question`` as somebody in a chat might type it; about half stay as they are but for the mark."""
    typed = question.rstrip("?") if random.random() < 0.6 else question
    kind = random.random()
    if kind < 0.16:
        return _slips(typed, random)
    if kind < 0.24:
        return _slips(_chat(typed, random), random)
    if kind < 0.32:
        return _chat(typed, random)
    if kind < 0.42:
        return _key_words(typed, random)
    return typed


def _slips(text: str, random: Random) -> str:
    words = text.split()
    for index in random.sample(range(len(words)), min(len(words), random.choice((1, 1, 2)))):
        words[index] = _slip(words[index], random)
    return " ".join(words)


def _slip(word: str, random: Random) -> str:
    if len(word) < 4:
        return word
    at = random.randrange(1, len(word) - 1)
    return random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at:][0] + word[at:],
            word[:at] + random.choice("aeioustrnl") + word[at + 1 :],
        ]
    )


def _chat(text: str, random: Random) -> str:
    words = [_CHAT.get(word.lower(), word) if random.random() < 0.5 else word for word in text.split()]
    return " ".join(words).replace("'", "").replace("’", "").lower()


def _key_words(text: str, random: Random) -> str:
    words = text.split()
    kept = words[:1] + [word for word in words[1:] if word.lower() not in _SMALL or random.random() < 0.3]
    return " ".join(kept)
