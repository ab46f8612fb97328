"""Answers a question about an article with a line, suggestions or a refusal.

May import ``bot.reading`` and ``bot.facts``; no Discord, no SQLite, no I/O but its own data files.

``asking`` is the door, ``routing`` tells small talk from a question, and which command a free question means; the
values (``outcome``, ``command``, ``article_index``) stand beside them. Each part imports only from those above it:

- ``words``        words as they are compared: stems, meanings, likeness of names, kinds of thing, word lists
- ``sentences``    sentences made ready to compete
- ``questions``    what was typed, understood, and where its words stand in the sentences
- ``learned``      trees and tables learned from questions and their answers
- ``lines``        the line that answers: candidates, features, ranking, confidence
- ``choices``      the figure or the date that answers, or none
- ``checking``     whether an article has a quotation, word for word, and from whom
- ``statements``   the line of a remembered fragment, and who said it
- ``definitions``  what a short form stands for, and who or what a name is
- ``listings``     everything of a kind
- ``reader``       the optional network that reads what the small models are not sure of
"""
