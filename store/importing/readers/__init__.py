"""One reader for each format: files to records, each with the place where it stands."""
