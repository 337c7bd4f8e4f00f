"""The SQL of a filter means what a plain reading of it means: a twin in Python tells the same claims."""

import json
import os
import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from searching import Corpus

from store.annotations import Sidecar, memory_sidecar
from store.annotations.mirror import mirror
from store.arabic import fold
from store.connection import Store, memory_store
from store.filters import FIELDS, format_filter, parse_filter, where
from store.filters.folding import folded_sql
from store.types import Filter, Term
from store.words.index import rebuild_index

Record = dict[str, Any]
Span = tuple[date | None, date | None]

AGENTS: list[Record] = [
    {
        "id": "white_house",
        "kind": "organisation",
        "named": True,
        "names": ["the White House", "البيت الأبيض"],
    },
    {"id": "us", "kind": "group", "named": True, "names": ["White Housing Board", "us officials"]},
    {"id": "trump", "kind": "person", "named": True, "names": ["Donald Trump", "دونالد ترامب", "D. Trump"]},
    {"id": "u1", "kind": "person", "named": False, "names": ["US official", "مسئول أمريكي"]},
    {"id": "u2", "kind": "person", "named": False, "names": ["a U.S. official (2)", "مسؤول أميركي"]},
    {"id": "axios", "kind": "outlet", "named": True, "names": ["Axios", "أكسيوس"]},
    {"id": "wire 100%", "kind": "outlet", "named": True, "names": ['The "Wire", 100%_x\\', "Al-Wire"]},
    {"id": "truth", "kind": "platform", "named": True, "names": ["Truth Social", "تروث سوشيال"]},
    {"id": "Axios", "kind": "person", "named": True, "names": ["Another of that id"]},
]
TOPICS: list[Record] = [
    {"id": "contacts", "names": {"en": "Secret contacts", "ar": "الاتصالات السرّية"}},
    {"id": "t2", "names": {"en": "contacts"}},
    {"id": "t3", "names": {"ar": "أُوروبا", "fr": "L’été à Łódź – cœur"}},
]
PROPOSITIONS = ["P1", "P2=x", "deny"]
KINDS = ["direct", "indirect", "attitude"]
SIDES = ["affirm", "deny", "possible", "asks", "presupposes"]
POLARITIES = ["affirm", "deny", "neutral", "question"]
WORDS = [
    "رسائل",
    "الرِسَالة",
    "100%",
    "10000",
    "iran_x",
    "Café",
    "مسؤول",
    "أكّد",
    "a, b",
    '"quoted"',
    "back\\slash",
]
TAGS = ["عاجل", "Check", "ask again", "مسؤول"]
CUES = ["قال", "قَالَ", "نقل عن", "said", "Said", "told"]
DAYS = [date(2026, 2, 26) + timedelta(days) for days in range(10)]


# ---------------------------------------------------------------- claims at random


def some(dice: random.Random, values: list[Any], most: int = 2) -> list[Any]:
    return dice.sample(values, dice.randint(0, min(most, len(values))))


def random_span(dice: random.Random) -> Span:
    start, end = sorted(dice.choices(DAYS, k=2))
    return dice.choice([(start, end), (start, start), (start, None), (None, end), (None, None)])


def random_claim(dice: random.Random, number: int) -> Record:
    agents = [agent["id"] for agent in AGENTS]
    chain = dice.sample(agents, dice.randint(1, 4))
    return {
        "id": dice.choice([f"C{number}", f"dup {number % 7}"]),
        "chain": [(agent, dice.choice([None, *CUES])) for agent in chain],
        "speaker": chain[-1],
        "co_speakers": some(dice, agents),
        "platform": dice.choice([None, None, "truth", "axios"]),
        "outlet": dice.choice([None, *agents]),
        "root": dice.choice(agents),
        "cue_lemma": dice.choice([None, *CUES]),
        "language": dice.choice(["ar", "en", "ar-EG", "arz"]),
        "kind": dice.choice(KINDS),
        "act": dice.choice([None, "assert", "Deny", "يُنكر"]),
        "polarity": dice.choice(POLARITIES),
        "said": random_span(dice),
        "event": random_span(dice),
        "reported": [random_span(dice) for _ in range(dice.randint(0, 2))],
        "stances": some(dice, [(one, side) for one in PROPOSITIONS for side in SIDES], 3),
        "topics": some(dice, [topic["id"] for topic in TOPICS]),
        "disputed": dice.random() < 0.3,
        "starred": dice.random() < 0.3,
        "tags": some(dice, TAGS),
        "note": dice.choice(["", "", "اسأل ثانيةً", "Ask again, yes", "100% sure"]),
        "verdict": dice.choice([None, None, "likely", "refuted"]),
        "text": " ".join(dice.choices(WORDS, k=4)),
        "number": number,
        "repeats": [one for one in some(dice, range(max(1, number - 9), number + 9)) if one != number],
    }


ORIGIN = {"dataset_no": 1, "content_hash": 0, "import_no": 1}
FILLER = {
    **ORIGIN, "cue_tone": "neutral", "modality": "plain", "has_quote": False, "root_public": False,
    "said_minute": 1440, "reported_day": 0, "reported_minute": 1440, "event_minute": 1440, "repeats": False,
}  # fmt: skip


TOPIC_NO = {topic["id"]: number for number, topic in enumerate(TOPICS, 1)}
LINKED: set[frozenset[int]] = set()
"""Pairs of claims, by number, that are linked as repeats."""
Add = Callable[[str, Record], None]


def add_the_named(add: Add, uid: dict[str, int]) -> None:
    for agent in AGENTS:
        own = {"agent_no": uid[agent["id"]]}
        add(
            "agent",
            own
            | {"agent_uid": own["agent_no"]}
            | {name: agent[name] for name in ("id", "kind", "named")}
            | ORIGIN,
        )
        for position, name in enumerate(agent["names"]):
            add("agent_name", own | {"position": position, "name": name, "folded": fold(name)})
    for topic in TOPICS:
        add(
            "topic",
            {
                "topic_no": TOPIC_NO[topic["id"]],
                "topic_uid": TOPIC_NO[topic["id"]],
                "id": topic["id"],
                "names": json.dumps(topic["names"]),
                **ORIGIN,
            },
        )
    for number, name in enumerate(PROPOSITIONS, 1):
        add(
            "proposition",
            {"proposition_no": number, "proposition_uid": number, "id": name, "text": "{}", **ORIGIN},
        )


def add_claim(add: Add, uid: dict[str, int], number: int, claim: Record) -> None:
    add("claim", claim_row(claim, number, uid))
    add("claim_place", {"claim_uid": number, "key": number})
    add_its_sets(add, uid, number, claim)
    own = {"key": number}
    add("claim_content", own | {"position": 0, "language": "ar", "text": claim["text"]})
    for position, (agent, cue) in enumerate(claim["chain"]):
        add(
            "hop",
            own | {"position": position, "agent_no": uid[agent], "cue": cue, "implicit": False},
        )
    for position, agent in enumerate(claim["co_speakers"]):
        add("co_speaker", own | {"position": position, "agent_no": uid[agent]})
    for position, (start, end) in enumerate(claim["reported"]):
        span = {"span_precision": "range", "span_start": start, "span_end": end}
        add("report", own | {"position": position, "by_no": 1} | span)
    for position, (name, side) in enumerate(claim["stances"]):
        stance = {"proposition_no": PROPOSITIONS.index(name) + 1, "stance": side, "basis": "text"}
        add("stance", own | {"position": position} | stance)
    for position, topic in enumerate(claim["topics"]):
        add("claim_topic", own | {"position": position, "topic_no": TOPIC_NO[topic]})


def add_its_sets(add: Add, uid: dict[str, int], number: int, claim: Record) -> None:
    """Who says it together, the way that it came, and its reporting words."""
    carriers = outlets(claim) - {None}
    cues = {cue for _, cue in claim["chain"] if cue} | ({claim["cue_lemma"]} - {None})
    add(
        "voice",
        {"voice_no": -number, "speakers": [uid[one] for one in (claim["speaker"], *claim["co_speakers"])]},
    )
    add(
        "way",
        {
            "way_no": number,
            "hops": [uid[agent] for agent, _ in claim["chain"][:-1]],
            "carriers": [uid[agent] for agent in carriers],
        },
    )
    add("wording", {"wording_no": number, "cues": sorted(cues)})
    add("subject", {"subject_no": number, "topics": [TOPIC_NO[topic] for topic in claim["topics"]]})
    add("field_total", {"field": "act", "word": claim["act"], "claims": 1})


def add_repeats(add: Add, claims: list[Record]) -> None:
    pairs = [(claim["number"], other) for claim in claims for other in claim["repeats"]]
    for seq, (one, other) in enumerate(pair for pair in pairs if pair[1] <= len(claims)):
        kind = "confirms" if seq % 3 == 0 else "repeats"
        sure = "medium" if seq % 5 == 0 else "high"
        ends = {"relation_uid": seq, "from_uid": one, "to_uid": other, "seq": seq}
        add("relation", ends | {"relation": kind, "basis": "text", "confidence": sure} | ORIGIN)
        add("link", {"key": one, "seq": seq, "outgoing": True})
        add("link", {"key": other, "seq": seq, "outgoing": False})
        if (kind, sure) == ("repeats", "high"):
            LINKED.add(frozenset((one, other)))


def store_of(claims: list[Record]) -> Store:
    uid = {agent["id"]: number for number, agent in enumerate(AGENTS, 1)}
    rows: dict[str, list[Record]] = {}

    def add(table: str, row: Record) -> None:
        rows.setdefault(table, []).append(row)

    add_the_named(add, uid)
    for number, claim in enumerate(claims, 1):
        add_claim(add, uid, number, claim)
    add_repeats(add, claims)
    store = memory_store()
    with store.writing() as writer:
        for table, own_rows in rows.items():
            columns = ", ".join(own_rows[0])
            fields = ", ".join(f"unnest(${name})" for name in own_rows[0])
            values = {name: [row[name] for row in own_rows] for name in own_rows[0]}
            writer.run(f"INSERT INTO {table} ({columns}) SELECT {fields}", values)
        rebuild_index(writer)
    with memory_sidecar() as sidecar:
        for number, claim in enumerate(claims, 1):
            mark(sidecar, number, claim)
        mirror(sidecar, store)
    return store


def mark(sidecar: Sidecar, number: int, claim: Record) -> None:
    """Write the marks of a claim past the door, which makes keys of names."""
    marks = [("star", "", "yes" if claim["starred"] else ""), ("note", "", claim["note"])]
    marks += [("tag", tag, "yes") for tag in claim["tags"]] + [("verdict", "", claim["verdict"] or "")]
    with sidecar.writing():
        sidecar.run_many(
            "INSERT INTO mark VALUES (?, 'set', ?, ?, ?, ?, 0)",
            [(number, str(number), kind, tag, value) for kind, tag, value in marks],
        )


def claim_row(claim: Record, number: int, uid: dict[str, int]) -> Record:
    plain = ("id", "cue_lemma", "language", "kind", "act", "polarity", "disputed")
    return {
        **FILLER,
        **{name: claim[name] for name in plain},
        "folded": fold(claim["text"]),
        "key": number,
        "claim_uid": number,
        "seq": number,
        "speaker_no": uid[claim["speaker"]],
        "platform_no": uid.get(claim["platform"]),
        "outlet_no": uid.get(claim["outlet"]),
        "root_no": uid[claim["root"]],
        "voice_no": -number,
        "way_no": number,
        "wording_no": number,
        "subject_no": number,
        "hops": len(claim["chain"]) - 1,
        **clock_columns("said", claim["said"]),
        **clock_columns("event", claim["event"]),
        "reported_day": first_report(claim),
    }


def clock_columns(clock: str, span: Span) -> Record:
    start, end = span
    best = end or start
    return {
        f"{clock}_day": best.toordinal() if best else 0,
        f"{clock}_first": (start or date.min).toordinal() if best else date.max.toordinal(),
        f"{clock}_last": (end or date.max).toordinal() if best else date.min.toordinal(),
    }


# ---------------------------------------------------------------- the twin


def words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", fold(text)) if word]


@cache
def named(value: str) -> set[str]:
    if any(agent["id"] == value for agent in AGENTS):
        return {value}
    wanted = words(value)
    return {
        agent["id"]
        for agent in AGENTS
        for name in map(words, agent["names"])
        for at in range(len(name))
        if wanted and name[at : at + len(wanted)] == wanted
    }


def outlets(claim: Record) -> set[str]:
    kinds = {agent["id"]: agent["kind"] for agent in AGENTS}
    carriers = {agent for agent, _ in claim["chain"][:-1] if kinds[agent] == "outlet"}
    return carriers | {claim["platform"], claim["outlet"]}


def matches_topic(claim: Record, value: str) -> bool:
    return any(
        topic["id"] in claim["topics"]
        and (topic["id"] == value or fold(value) in map(fold, topic["names"].values()))
        for topic in TOPICS
    )


def matches_hops(claim: Record, value: str) -> bool:
    hops = len(claim["chain"]) - 1
    if ".." in value:
        low, high = value.split("..")
        return int(low or 0) <= hops <= int(high or 99)
    sign, digits = re.fullmatch(r"(\D*)(\d+)", value).groups()  # pyright: ignore[reportOptionalMemberAccess]
    wanted = int(digits)
    return {
        "": hops == wanted, ">=": hops >= wanted, "<=": hops <= wanted, ">": hops > wanted, "<": hops < wanted
    }[sign]  # fmt: skip


MONTH_ENDS = {"2026-02": 28, "2026-03": 31}


def touches(span: Span, value: str) -> bool:
    start, end = span
    if value == "none":
        return start is None and end is None
    if start is None and end is None:
        return False
    first, dots, last = value.partition("..")
    last = last if dots else first
    low = date.fromisoformat(f"{first}-01"[:10]) if first else date.min
    high = date.fromisoformat(last if len(last) > 7 else f"{last}-{MONTH_ENDS[last]}") if last else date.max
    return (start is None or start <= high) and (end is None or end >= low)


def first_report(claim: Record) -> int:
    """The best day of the first report, 0 where none has a day."""
    return min(((end or start).toordinal() for start, end in claim["reported"] if end or start), default=0)


def known_by(claim: Record, value: str) -> bool:
    last = f"{value}-{MONTH_ENDS[value]}" if len(value) == 7 else value.rpartition("..")[2]
    return 0 < first_report(claim) <= date.fromisoformat(last).toordinal()


def reports(claim: Record, value: str) -> bool:
    dated = [span for span in claim["reported"] if span != (None, None)]
    return not dated if value == "none" else any(touches(span, value) for span in dated)


def takes_side(claim: Record, value: str) -> bool:
    name, equals, side = value.rpartition("=")
    return any(own == side and (not equals or name == of) for of, own in claim["stances"])


@cache
def found(value: str) -> set[int]:
    return Corpus({id(claim): [claim["text"]] for claim in CLAIMS}).search(value)


UNNAMED = {agent["id"] for agent in AGENTS if not agent["named"]}
TWIN: dict[str, Callable[[Record, str], bool]] = {
    "speaker": lambda claim, value: bool(named(value) & {claim["speaker"], *claim["co_speakers"]}),
    "outlet": lambda claim, value: bool(named(value) & outlets(claim)),
    "through": lambda claim, value: bool(named(value) & {agent for agent, _ in claim["chain"][:-1]}),
    "root": lambda claim, value: claim["root"] in named(value),
    "topic": matches_topic,
    "kind": lambda claim, value: claim["kind"] == value,
    "act": lambda claim, value: fold(claim["act"] or "") == fold(value),
    "cue": lambda claim, value: (
        fold(value) in [fold(cue or "") for cue in (claim["cue_lemma"], *(cue for _, cue in claim["chain"]))]
    ),
    "lang": lambda claim, value: f"{claim['language']}-".lower().startswith(f"{value}-".lower()),
    "polarity": lambda claim, value: claim["polarity"] == value,
    "named": lambda claim, value: (claim["speaker"] in UNNAMED) == (value == "no"),
    "hops": matches_hops,
    "proposition": lambda claim, value: value in [name for name, _ in claim["stances"]],
    "stance": takes_side,
    "said": lambda claim, value: touches(claim["said"], value),
    "reported": reports,
    "event": lambda claim, value: touches(claim["event"], value),
    "asof": known_by,
    "disputed": lambda claim, value: claim["disputed"] == (value == "yes"),
    "star": lambda claim, value: claim["starred"] == (value == "yes"),
    "tag": lambda claim, value: fold(value) in map(fold, claim["tags"]),
    "note": lambda claim, value: (
        bool(claim["note"]) == (value == "yes")
        if value in ("yes", "no")
        else fold(value) in fold(claim["note"])
    ),
    "verdict": lambda claim, value: claim["verdict"] == value,
    "id": lambda claim, value: claim["id"] == value,
    "text": lambda claim, value: id(claim) in found(value),
}  # fmt: skip


def agrees(claim: Record, filter: Filter) -> bool:
    plain = Filter(tuple(term for term in filter.terms if term.field != "retold"))
    return all(
        any(
            (told_before(claim, plain) == (value == "yes"))
            if term.field == "retold"
            else TWIN[term.field](claim, value)
            for value in term.values
        )
        != term.negated
        for term in filter.terms
    )


def told_before(claim: Record, others: Filter) -> bool:
    return any(
        other["root"] == claim["root"] and agrees(other, others)
        for other in CLAIMS[: claim["number"] - 1]
        if frozenset((other["number"], claim["number"])) in LINKED
    )


# ---------------------------------------------------------------- filters at random

AGENT_VALUES = [
    "white_house", "White House", "the white house", "البيت الابيض", "house", "ترامب", "trump", "axios",
    "Axios", "AXIOS", "أكسيوس", "official", "u.s. official", "مسؤول", "wire", "al-wire", "100%", "%", "_",
    "\\", "nobody", "الترامب", "wire 100%", "official (2)", "D Trump",
]  # fmt: skip
DAY_VALUES = [
    "2026-03-02", "2026-02-27..2026-03-01", "..2026-02-28", "2026-03-04..", "2026-02", "2026-03", "none",
    "1999-01-01",
]  # fmt: skip
VALUES: dict[str, list[str]] = {
    **dict.fromkeys(("speaker", "outlet", "root", "through"), AGENT_VALUES),
    **dict.fromkeys(("said", "reported", "event"), DAY_VALUES),
    "asof": ["2026-03-02", "2026-02", "..2026-02-28", "1999-01-01", "2026-03"],
    "topic": [
        "contacts",
        "t2",
        "secret contacts",
        "الاتصالات السرية",
        "اوروبا",
        "L'ete a lodz - coeur",
        "secret",
        "x",
    ],
    "kind": KINDS,
    "act": ["assert", "deny", "ينكر", "x"],
    "cue": ["قال", "said", "نقل عن", "نقل", "x"],
    "lang": ["ar", "en", "ar-EG", "ar-eg", "a"],
    "polarity": POLARITIES,
    "named": ["yes", "no"],
    "hops": ["0", "2", ">=3", "<=1", ">1", "<1", "1..2", "..1", "2.."],
    "proposition": [*PROPOSITIONS, "x"],
    "stance": [*SIDES, "P1=deny", "P2=x=affirm", "deny=deny", "x=deny"],
    "disputed": ["yes", "no"],
    "retold": ["yes", "no"],
    "star": ["yes", "no"],
    "tag": ["عاجل", "CHECK", "ask again", "مسئول", "ask", "x"],
    "note": ["yes", "no", "اسال", "ASK", "yes, again", "100%", "%"],
    "verdict": ["likely", "refuted", "doubtful"],
    "id": ["C1", "C2", "dup 3", "%"],
    "text": [
        "رساله", "رسائل", "100%", "%", "iran", "iran_x", "iranxx", "cafe", '"café"', '"a, b"', "quot",
        "مسئول", '"مسئول"', "zzz", "100", "100 ", "iran -cafe", "back\\slash | رسائل",
    ],
}  # fmt: skip


def random_filter(dice: random.Random) -> Filter:
    terms: dict[tuple[str, bool, int], Term] = {}
    for number in range(dice.randint(1, 3)):
        field, negated = dice.choice(FIELDS).name, dice.random() < 0.35
        values = dice.sample(VALUES[field], min(dice.choice([1, 1, 1, 2, 3]), len(VALUES[field])))
        terms[field, negated, number if field == "text" else 0] = Term(field, tuple(values), negated)
    return Filter(tuple(terms.values()))


DICE = random.Random(20260304)
SOAK = "AQWAL_SOAK" in os.environ  # `make soak`: 500 filters over 5,000 claims
CLAIMS = [random_claim(DICE, number) for number in range(1, 5_001 if SOAK else 301)]
STORE = store_of(CLAIMS)


def asked(filter: Filter) -> list[int]:
    sql, bound = where(filter)
    return [row[0] for row in STORE.rows(f"SELECT claim_uid FROM claim AS c WHERE {sql} ORDER BY seq", bound)]


def told(filter: Filter) -> list[int]:
    return [number for number, claim in enumerate(CLAIMS, 1) if agrees(claim, filter)]


@pytest.mark.parametrize("seed", range(50 if SOAK else 30))
def test_ten_random_filters_meet_the_claims_that_their_twin_meets(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(10):
        filter = random_filter(dice)
        assert asked(filter) == told(filter), format_filter(filter)


@pytest.mark.parametrize("field", list(VALUES))
def test_every_value_of_a_field_meets_the_claims_that_its_twin_meets_and_not_all_of_them(field: str) -> None:
    sizes: list[int] = []
    for value in VALUES[field]:
        for negated in (False, True):
            filter = Filter((Term(field, (value,), negated),))
            assert asked(filter) == told(filter), format_filter(filter)
            sizes.append(len(told(filter)))
    assert any(0 < size < len(CLAIMS) for size in sizes)


def test_the_empty_filter_meets_every_claim() -> None:
    assert where(Filter()) == ("TRUE", [])
    assert len(asked(Filter())) == len(CLAIMS)


def test_an_unknown_name_meets_nothing_and_is_no_error() -> None:
    assert asked(parse_filter("speaker:nobody")) == []
    assert asked(parse_filter("-speaker:nobody")) == asked(Filter())


def test_an_id_means_that_agent_only_though_others_have_it_as_a_name() -> None:
    by_id, by_name = told(parse_filter("speaker:axios")), told(parse_filter("speaker:AXIOS"))
    assert by_id == by_name == asked(parse_filter("speaker:axios"))
    assert asked(parse_filter("speaker:Axios")) != by_id


def test_folding_in_the_database_equals_folding_in_python() -> None:
    blocks = (*range(0x01, 0x180), *range(0x370, 0x530), *range(0x600, 0x700), *range(0x1E00, 0x1F00))
    letters = [f"a{chr(code)}" for code in (*blocks, *range(0x2000, 0x2070), *range(0xFE70, 0xFF00))]
    letters = [text for text in letters if text[1].isalpha() or text[1].isdigit() or not fold(text[1])]
    sql, bound = folded_sql("w")
    found = STORE.rows(f"SELECT w, {sql} FROM (SELECT unnest(?::VARCHAR[]) AS w)", [*bound, letters])
    wrong = [(word, folded, fold(word)) for word, folded in found if folded != fold(word).strip()]
    assert len(found) == len(letters)
    assert wrong == []
