"""Everything of a kind in an article."""
