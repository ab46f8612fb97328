"""Forms whose text is never lost: what cannot be saved goes back, with a button that opens the form again."""
