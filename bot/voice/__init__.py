"""Turns results into words: terminal text and Discord embeds, all wording and all limits.

May import the rooms that make the results; knows no client, no network and no store.

``cards`` and ``wording`` are parts, the rest stands beside them. Each of all these imports only from those above it:

- ``limits``      every length that Discord or we ourselves allow
- ``wording``     what cards are made of: words of strangers quoted, shortened, counted, and made harmless
- ``card``        what a reply shows, whatever shows it
- ``explaining``  errors as sentences
- ``cards``       everything that the bot shows
- ``embeds``      cards for Discord
- ``plain``       Markdown for a terminal
"""
