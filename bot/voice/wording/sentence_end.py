"""The end of a sentence of ours after words of others."""


def without_stop(words: str) -> str:
    """Return ``words`` without a full stop at their end, for a sentence that sets its own; dots for more stay."""
    return words if words.endswith(("..", "…")) else words.removesuffix(".")
