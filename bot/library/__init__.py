"""Keeps what moderators write: articles, FAQ entries, unanswered questions and settings, in one SQLite file.

May import ``bot.reading``, ``bot.facts`` and ``bot.answering``; no Discord. ``library.Library`` is the door. All SQL of
the program is in this room, and only this room imports sqlite_utils, which takes its time to import.
"""
