"""Turns results into words: terminal text and Discord embeds, all wording and all limits.

May import the rooms that make the results; knows no client, no network and no store.
"""
