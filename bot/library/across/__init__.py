"""Asks, checks and finds in all articles of a server at once."""
