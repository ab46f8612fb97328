"""Tells whether a line has only the holder of an office where a question asks for who came after or before.

"Who will be the new treasurer" is not answered by "the treasurer, Hugo Maas, who will leave in September", nor "who was
manager before Gossop" by "manager Iain Gossop was fined": the office is there, and nobody who follows or went before.
"""

import re

from bot.facts.grammar.lexicon import any_of

SIGNS = "succession-signs"
SOON = r"(?:(?:will|is|has|had|was|['’]?s|going\sto|gonna|now|currently)\s){0,3}"
ASKS_AFTER = re.compile(
    r"\s*who(?:['’]?s|\s(?:is|will\sbe|was|are|will\sbecome|becomes|became|gets\sto\sbe))\s"
    r"(?:[\w'’-]+\s){0,3}?(?:new|next(?!\sto\b)|incoming|interim|acting(?!\s(?:as|for|in|like|on)\b)|successor)\b"
    rf"|\s*who\s{SOON}(?:tak\w+|took)\s(?:over|(?:his|her|their|[\w-]+['’]?s)\s(?:place|job|post|seat))\b"
    rf"|\s*who\s{SOON}(?:replac\w+|succeed\w*)\s",
    re.IGNORECASE,
)
"""Questions for who comes next: "who is the new mayor", "who takes over as captain", "who replaced Lind"."""
ASKS_BEFORE = re.compile(
    r"\s*who\s(?:was|were|ran|led|owned|managed|held|had|headed|chaired|coached|governed|edited|came)\b.{1,60}\sbefore\s"
    r"(?:(?:the|that|this)\s)?[\w'’-]+(?:\s[\w'’-]+)?\W*$"
    r"|\s*who\scame\sbefore\s|\s*who\sdid\s.{1,60}\s(?:replace|succeed|take\sover\sfrom)\W*$",
    re.IGNORECASE,
)
"""Questions for who was there first: "who ran it before Lind", "who did she replace"."""
TELLS_AFTER = re.compile(rf"\b{any_of('after', SIGNS)}\b", re.IGNORECASE)
TELLS_BEFORE = re.compile(
    rf"\b{any_of('before', SIGNS)}\b|\bfrom\s(?:the\s)?(?-i:[A-Z])|\bt(?:ook|ak\w{{1,4}})\sover\b[^.;]{{0,40}}\sfrom\s",
    re.IGNORECASE,
)


def tells_no_succession(asked: str, sentence: str) -> bool:
    """Tell whether a question asks who came after or before somebody, and a sentence has no word of that."""
    if ASKS_BEFORE.match(asked):
        return TELLS_BEFORE.search(sentence) is None
    return ASKS_AFTER.match(asked) is not None and TELLS_AFTER.search(sentence) is None
