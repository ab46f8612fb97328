"""The permissions that the bot needs in a server, in Discord's bits; imports nothing, so that invite starts fast."""

VIEW, SEND, EMBED, FILES, HISTORY, SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 16, 1 << 38
PERMISSIONS = VIEW | SEND | EMBED | FILES | HISTORY | SEND_IN_THREADS
"""View channels, send messages (also in threads), embed links, attach files, read the history; nothing more."""
