"""Claims inside claims: none may stand, by whatever way round, inside itself."""

from store.connection import Writer


def reject_nesting_cycles(writer: Writer) -> None:
    """Add a fault for each staged claim that stands inside itself.

    Each step doubles how far `up` looks, so that n nested claims take log2(n) steps. Who still has
    something above after n levels leads into a cycle, and the claims then looked at are the cycles.
    """
    writer.run(_WAYS)
    claims = writer.rows("SELECT count(*) FROM nesting")[0][0]
    levels = 1
    while levels <= claims:
        writer.run(_TWICE_AS_FAR)
        levels *= 2
        claims = writer.rows("SELECT count(*) FROM nesting")[0][0] and claims
    if claims:
        writer.run(_FAULTS)


_WAYS = """CREATE OR REPLACE TEMP TABLE nesting AS
    SELECT uid, nested_in_uid AS up FROM staged_claim WHERE nested_in_uid IS NOT NULL
    UNION ALL
    SELECT claim_uid, nested_in_uid FROM claim
    WHERE nested_in_uid IS NOT NULL
      AND EXISTS (SELECT 1 FROM staged_claim WHERE nested_in_uid IS NOT NULL)
      AND claim_uid NOT IN (SELECT uid FROM staged_claim)"""
_TWICE_AS_FAR = """CREATE OR REPLACE TEMP TABLE nesting AS
    SELECT low.uid, high.up FROM nesting AS low JOIN nesting AS high ON high.uid = low.up"""
_FAULTS = """INSERT INTO fault
    SELECT record, 'nested_in', format('the claim {} stands inside itself', id), NULL
    FROM staged_claim WHERE uid IN (SELECT up FROM nesting)"""
