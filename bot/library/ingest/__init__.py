"""Adds many articles at once: several processes read, one writes, and a second run takes up where the first ended.

``ingest.ingest`` is the door. A reading process is started for the purpose, knows no token, and is killed and replaced
when a file takes it too long, too much memory, or down.
"""
