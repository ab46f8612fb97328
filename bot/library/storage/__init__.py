"""The SQLite file itself: opening and migrating it, transactions, its log, errors, moments, the audit trail;
which files are its own, and how others are written whole."""
