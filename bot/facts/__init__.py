"""Finds what the sentences of an article state: quotations, amounts, dates, names and abbreviations.

Pure functions over frozen values. May import ``bot.reading``; no Discord, no SQLite, no I/O but the word lists.

The values (``quotation``, ``amount``, ``when``, ``name``) stand beside the parts. Each of all these imports only from
those above it:

- the values
- ``grammar``  tokens and their classes, noun phrases, the subject of a verb
- ``names``    names and abbreviations, each mention linked to its fullest form
- ``speech``   who said what: quotations, reported statements, transcripts, and whether the source stands by them
- ``numbers``  numbers in digits and in words, and what only looks like one
- ``dates``    dates as intervals of days
- ``figures``  money, counts, percentages, durations and measures, with what they count
- ``facts``    the door: all that an article states, found as it is wanted
"""
