"""Taking claims out of a claims file: one module per format."""

from store.exporting.jsonl import export_jsonl

__all__ = ["export_jsonl"]
