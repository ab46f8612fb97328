"""Tells an address that can be linked to from words that only look like one."""

from urllib.parse import urlsplit

SCHEMES = ("http", "https")


def web_address(written: str | None) -> str | None:
    """Return an address of the web as it was written, without blanks around it; None for anything else.

    Discord refuses a whole message whose link has another scheme or no host.
    """
    address = (written or "").strip()
    if not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    return address if parts.scheme in SCHEMES and any(mark.isalnum() for mark in host) else None
