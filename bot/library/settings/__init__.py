"""What a server may set: the kinds of values, and those that were chosen."""
