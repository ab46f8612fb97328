"""Numbers of things in words."""


def counted(count: int, thing: str, things: str = "") -> str:
    """Return ``1 line`` or ``2 lines``; ``things`` is the plural where it is no mere ``s`` more."""
    return f"{count:,} {thing if count == 1 else things or f'{thing}s'}"
