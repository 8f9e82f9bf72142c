"""The command line. It parses arguments and shows answers; what it shows is worked out elsewhere."""
