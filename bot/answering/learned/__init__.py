"""What was learned from questions and their answers: trees, tables of words."""
