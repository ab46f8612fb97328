"""A reply and its buttons, how it is sent and pressed, and which message answers which.

``reply.Reply`` is the value, ``sending`` and ``buttons`` are the doors.
"""
