"""What stands between claims: links with who made them, stances that oppose, questions of identity."""

from store.connection import Store
from store.rows import rows
from store.types import Clock, IdentityQuestion, LinkedClaim, OpposedStance, Relation


def links(store: Store, uid: int, clock: Clock) -> tuple[LinkedClaim, ...]:
    """Read the relations of a claim: those that start at it first, then those that point to it."""
    found = store.rows(
        """
        SELECT r.from_uid = $uid AS outgoing, CASE WHEN r.from_uid = $uid THEN r.to_uid ELSE r.from_uid END,
            origin.id, target.id, r.relation, r.basis, r.confidence, r.linked_by, r.note
        FROM relation AS r
        JOIN claim AS origin ON origin.claim_uid = r.from_uid
        JOIN claim AS target ON target.claim_uid = r.to_uid
        WHERE r.from_uid = $uid OR r.to_uid = $uid
        ORDER BY outgoing DESC, r.seq
        """,
        {"uid": uid},
    )
    others = {row.uid: row for row in rows(store, [row[1] for row in found], clock)}
    return tuple(
        LinkedClaim(
            relation=Relation(
                from_=origin,
                to=target,
                relation=relation,
                basis=basis,
                confidence=confidence,
                linked_by=linked_by,
                note=note,
            ),
            outgoing=outgoing,
            other=others[other],
        )
        for outgoing, other, origin, target, relation, basis, confidence, linked_by, note in found
    )


def opposed(store: Store, uid: int, clock: Clock) -> tuple[OpposedStance, ...]:
    """Find claims that affirm what this one denies, or deny what it affirms, and are not linked so yet."""
    found = store.rows(
        """
        SELECT p.id, theirs.stance, theirs.claim_uid
        FROM stance AS ours
        JOIN stance AS theirs ON theirs.proposition_uid = ours.proposition_uid
        JOIN proposition AS p ON p.proposition_uid = ours.proposition_uid
        JOIN claim AS c ON c.claim_uid = theirs.claim_uid
        WHERE ours.claim_uid = $uid AND theirs.claim_uid <> $uid
            AND (ours.stance, theirs.stance) IN (('affirm', 'deny'), ('deny', 'affirm'))
            AND theirs.claim_uid NOT IN (
                SELECT CASE WHEN r.from_uid = $uid THEN r.to_uid ELSE r.from_uid END FROM relation AS r
                WHERE (r.from_uid = $uid OR r.to_uid = $uid) AND r.relation IN ('denies', 'contradicts')
            )
        ORDER BY ours.position, c.said_day, c.said_minute, c.seq
        """,
        {"uid": uid},
    )
    others = {row.uid: row for row in rows(store, [row[2] for row in found], clock)}
    return tuple(OpposedStance(proposition, side, others[other]) for proposition, side, other in found)


def identities(store: Store, uid: int) -> tuple[IdentityQuestion, ...]:
    """Read the identity questions that touch any agent in the chain of a claim."""
    found = store.rows(
        """
        SELECT a.id, b.id, q.verdict, q.why
        FROM identity_question AS q
        JOIN agent AS a ON a.agent_uid = q.a_uid
        JOIN agent AS b ON b.agent_uid = q.b_uid
        WHERE q.a_uid IN (SELECT agent_uid FROM hop WHERE claim_uid = $uid)
            OR q.b_uid IN (SELECT agent_uid FROM hop WHERE claim_uid = $uid)
        ORDER BY q.seq
        """,
        {"uid": uid},
    )
    return tuple(IdentityQuestion(a=a, b=b, verdict=verdict, why=why) for a, b, verdict, why in found)
