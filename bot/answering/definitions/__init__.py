"""What a short form stands for, who or what a name is, and who holds an office, or another one than is asked for."""
