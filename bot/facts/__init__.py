"""Finds what the sentences of an article state: quotations, amounts, dates, names and abbreviations.

Pure functions over frozen values. May import ``bot.reading``; no Discord, no SQLite, no I/O but the word lists.
"""
