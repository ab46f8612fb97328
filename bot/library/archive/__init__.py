"""Everything of one server as one archive, and back into a database.

A zip file that people can read: the FAQ as Markdown, articles as texts with front matter, everything else as JSON and
JSON Lines. It is as confidential as the database: it also holds the salt with which askers are hashed, without which
nobody could have their traces erased after an import. ``writing`` makes one, ``reading`` takes one in.
"""
