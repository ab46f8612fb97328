"""Names and abbreviations of an article, each mention linked to its fullest form."""
