"""Every limit of Discord, and every length that we choose ourselves, in characters unless said otherwise.

Discord's figures are those of its API documentation, August 2026. discord.py 2.7 checks only counts (embeds,
components, options), never lengths of text; the renderers of this room keep them and tests prove it.
"""

MESSAGE = 2000
"""Content of a message."""

EMBEDS = 10
"""Embeds of a message."""

EMBED_TOTAL = 6000
"""Text of all embeds of a message together."""

EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
BUTTON_LABEL = 80
BUTTONS_IN_ROW = 5
ROWS = 5
CUSTOM_ID = 100
CHOICES = 25
"""Choices that one autocompletion may offer."""

CHOICE_NAME = 100
CHOICE_VALUE = 100
MODAL_TITLE = 45
LABEL_DESCRIPTION = 100
MODAL_FIELDS = 5
TEXT_INPUT = 4000

FOOTER = 400
"""Our footers stay short, so that title, description and footer never reach EMBED_TOTAL."""

BODY = EMBED_DESCRIPTION
HEADING = EMBED_TITLE

QUOTATION = 2400
"""A quoted line; longer ones are shortened and say so."""

SNIPPET = 420
"""A quoted line among others: in suggestions, listings and context."""

NAME = 120
"""A name or a figure of the article inside a sentence of ours."""

NOTE = 60
"""A kind or a count beside an entry, a word in an explanation."""

QUESTION = 500
"""A question; news questions have some 60."""

ALLEGED = 4000
"""A text whose quotations are checked: a whole message of Discord with room to spare."""

ENTRIES_ON_PAGE = 6
"""Entries of a listing on one page."""
