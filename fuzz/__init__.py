"""Looks for input that breaks the bot: random bytes for everything that takes text or files from strangers."""
