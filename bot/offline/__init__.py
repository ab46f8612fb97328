"""Runs the very same cogs without a network, for the terminal and for the tests.

May import every room but ``bot.cli``.
"""
