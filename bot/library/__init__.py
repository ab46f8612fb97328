"""Keeps what moderators write: the SQLite store, FAQ entries and settings.

May import ``bot.reading``, ``bot.facts`` and ``bot.answering``; no Discord.
"""
