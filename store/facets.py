"""Facets: how many claims have each value of a field, for several fields in one scan."""

# Of each field the question for its values: number of an agent or topic, word, claims. `{claims}` stands for
# the table of the claims, `{semi}` for what keeps the rows of a part, as `p`, to those claims.
_NUMBER = "CAST(NULL AS INTEGER) AS number"
_WORD = "CAST(NULL AS VARCHAR) AS word"


def _words(column: str) -> str:
    return f"""SELECT {_NUMBER}, CAST({column} AS VARCHAR) AS word, count(*) AS claims
        FROM {{claims}} WHERE {column} IS NOT NULL GROUP BY {column}"""


FIELD_COUNTS: dict[str, str] = {
    "speaker": f"""SELECT coalesce(s.agent_no, v.voice_no) AS number, {_WORD}, sum(v.claims) AS claims
        FROM (SELECT voice_no, count(*) AS claims FROM {{claims}} GROUP BY voice_no) AS v
        LEFT JOIN (SELECT voice_no, unnest(speakers) AS agent_no FROM voice) AS s ON s.voice_no = v.voice_no
        GROUP BY coalesce(s.agent_no, v.voice_no)""",
    "outlet": f"""SELECT m.agent_no AS number, {_WORD}, sum(w.claims) AS claims
        FROM (SELECT way_no, count(*) AS claims FROM {{claims}} GROUP BY way_no) AS w
        JOIN (SELECT way_no, unnest(carriers) AS agent_no FROM way) AS m ON m.way_no = w.way_no
        GROUP BY m.agent_no""",
    "root": f"SELECT root_no AS number, {_WORD}, count(*) AS claims FROM {{claims}} GROUP BY root_no",
    "topic": f"""SELECT p.topic_no AS number, {_WORD}, count(*) AS claims
        FROM claim_topic AS p {{semi}} GROUP BY p.topic_no""",
    "kind": _words("kind"),
    "act": _words("act"),
    "lang": _words("language"),
    "polarity": _words("polarity"),
    "hops": _words("hops"),
}
