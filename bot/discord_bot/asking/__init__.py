"""A question and what becomes of it: an entry or an article answers, and the answer has its buttons.

``asking.ask`` is the door.
"""
