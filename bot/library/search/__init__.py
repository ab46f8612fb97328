"""Search over all articles of a server: an index of sentences beside the database, and the few articles worth asking.

The index is a cache made by tantivy. It follows the list of changes that triggers in the database keep, so it can be
thrown away at any time; ``library_search.LibrarySearch`` is the door.
"""
