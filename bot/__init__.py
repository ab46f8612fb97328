"""Sourceline answers questions about articles by quoting the source line, word for word.

The rooms, lowest first; each may import only from the ones above it in this list:

- ``bot.reading``      bytes to ``Article``: decoding, lines, sentences, furniture of the page
- ``bot.facts``        what an article's sentences state: quotations, amounts, dates, names, abbreviations
- ``bot.answering``    a question and an article to ``Answer``, ``Suggestions`` or ``Refusal``
- ``bot.library``      what moderators keep, in one SQLite file: articles, FAQ, questions, settings; and the search
- ``bot.voice``        results to words: terminal text, Discord embeds, every limit
- ``bot.discord_bot``  the Discord client, its cogs and views
- ``bot.offline``      the very same cogs without a network
- ``bot.cli``          the command line
"""
