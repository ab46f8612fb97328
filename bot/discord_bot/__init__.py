"""Runs the bot in Discord: the client, its cogs and its views.

May import every room above it; nothing above it may import it.
"""
