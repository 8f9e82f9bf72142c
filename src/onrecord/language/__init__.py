"""What every stage reads a text with: words, sentences, word pieces."""
