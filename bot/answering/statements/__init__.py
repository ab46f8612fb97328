"""The line of a remembered fragment, and who said it."""
