"""The index of words: the dictionary `term`, and `posting`, where each word stands.

The import keeps it in step, in its own transaction. Postings are written in segments of a million claims,
each sorted by term and key, so that a word is found by a few stretches of the table. Terms are numbered in
the order of their stems: words of one stem, and those that begin alike, lie side by side. Words that come
later take the numbers after; a rebuild puts everything in order again, and changes no answer.
"""

from collections.abc import Iterable

from msgspec import json

from store.connection import Writer
from store.words.stems import longer, rests, stem
from store.words.tokens import END_OF_TEXT, TOKEN

SEGMENT = 1_000_000  # claims whose postings are sorted together
MANY = 4  # from a quarter of the dictionary on, all stems are decided anew


def rebuild_index(writer: Writer) -> None:
    """Make the index anew from all claims."""
    writer.run("DELETE FROM posting")
    writer.run("DELETE FROM term")
    writer.run("CREATE TEMP TABLE leaving (key BIGINT)")
    writer.run("CREATE TEMP TABLE arriving AS SELECT key FROM claim")
    update_index(writer)


def update_index(writer: Writer) -> None:
    """Bring the index in step with claims that left and came; drops both tables.

    `leaving` has the keys that claims had before, `arriving` the keys of claims that stand in `claim` now.
    """
    _forget(writer)
    writer.run(f"CREATE TEMP TABLE gained AS {_GAINED}", [TOKEN, END_OF_TEXT])
    writer.run("UPDATE term SET claims = term.claims + g.claims FROM gained AS g WHERE g.word = term.word")
    _decide_stems(writer)
    writer.run(_NEW_TERMS)
    writer.run(_NEW_STEMS)
    for first, last in _segments(writer):
        writer.run(_POSTINGS, [TOKEN, first, last])
    for table in ("leaving", "arriving", "lost", "gained", "stemmed"):
        writer.run(f"DROP TABLE {table}")


def _forget(writer: Writer) -> None:
    """Take the postings of claims that left out, and make `lost`: their words."""
    writer.run(
        """CREATE TEMP TABLE lost AS SELECT term_id, count(DISTINCT key) AS claims
           FROM posting WHERE key IN (SELECT key FROM leaving) GROUP BY term_id"""
    )
    if writer.rows("SELECT 1 FROM lost LIMIT 1"):
        writer.run("DELETE FROM posting WHERE key IN (SELECT key FROM leaving)")
        writer.run(
            "UPDATE term SET claims = term.claims - l.claims FROM lost AS l WHERE l.term_id = term.term_id"
        )


_GAINED = """SELECT word, count(*) AS claims FROM (
        SELECT unnest(list_distinct(regexp_extract_all(c.folded, ?))) AS word
        FROM claim AS c SEMI JOIN arriving USING (key))
    WHERE word <> ? GROUP BY word"""
_NEW_TERMS = """INSERT INTO term (term_id, word, stem, claims)
    SELECT (SELECT coalesce(max(term_id), 0) FROM term) + row_number() OVER (ORDER BY s.stem, g.word),
        g.word, s.stem, g.claims
    FROM gained AS g JOIN stemmed AS s ON s.word = g.word
    WHERE g.word NOT IN (SELECT word FROM term)
    ORDER BY s.stem, g.word"""
_NEW_STEMS = """UPDATE term SET stem = s.stem FROM stemmed AS s
    WHERE s.word = term.word AND s.stem <> term.stem"""
_POSTINGS = """INSERT INTO posting (term_id, key, position)
    SELECT t.term_id, f.key, f.position
    FROM (
        SELECT key, unnest(words) AS word, generate_subscripts(words, 1) - 1 AS position
        FROM (SELECT key, regexp_extract_all(folded, ?) AS words
              FROM claim SEMI JOIN arriving USING (key) WHERE key BETWEEN ? AND ?)) AS f
    JOIN term AS t ON t.word = f.word
    ORDER BY t.term_id, f.key, f.position"""


def _segments(writer: Writer) -> list[tuple[int, int]]:
    """Cut the keys that came into stretches of a million."""
    found = writer.rows(
        """SELECT min(key), max(key)
           FROM (SELECT key, row_number() OVER (ORDER BY key) - 1 AS n FROM arriving)
           GROUP BY n // ? ORDER BY 1""",
        [SEGMENT],
    )
    return [(first, last) for first, last in found]


# ---------------------------------------------------------------- stems


def _decide_stems(writer: Writer) -> None:
    """Make `stemmed`: the stem of each word that came or whose stem may be another one by now."""
    changed = [word for (word,) in writer.rows(_CHANGED)]
    known = writer.rows("SELECT count(*) FROM term")[0][0]
    if len(changed) * MANY >= known:
        frequencies = dict(writer.rows(_ALL_FREQUENCIES))
        affected: Iterable[str] = frequencies
    else:
        affected = _affected(writer, changed)
        frequencies = _frequencies(writer, affected)
    stems = {word: stem(word, frequencies) for word in affected}
    writer.run(
        "CREATE TEMP TABLE stemmed AS "
        "SELECT unnest(from_json(?, '[\"VARCHAR\"]')) AS word, unnest(from_json(?, '[\"VARCHAR\"]')) AS stem",
        [json.encode(list(stems)).decode(), json.encode(list(stems.values())).decode()],
    )


_CHANGED = """SELECT word FROM gained
    UNION SELECT word FROM term WHERE term_id IN (SELECT term_id FROM lost)"""
_STANDING = (
    "SELECT word, claims FROM term UNION ALL SELECT word, claims FROM gained ANTI JOIN term USING (word)"
)
_ALL_FREQUENCIES = f"SELECT word, claims FROM ({_STANDING}) WHERE claims > 0"
_SOME_FREQUENCIES = f"""SELECT word, claims FROM ({_STANDING}) WHERE claims > 0
    AND word IN (SELECT unnest(from_json(?, '["VARCHAR"]')))"""


def _affected(writer: Writer, changed: list[str]) -> set[str]:
    """List the words whose stem may rest on some words: those, and all that hang something on to them."""
    affected = set(changed)
    edge = affected
    while edge:
        hanging = {one for word in edge for one in longer(word)} - affected
        edge = set(_some_frequencies(writer, hanging))
        affected |= edge
    return affected


def _frequencies(writer: Writer, words: set[str]) -> dict[str, int]:
    """Look up in how many claims words stand, and whatever may be left of them."""
    wanted = set(words)
    edge = wanted
    while edge:
        edge = {rest for word in edge for rest in rests(word)} - wanted
        wanted |= edge
    return _some_frequencies(writer, wanted)


def _some_frequencies(writer: Writer, words: set[str]) -> dict[str, int]:
    return dict(writer.rows(_SOME_FREQUENCIES, [json.encode(list(words)).decode()])) if words else {}
