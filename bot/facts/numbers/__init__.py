"""Numbers in digits and in words, and what only looks like one."""
