"""What the operator sets and sees: configuration, logs, shards, permissions, syncing, the status page."""
