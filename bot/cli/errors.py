"""What a person can have got wrong on the command line, and what is not to be had at the moment."""

WRONG_INPUT = 2
TRY_AGAIN = 75
"""The exit code by which systems know a failure that may pass (EX_TEMPFAIL)."""


class InputError(Exception):
    """Input that cannot be used; ``str()`` is one sentence that says what to do. Ends with ``code``."""

    code = WRONG_INPUT


class Unreachable(InputError):
    """Something that answers at other times; whoever started the program may start it again."""

    code = TRY_AGAIN
