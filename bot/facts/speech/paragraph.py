"""What is known of a paragraph while its quotations are given their speakers."""

from dataclasses import dataclass

from bot.facts.quotation import Speaker


@dataclass(slots=True)
class Paragraph:
    """The paragraph being read: its number, who spoke in it last, how it ended.

    ``told_of_since`` is the first of whom a sentence tells behind a quotation that nobody is said to have spoken.
    ``asks`` tells that what is said last in it is a question, ``addresses`` that it says "you" as well. ``partner`` is
    who is spoken with; ``asked`` is whom the article itself asks about, by which pronoun.
    """

    number: int = -1
    speaker: Speaker | None = None
    subject: Speaker | None = None
    told_of_since: Speaker | None = None
    ends_with_colon: bool = False
    quoted: bool = False
    asks: bool = False
    addresses: bool = False
    asked: Speaker | None = None
    pronoun: str = ""
    partner: Speaker | None = None
