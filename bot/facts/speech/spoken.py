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
    def may_be_several(self) -> bool:
        """Whether "they" may mean it: a group, a body, or somebody without name and gender, but no thing."""
        if self.plural or not self.personal:
            return self.plural or self.voice
        return not self.gender and self.speaker.name == self.speaker.mention
