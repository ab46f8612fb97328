"""Compares what people type: words of questions and titles, their likeness, repaired spelling."""
