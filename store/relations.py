"""What stands between claims: links with who made them, stances that oppose, questions of identity."""

from collections.abc import Iterable, Mapping

from store.agents import names
from store.connection import Row, Store
from store.places import among, bounds
from store.types import ClaimRow, IdentityQuestion, LinkedClaim, Relation

EVERY = 1 << 40


def linked(store: Store, uid: int, key: int) -> list[Row]:
    """Find the relations of a claim: those that start at it first, then those that point to it.

    Each row says whether it starts there, the uid of the other claim, and the relation's own fields.
    """
    seqs = [seq for (seq,) in store.rows("SELECT seq FROM link WHERE key = ?", [key])]
    if not seqs:
        return []
    return store.rows(
        f"""
        SELECT r.from_uid = ? AS outgoing, CASE WHEN r.from_uid = ? THEN r.to_uid ELSE r.from_uid END,
            r.relation, r.basis, r.confidence, r.linked_by, r.note
        FROM relation AS r WHERE {among("r.seq", seqs)}
        ORDER BY outgoing DESC, r.seq
        """,
        [uid, uid, *bounds(seqs)],
    )


def links(own: ClaimRow, found: Iterable[Row], others: Mapping[int, ClaimRow]) -> tuple[LinkedClaim, ...]:
    """Make the links of a claim of what `linked` found and the rows of the other claims by uid."""
    return tuple(
        LinkedClaim(
            relation=Relation(
                from_=own.id if outgoing else others[other].id,
                to=others[other].id if outgoing else own.id,
                relation=relation,
                basis=basis,
                confidence=confidence,
                linked_by=linked_by,
                note=note,
            ),
            outgoing=outgoing,
            other=others[other],
        )
        for outgoing, other, relation, basis, confidence, linked_by, note in found
    )


def opposed(store: Store, key: int, most: int | None = None) -> list[Row]:
    """Find claims that affirm what this one denies, or deny what it affirms, and are not linked so yet.

    Each row says the proposition, the other side, the key of its claim and the number of all. The claims are
    those nearest in time, at most so many.
    """
    return store.rows(
        """
        WITH found AS (
            SELECT p.id, theirs.stance, theirs.key, ours.position, count(*) OVER () AS total
            FROM stance AS ours
            JOIN stance AS theirs ON theirs.proposition_no = ours.proposition_no
            JOIN proposition AS p ON p.proposition_no = ours.proposition_no
            WHERE ours.key = $key AND theirs.key <> $key
                AND (ours.stance, theirs.stance) IN (('affirm', 'deny'), ('deny', 'affirm'))
                AND theirs.key NOT IN (
                    SELECT other.key FROM link AS own
                    JOIN relation AS r ON r.seq = own.seq AND r.relation IN ('denies', 'contradicts')
                    JOIN link AS other ON other.seq = own.seq AND other.key <> $key
                    WHERE own.key = $key
                )
            ORDER BY abs(theirs.key - $key), theirs.key LIMIT $most
        )
        SELECT id, stance, key, total FROM found ORDER BY position, key
        """,
        {"key": key, "most": EVERY if most is None else most},
    )


def identities(store: Store, key: int) -> tuple[IdentityQuestion, ...]:
    """Read the identity questions that touch any agent in the chain of a claim."""
    found = store.rows(
        """
        WITH chain AS (SELECT agent_no FROM hop WHERE key = $key)
        SELECT q.a_no, q.b_no, q.verdict, q.why
        FROM identity_question AS q
        WHERE q.a_no IN (SELECT agent_no FROM chain) OR q.b_no IN (SELECT agent_no FROM chain)
        ORDER BY q.seq
        """,
        {"key": key},
    )
    known = names(store, {number for row in found for number in row[:2]})
    return tuple(
        IdentityQuestion(a=known[a].id, b=known[b].id, verdict=verdict, why=why)
        for a, b, verdict, why in found
    )
