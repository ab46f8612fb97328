"""What a person can have got wrong on the command line."""


class InputError(Exception):
    """Input that cannot be used; ``str()`` is one sentence that says what to do. Ends with exit code 2."""
