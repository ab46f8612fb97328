"""Keeps what moderators write: articles, FAQ entries, unanswered questions and settings, in one SQLite file.

May import ``bot.reading``, ``bot.facts`` and ``bot.answering``; no Discord. ``library.Library`` is the door. All SQL of
the program is in this room, and only this room imports sqlite_utils, which takes its time to import.

``backup``, ``library``, ``across`` and ``reading_across`` stand beside the parts. Each of all these imports only from
those above it:

- ``storage``         the SQLite file: opening, migrating, transactions, its log, errors, the audit trail
- ``backup``          copies of the file, and back
- ``settings``        what a server may set, and what it chose
- ``wordings``        what people type compared: words, likeness, spelling
- ``articles``        the articles of a server: kept, called by title, chosen, read
- ``faq``             the moderators' own answers, with history, matching, import and export
- ``privacy``         what is kept about a person, erased, or too old to keep
- ``questions``       what people asked: the queue, answers given, counts
- ``search``          the index of sentences over all articles
- ``archive``         everything of a server as one file
- ``library``         the door
- ``across``          questions to all articles at once
- ``reading_across``  the same with the reader behind them
- ``fetching``        pages, PDFs and feeds, read in processes of their own
- ``ingest``          many articles at once
"""
