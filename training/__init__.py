"""How the shipped weights were made, from data to file; not in the wheel."""
