"""What a whole file holds, counted at import: so that a list without a filter opens without a scan."""

from store.connection import Writer
from store.days import OUTLETS, day_counts_sql
from store.facet_fields import FACET_FIELDS, counts_sql
from store.types import CLOCKS


def count_totals(writer: Writer) -> None:
    """Bring `day_total` up to date for the days of the table `dirty_day` (clock, day), and `field_total`."""
    for clock in CLOCKS:
        day = f"{clock}_day"
        writer.run(f"DELETE FROM day_total WHERE clock = '{clock}' AND day IN ({_DIRTY})", [clock])
        counts = day_counts_sql(clock, f"({OUTLETS.sql})", f"c.{day} IN ({_DIRTY})")
        writer.run(f"INSERT INTO day_total SELECT '{clock}', counted.* FROM ({counts}) AS counted", [clock])
    writer.run("DELETE FROM field_total")
    for field in FACET_FIELDS:
        writer.run(
            f"""INSERT INTO field_total SELECT '{field}', number, word, claims
                FROM ({counts_sql(field)}) AS counted
                ORDER BY claims DESC, number, word"""
        )


_DIRTY = "SELECT day FROM dirty_day WHERE clock = ?"
