"""Reads who is named beside a quotation that people paste: "- Jo Lind", "(Jo Lind)", "lol Jo Lind literally said"."""

import re

from bot.facts.grammar.lexicon import cue_classes, source_nouns, titles, word_classes, word_group

MARKUP = re.compile(r"https?://\S+|<[@#:][^>\s]{1,80}>|@(?:everyone|here)\b|[*_`|]+|(?m:^[\s>]+)")
"""What Discord writes that is no word: links, mentions, emphasis, the sign of a quoted line."""
BLANKS = re.compile(r"\s+")
LETTERS = re.compile(r"[^\W_]")
LONGEST_BESIDE = 400
"""Characters beside a quotation among which a name is looked for; white space counts once."""
DASHED = re.compile(r"^[^\w(\[]*[-–—―~]+\s*(.{2,80})$")
BRACKETED = re.compile(r"^\W{0,3}[(\[]\s*[-–—―~]?\s*([^()\[\]]{2,60})[)\]]")
INTRODUCED = re.compile(r"^[\s,.]*(?:by|according\sto|per|from)\b\s*(.{2,80})$", re.IGNORECASE)
REPORTED = re.compile(r"^[\s,.]*([^\W\d_]{2,20})\s+(.{2,80})$")
ACCORDING = re.compile(r"\b(?:according\sto|per)\s+([^,:]{2,60})[,:]?\s*$", re.IGNORECASE)
ENDS = re.compile(r"(?<=[^\W\d_]{4})[.](?:\s|$)|[!?…;:](?:\s|$)|\s[-–—]\s|[\"“”]")
TAIL = re.compile(r"[,(\[]|\s(?:and|but|when|while|who|in|on|at\sthe|is|was|are|were)\s", re.IGNORECASE)
SPOKEN_TO = re.compile(r"\s(?:to|on|about)\s", re.IGNORECASE)
"""What follows the speaker of a label: "Lind to the press:", "Lind on taxes:"."""
PARTY = re.compile(r"(?<=\w)\s*[(\[][^()\[\]]{1,30}[)\]]?\W*\Z")
"""What stands in brackets behind a name: "Jo Lind (R-Mont.)"."""
LIKE = re.compile(r"\s(?:be|is|was|were|am|are)\s(?:like|all)$", re.IGNORECASE)
REPORTS = word_group("reports", "typed-company")
"""Words that report in chat, besides the verbs that do so in print."""
FEWEST_LEFT = 2
"""Characters of a name that are left before what is cut off."""
LONGEST_HEARER = 3
"""Words that may stand between a verb and what it reports: "told the Herald:"."""
MOST_WORDS = 8
"""Words of a phrase that may name somebody."""
OPENS_CLAUSE = word_group("opens-clause", "typed-company")
"""Words behind which a clause of its own begins."""
DETERMINERS = frozenset(["a", "an", "her", "his", "the"])
FILLERS = word_group("filler", "typed-company")
"""Words between a name and the verb."""
CLAUSAL = frozenset(["auxiliary", "object", "relative", "subject", "subordinator"])
"""Classes of words by which a phrase is a clause, or a pronoun, and no name."""
NOBODY = word_group("nobody", "typed-company")
"""What stands for somebody who is not named."""


def named_beside(before: str, after: str) -> str | None:
    """Return who is named right after a quotation, else right before it; None where nobody is."""
    return _named_after(_line(after, 0)) or _named_before(_line(before, -1))


def _line(text: str, at: int) -> str:
    lines = [line for line in text.split("\n") if LETTERS.search(line)]
    line = BLANKS.sub(" ", MARKUP.sub(" ", lines[at])).strip() if lines else ""
    return line if len(line) <= LONGEST_BESIDE else ""


def _named_after(line: str) -> str | None:
    bracketed = BRACKETED.match(line)
    if bracketed:
        return _somebody(bracketed.group(1))
    for pattern in (DASHED, INTRODUCED):
        match = pattern.match(line)
        if match:
            return _somebody(_first_part(match.group(1)))
    match = REPORTED.match(line)
    if match and "speech" in cue_classes().get(match.group(1).casefold(), ()):
        phrase = _somebody(_first_part(match.group(2)))
        return phrase if phrase and _may_name(phrase) else None
    return None


def _may_name(phrase: str) -> bool:
    """Tell whether a phrase after a verb may be its subject: "the mayor", but not "a lot about the mayor"."""
    if not phrase.islower():
        return True
    first, *others = phrase.split()
    kind = word_classes().get(first)
    described = any(word in source_nouns() or word in titles() for word in others[:2])
    return kind is None or (kind == "determiner" and described)


def _first_part(text: str) -> str:
    """Return what stands before the end of a sentence, and of that what may be a name: "Jo Lind" of "Jo Lind, 2023"."""
    ended = ENDS.search(text)
    text = text[: ended.start()] if ended else text
    tail = TAIL.search(text)
    return text[: tail.start()] if tail and tail.start() >= FEWEST_LEFT else text


def _named_before(line: str) -> str | None:
    according = ACCORDING.search(line)
    if according:
        return _somebody(according.group(1))
    colon = line.endswith(":")
    line = line.rstrip(" ,:")
    words = line.split()
    liked = LIKE.search(line)
    if liked:
        return _somebody(_last_part(line[: liked.start()].split()))
    for left in range(len(words) - 1, max(0, len(words) - 2 - LONGEST_HEARER), -1):
        if _reports(words[left], words) and word_classes().get(words[left - 1].casefold()) != "determiner":
            return _somebody(_last_part(words[:left]))
    return _somebody(SPOKEN_TO.split(_last_part(words))[0]) if colon else None


def _reports(word: str, words: list[str]) -> bool:
    """Tell whether a word is a verb that reports, and no part of a name: "The United States:"."""
    low = word.casefold().strip(".,:;!")
    return (low in cue_classes() or low in REPORTS) and (word.islower() or all(map(str.isupper, words)))


def _last_part(words: list[str]) -> str:
    """Return the subject that ends with ``words``: "the minister" of "wow. and then the minister literally"."""
    kinds = [word_classes().get(word.casefold().strip(",")) for word in words]
    opens = [
        at + 1
        for at, word in enumerate(words)
        if word.casefold().strip(",") in OPENS_CLAUSE
        or (at + 1 < len(words) and (ENDS.search(f"{word} ") or not LETTERS.search(word)))
    ]
    first = opens[-1] if opens else 0
    first += words[first : first + 1] in (["and"], ["And"])
    end = next((at for at in range(first + 1, len(words)) if kinds[at] == "relative"), len(words))
    while end > first and (words[end - 1].casefold() in FILLERS or kinds[end - 1] == "adverb"):
        end -= 1
    determined = next((at for at in range(first + 1, end) if words[at].casefold() in DETERMINERS), first)
    apposed = words[determined - 1].endswith(",") and any(map(str.istitle, words[first:determined]))
    if determined > first and (apposed or kinds[determined - 1] == "preposition"):
        determined = first
    return " ".join(words[determined:end])


def _somebody(words: str) -> str | None:
    """Return a phrase that may name somebody; None for "he", "lol he" and what is too long to be a name."""
    phrase = PARTY.sub("", words).strip(" .,:;\"“”'‘’~-–—")
    split = phrase.casefold().split()
    if not split or len(split) > MOST_WORDS or not LETTERS.search(phrase):
        return None
    clause = any(word_classes().get(word) in CLAUSAL for word in split)
    return None if (clause or split[-1] in NOBODY) and not phrase.isupper() else phrase
