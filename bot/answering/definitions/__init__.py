"""What a short form stands for, and who or what a name is."""
