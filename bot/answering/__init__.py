"""Answers a question about an article with a line, suggestions or a refusal.

May import ``bot.reading`` and ``bot.facts``; no Discord, no SQLite, no I/O but its own data files.
"""
