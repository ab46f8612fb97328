"""Makes text of strangers harmless: nothing in it formats, links, pings, hides or reverses what is shown."""

import re
import unicodedata

HIDDEN = frozenset("\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
"""Characters that show nothing but can reverse a text or hide in one. Joiners stay: scripts and emoji need them."""

MARKUP = re.compile(r"[\\*_~`|\[\]<>@]|(?<=[A-Za-z]):(?=//)")
"""Where Discord's Markdown, mentions and links begin; a backslash before ASCII punctuation makes it literal."""

LINE_START = re.compile(r"(?m)^([ \t]*(?:\d{1,9}(?=\.[ \t])|(?=(?:#{1,3}|-#?|\+)[ \t])))")
"""Where a line would become a heading, a list or small print."""


def visible(text: str) -> str:
    """Return ``text`` without characters that reverse, hide or control; tabs and odd spaces become spaces.

    Line ends survive as line feeds; a lone surrogate, which no encoding can carry, becomes U+FFFD.
    """
    # Everything dangerous is unprintable to Python; most texts are done here.
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text.replace("\r\n", "\n"))


def _visible(character: str) -> str:
    if " " <= character <= "~" or character == "\n":
        return character
    if character in HIDDEN:
        return ""
    match unicodedata.category(character):
        case "Cc":
            return "\n" if character in "\r\x85" else " "
        case "Zl" | "Zp":
            return "\n"
        case "Zs":
            return " "
        case "Cs":
            return "\ufffd"
        case "Cf":
            return "" if "\u202a" <= character <= "\u2069" or character >= "\U000e0000" else character
        case _:
            return character


def escape(text: str) -> str:
    """Return ``text`` so that Discord shows exactly its visible characters, whatever Markdown they look like."""
    return LINE_START.sub(r"\1\\", MARKUP.sub(r"\\\g<0>", visible(text)))


def one_line(text: str) -> str:
    """Return the visible characters of ``text`` on one line, with single spaces."""
    return " ".join(visible(text).split())


def code(text: str) -> str:
    """Return ``text`` on one line as Markdown code; backticks in it become apostrophes."""
    return f"`{one_line(text).replace('`', chr(39)) or ' '}`"
