"""The SQLite file itself: opening and migrating it, transactions, its log, errors, moments, the audit trail.

Also which files are the library's own, and how others are written whole.
"""
