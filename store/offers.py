"""Values that a filter could ask for: those of the file that begin as typed, most frequent first.

Names and words come from the small tables, their claims from what was counted at import: no claim is read.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from store.agents import names
from store.arabic import fold
from store.connection import Row, Store
from store.documents import texts_of
from store.facet_fields import FACET_FIELDS, counts_sql
from store.filters.fields import FIELD_BY_NAME
from store.filters.folding import folded_sql, words_of, words_prefix
from store.filters.sql import agents_named
from store.types import AgentName

EVERYTHING = "^"
"""The pattern that any text meets."""


class Offer(Struct, frozen=True):
    """A value as a filter writes it, and how many claims have it, None where that was not counted.

    `agent` is who an id stands for, `text` what a proposition says.
    """

    value: str
    claims: int | None = None
    agent: AgentName | None = None
    text: str = ""


class Typed(Struct, frozen=True):
    """What was typed of a value, and how many offers are wanted.

    `language` is that of the reader, and `spoken` are values that begin so in that language.
    """

    text: str
    size: int
    language: str = "en"
    spoken: tuple[str, ...] = ()

    @property
    def pattern(self) -> str | None:
        """The pattern that folded texts meet which have words that begin so; None where none can."""
        words = words_of(self.text)
        return words_prefix(words) if words else (None if self.text.strip() else EVERYTHING)


def offers(store: Store, field: str, typed: Typed) -> tuple[Offer, ...]:
    """Find the values of a field that have a word that begins as typed, in any spelling."""
    find = _FINDERS.get(field)
    if find is not None:
        return find(store, field, typed)
    return _counted_words(store, field, typed) if field in FACET_FIELDS else _fixed_words(field, typed)


def _totals(store: Store, field: str) -> str:
    """Write the question for `number`, `word` and `claims`; files of an older Aqwal lack some totals."""
    if store.rows("SELECT 1 FROM field_total WHERE field = ? LIMIT 1", [field]):
        return f"SELECT number, word, claims FROM field_total WHERE field = '{field}'"
    return counts_sql(field)


# ---------------------------------------------------------------- who


def _agents(store: Store, field: str, typed: Typed) -> tuple[Offer, ...]:
    """Offer a name where it means one agent, and else an id."""
    pattern = typed.pattern
    if pattern is None:
        return ()
    longest = max(words_of(typed.text), key=len, default="")
    found = store.rows(
        f"""
        WITH met AS (
            SELECT n.agent_no, arg_min(
                n.name, row(n.language IS NULL, n.language IS DISTINCT FROM ?, n.position)) AS name
            FROM agent_name AS n WHERE contains(n.folded, ?) AND regexp_matches(n.folded, ?)
            GROUP BY n.agent_no
            UNION ALL
            SELECT a.agent_no, NULL FROM agent AS a WHERE ? <> '' AND starts_with(lower(a.id), ?))
        SELECT t.number, max(met.name), any_value(t.claims)
        FROM ({_totals(store, field)}) AS t JOIN met ON met.agent_no = t.number
        GROUP BY t.number ORDER BY any_value(t.claims) DESC, t.number LIMIT ?
        """,
        [typed.language, longest, pattern, *[typed.text.strip().lower()] * 2, typed.size],
    )
    known = names(store, (number for number, _, _ in found))
    alone = _alone(store, {name for _, name, _ in found if name})
    return tuple(
        Offer(name, claims) if name in alone else Offer(known[number].id, claims, known[number])
        for number, name, claims in found
    )


def _alone(store: Store, written: set[str]) -> set[str]:
    """Tell which names mean one agent only when they stand in a filter."""
    if not written:
        return set()
    ordered = sorted(written)
    questions: list[str] = []
    bound: list[object] = []
    for place, name in enumerate(ordered):
        agents, parameters = agents_named([name])
        questions.append(f"SELECT {place}, count(DISTINCT value) FROM ({agents})")
        bound += parameters
    found = store.rows(" UNION ALL ".join(questions), bound)
    return {ordered[place] for place, agents in found if agents == 1}


# ---------------------------------------------------------------- what


def _topics(store: Store, _: str, typed: Typed) -> tuple[Offer, ...]:
    met = _begun(store, "SELECT topic_no, id, names FROM topic", typed)
    found = store.rows(
        f"""SELECT number, claims FROM ({_totals(store, "topic")}) AS t
           WHERE number IN (SELECT unnest(?::INTEGER[]))
           ORDER BY claims DESC, number LIMIT ?""",
        [list(met), typed.size],
    )
    return tuple(Offer(met[number][1] or met[number][0], claims) for number, claims in found)


def _begun(store: Store, question: str, typed: Typed) -> dict[int, tuple[str, str]]:
    """Read a small table of `number`, `id` and texts: the id and the text of what begins as typed.

    The text is the one that does, in the reader's language where it can be. DuckDB folds ten times slower.
    """
    begun = typed.text.strip().lower()
    words = "".join(f" {word}" for word in words_of(typed.text))
    found: dict[int, tuple[str, str]] = {}
    if begun and not words:
        return found
    for number, own_id, texts in store.rows(question):
        told = texts_of(texts)
        ordered = [*(told[code] for code in (typed.language,) if code in told), *told.values()]
        meant = ordered[:1] if begun and own_id.lower().startswith(begun) else []
        meant += [text for text in ordered if not words or words in f" {' '.join(words_of(text))}"]
        if meant:
            found[number] = own_id, meant[0]
    return found


def _counted_words(store: Store, field: str, typed: Typed) -> tuple[Offer, ...]:
    if typed.pattern is None:
        return ()
    folded, table = folded_sql("t.word")
    found = store.rows(
        f"""SELECT t.word, t.claims FROM ({_totals(store, field)}) AS t
            WHERE list_contains(?::VARCHAR[], t.word) OR regexp_matches({folded}, ?)
            ORDER BY t.claims DESC, t.word LIMIT ?""",
        [list(typed.spoken), *table, typed.pattern, typed.size],
    )
    return _as_offers(found)


def _fixed_words(field: str, typed: Typed) -> tuple[Offer, ...]:
    begun = fold(typed.text).strip()
    words = FIELD_BY_NAME[field].words
    return tuple(Offer(word) for word in words if word.startswith(begun) or word in typed.spoken)


# ---------------------------------------------------------------- where they stand


def _propositions(store: Store, _: str, typed: Typed) -> tuple[Offer, ...]:
    return tuple(
        Offer(proposition, claims, text=text)
        for proposition, text, claims in _sides(store, typed, ("proposition_no",), "p.id")
    )


def _stances(store: Store, _: str, typed: Typed) -> tuple[Offer, ...]:
    """Offer the sides on propositions, and, where nothing of a proposition is typed, the sides alone."""
    proposition, equals, side = typed.text.rpartition("=")
    if equals:
        found = store.rows(
            """SELECT p.id || '=' || s.stance AS value, count(*) AS claims
               FROM stance AS s JOIN proposition AS p USING (proposition_no)
               WHERE starts_with(s.stance, ?) AND lower(p.id) = lower(?)
               GROUP BY value ORDER BY claims DESC, value LIMIT ?""",
            [fold(side).strip(), proposition.strip(), typed.size],
        )
        return _as_offers(found)
    alone = tuple(one for one in _fixed_words("stance", typed) if typed.text.strip())
    found = _sides(store, typed, ("proposition_no", "stance"), "p.id || '=' || s.stance")
    return (*alone, *(Offer(value, claims, text=text) for value, text, claims in found))[: typed.size]


def _sides(store: Store, typed: Typed, parts: tuple[str, ...], value: str) -> list[Row]:
    """Count by parts of the stances on propositions that begin as typed: value, text, claims."""
    met = _begun(store, "SELECT proposition_no, id, text FROM proposition", typed)
    columns = ", ".join(parts)
    found = store.rows(
        f"""
        WITH s AS (
            SELECT {columns}, count(*) AS claims FROM stance
            WHERE proposition_no IN (SELECT unnest(?::INTEGER[])) GROUP BY {columns})
        SELECT s.proposition_no, {value} AS value, s.claims
        FROM s JOIN proposition AS p USING (proposition_no) ORDER BY claims DESC, value LIMIT ?
        """,
        [list(met), typed.size],
    )
    return [(written, met[number][1], claims) for number, written, claims in found]


def _as_offers(found: Sequence[Row]) -> tuple[Offer, ...]:
    return tuple(Offer(value, claims) for value, claims in found)


_FINDERS: dict[str, Callable[[Store, str, Typed], tuple[Offer, ...]]] = {
    **dict.fromkeys(("speaker", "outlet", "root", "through"), _agents),
    "topic": _topics,
    "proposition": _propositions,
    "stance": _stances,
}
