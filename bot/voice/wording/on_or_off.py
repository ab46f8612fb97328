"""A switch in words."""


def on_or_off(value: bool) -> str:
    """Return what people set a switch to."""
    return "on" if value else "off"
