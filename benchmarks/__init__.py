"""Speed and memory, printed as figures and as ratios against a peer in the same run; never a test."""
