"""Answers a question about an article with a line, suggestions or a refusal.

May import ``bot.reading`` and ``bot.facts``; no Discord, no SQLite, no I/O but its own data files.

``answer`` is the door. Parts, and what stands beside them, each import only from those above them:

- ``command``          the kinds of question
- ``outcome``          the three outcomes
- ``routing``          what is small talk, and which command a free question means
- ``words``            words as they are compared: stems, meanings, likeness of names, kinds of thing, word lists
- ``sentence_pool``    sentences made ready to compete
- ``article_index``    an article made ready to be asked
- ``statement_index``  what "who said" needs of it
- ``questions``        what was typed, understood, and where its words stand in the sentences
- ``learned``          trees and tables learned from questions and their answers
- ``lines``            the line that answers: candidates, features, ranking, confidence
- ``choices``          the figure or the date that answers, or none
- ``checking``         whether an article has a quotation, word for word, and from whom
- ``statements``       the line of a remembered fragment, and who said it
- ``definitions``      what a short form stands for, and who or what a name is
- ``listings``         everything of a kind
- ``second_look``      what was found, looked at once more
- ``answer``           the door: a command and a query to an outcome
- ``reader``           the optional network that reads what the small models are not sure of
- ``article_chances``  how probable it is that one of several articles answers
- ``several_articles`` what several articles say to one question, as one outcome
"""
