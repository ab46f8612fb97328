"""Tells the gender that a name shows: by its title, by the nouns that introduce it, or by its first name."""

from collections.abc import Mapping

from bot.facts.grammar.lexicon import first_names, first_names_before_surnames, gendered_nouns, titles
from bot.facts.names.name_runs import NameRun


def gender_of(run: NameRun) -> str | None:
    """Return the gender that a name shows, "m" or "f"; None where nothing tells."""
    known = first_names_before_surnames() if len(run.words) > 1 else first_names()
    return _gender_of(run, known)


def certain_gender_of(run: NameRun) -> str | None:
    """Return the gender that a name shows, without those that its first name has in other countries."""
    return _gender_of(run, first_names())


def _gender_of(run: NameRun, known: Mapping[str, str | None]) -> str | None:
    return gender_of_title(run) or _gender_of_roles(run) or known.get(run.words[0].split("-")[0])


def _gender_of_roles(run: NameRun) -> str | None:
    # "The mother of the men, Ana Pell": nobody is several.
    shown = {gendered_nouns()[role] for role in run.roles if role in gendered_nouns() and not _is_for_several(role)}
    return shown.pop() if len(shown) == 1 else None


def _is_for_several(role: str) -> bool:
    return role.endswith("men") or (role.endswith("s") and not role.endswith("ss"))


def gender_of_title(run: NameRun) -> str | None:
    """Return the gender that the title before a name shows: "Mrs", "Sister"."""
    for word in run.title.split():
        gender = titles().get(word, "-")
        if gender != "-":
            return gender
        if word in gendered_nouns():
            return gendered_nouns()[word]
    return None
