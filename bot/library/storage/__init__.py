"""The SQLite file itself: opening and migrating it, transactions, its log, errors, moments, the audit trail."""
