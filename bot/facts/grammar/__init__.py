"""The grammar that names and reporting clauses need: tokens, noun phrases, subjects."""
