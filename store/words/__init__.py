"""The words of claims: what a word is, which words belong together, what a query asks, and the index."""
