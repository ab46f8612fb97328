"""Dates as intervals of days, from the words that name them."""
