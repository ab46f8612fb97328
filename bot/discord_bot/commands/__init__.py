"""What a command needs, whatever it does: how it is declared and addressed, the words behind it, and who may use it."""
