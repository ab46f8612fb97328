"""The SQLite file itself: opening and migrating it, transactions, its log, errors, moments, the audit trail.

Also which files are the library's own, how others are written whole, and which process answers for which shards.
"""
