"""What the bot shows, as cards: one module for each thing that people see."""
