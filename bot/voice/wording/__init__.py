"""Words and phrases that cards are made of: quoted, shortened, counted, and made harmless."""
