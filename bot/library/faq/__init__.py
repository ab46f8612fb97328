"""The moderators' own answers: entries with other wordings and history, matched, imported and exported.

``faq.Faq`` is the door.
"""
