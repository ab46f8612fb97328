"""Who said what: quotations, reported statements, transcripts, and whether the source stands by them."""
