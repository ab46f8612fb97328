"""What is kept about a person, erasing it, and forgetting what is too old."""
