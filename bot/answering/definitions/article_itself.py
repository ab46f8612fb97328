"""Which questions are about the article as such, so that no word of theirs tells which of several is meant."""

import re

from bot.answering.definitions.authorship import THIS, asks_who_wrote

ITSELF = rf"(?:this|it|{THIS})"
ASKS = re.compile(
    rf"\s*(?:so\s+)?(?:what(?:['’]?s|\s+(?:is|was))?\s+{ITSELF}\s+(?:all\s+)?about"
    rf"|when\s+(?:was|is)\s+{ITSELF}\s+(?:published|written|posted|printed)"
    rf"|(?:is|was)\s+{ITSELF}\s+(?:true|real|fake|reliable))\s*\??\s*",
    re.IGNORECASE,
)


def asks_about_itself(question: str) -> bool:
    """Tell whether a question is about the article as such: who wrote it, what it is about, when it was published."""
    return ASKS.fullmatch(question) is not None or asks_who_wrote(question)
