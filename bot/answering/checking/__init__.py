"""Whether an article has a quotation, word for word, and from whom."""
