"""The initials of a name, by which an interview goes on after the full names: "MJE" of "María José Echeverría"."""


def initials(name: str) -> str:
    """Return the capitals with which the words of a name begin."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
