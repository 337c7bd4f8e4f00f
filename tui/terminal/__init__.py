"""The terminal: what it is, what it is told before and after, and what goes out to it."""
