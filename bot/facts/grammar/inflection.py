"""Forms of a verb: "say", "says", "said", "saying"."""

VOWELS = "aeiou"


def forms_of_verb(base: str, irregular: list[str] | None = None) -> frozenset[str]:
    """Return the forms of a verb; ``irregular`` ones replace the past, or the gerund if they end in "-ing"."""
    given = list(irregular or [])
    past = [form for form in given if not form.endswith("ing")] or [_past(base)]
    gerund = [form for form in given if form.endswith("ing") and form != base] or [_gerund(base)]
    return frozenset({base, _third_person(base), *past, *gerund})


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _gerund(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith(("ee", "ye")) else base + "ing"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")
