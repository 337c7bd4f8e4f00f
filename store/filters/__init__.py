"""Filters: their text form, the SQL condition they stand for, and the fields they know.

    speaker:"White House" -kind:attitude said:2026-03-02..2026-03-04 hops:>=3 named:no رسائل

Terms are combined with AND, the values of a term with OR, and `-` before a term means not. See `FIELDS`.
"""

from store.filters.editing import toggle, with_only, with_value, without_value
from store.filters.fields import FIELDS, Field
from store.filters.sql import where
from store.filters.syntax import format_filter, parse_filter, quoted
from store.filters.unfinished import unfinished

__all__ = [
    "FIELDS",
    "Field",
    "format_filter",
    "parse_filter",
    "quoted",
    "toggle",
    "unfinished",
    "where",
    "with_only",
    "with_value",
    "without_value",
]
