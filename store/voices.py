"""Who says a claim, alone or with others: the SQL that gives each of them a row."""

from store.facet_fields import FACET_FIELDS

EACH_SPEAKER = f"LEFT JOIN ({FACET_FIELDS['speaker'].members}) AS m ON m.part = c.voice_no"
"""A join that gives every claim `c` (or group by its `voice_no`) a row for each of its speakers."""

SPEAKER = "coalesce(m.value, c.voice_no)"
"""The number of that speaker."""
