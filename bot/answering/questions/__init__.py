"""What was typed, understood: its form, its terms, and where those stand in sentences."""
