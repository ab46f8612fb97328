"""Tells where a day is only a word: "all he could say was 'no' and 'Tuesday'", "a poem called “March”"."""

OPENS, CLOSES = "\"'“‘«", "\"'”’»"


def is_mere_word(text: str, start: int, end: int) -> bool:
    """Tell whether the name of a day between two offsets stands alone between quotation marks, and tells no time."""
    if not text[start:end].isalpha() or not text[start].isupper() or start == 0:
        return False
    before, behind = text[start - 1], text[end : end + 1]
    return before in OPENS and behind != "" and behind == CLOSES[OPENS.index(before)]
