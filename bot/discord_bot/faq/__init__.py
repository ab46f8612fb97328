"""The moderators' own answers as replies and forms, and their import."""
