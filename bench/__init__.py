"""Measurements of speed and of peers; they are no tests."""
