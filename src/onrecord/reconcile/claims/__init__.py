"""Claims: statements of many articles that hold or oppose one proposition, and who stands where."""
