"""Turns bytes into an ``Article``: decoding, lines, sentences, and the furniture of the page set aside.

Imports nothing from the other rooms, no Discord and no SQLite; reads only the file that it is given.
"""
