"""The value that stands for somebody who was the subject of a clause: whom a later pronoun may mean."""

from dataclasses import dataclass

from bot.facts.quotation import Speaker


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody who spoke: where, in which line, and what is known of them."""

    at: int
    line: int
    speaker: Speaker
    gender: str | None
    personal: bool
    plural: bool
    voice: bool = True

    @property
    def is_nobody_known(self) -> bool:
        """Whether it is one without name and gender, whom "they" may mean as well: "a spokesperson"."""
        return not self.gender and not self.plural and self.speaker.name == self.speaker.mention
