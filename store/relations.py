"""What stands between claims: links with who made them, stances that oppose, questions of identity."""

from store.agents import names
from store.connection import Store
from store.places import keys_of
from store.rows import by_key, rows
from store.types import Clock, IdentityQuestion, LinkedClaim, OpposedStance, Relation

EVERY = 1 << 40


def links(store: Store, uid: int, clock: Clock) -> tuple[LinkedClaim, ...]:
    """Read the relations of a claim: those that start at it first, then those that point to it."""
    key = keys_of(store, [uid]).get(uid)
    seqs = [seq for (seq,) in store.rows("SELECT seq FROM link WHERE key = ?", [key])]
    if not seqs:
        return ()
    found = store.rows(
        """
        SELECT r.from_uid = $uid AS outgoing, CASE WHEN r.from_uid = $uid THEN r.to_uid ELSE r.from_uid END,
            r.relation, r.basis, r.confidence, r.linked_by, r.note
        FROM relation AS r
        WHERE r.seq BETWEEN $first AND $last AND r.seq IN (SELECT unnest($seqs::BIGINT[]))
        ORDER BY outgoing DESC, r.seq
        """,
        {"uid": uid, "first": min(seqs), "last": max(seqs), "seqs": seqs},
    )
    own = rows(store, [uid], clock)[0].id
    others = {row.uid: row for row in rows(store, [row[1] for row in found], clock)}
    return tuple(
        LinkedClaim(
            relation=Relation(
                from_=own if outgoing else others[other].id,
                to=others[other].id if outgoing else own,
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


def opposed(
    store: Store, uid: int, clock: Clock, most: int | None = None
) -> tuple[tuple[OpposedStance, ...], int]:
    """Find claims that affirm what this one denies, or deny what it affirms, and are not linked so yet.

    Answers with those nearest in time, at most so many, and with the number of all.
    """
    key = keys_of(store, [uid]).get(uid)
    found = store.rows(
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
    others = dict(
        zip((row[2] for row in found), by_key(store, [row[2] for row in found], clock), strict=True)
    )
    stances = tuple(OpposedStance(proposition, side, others[other]) for proposition, side, other, _ in found)
    return stances, int(found[0][3]) if found else 0


def identities(store: Store, uid: int) -> tuple[IdentityQuestion, ...]:
    """Read the identity questions that touch any agent in the chain of a claim."""
    key = keys_of(store, [uid]).get(uid)
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
