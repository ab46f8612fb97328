"""Sentences made ready to compete, with what belongs to them though it stands elsewhere."""
