"""What is derived from a claim: best days, root and shown outlet, disputes, repeats; also on a re-import."""

from datetime import date

import pytest
from importing import PEOPLE, bring, claim, day, exported, relation

from store.days import histogram
from store.grid import cells, ranks
from store.importing import import_into
from store.types import Filter

PLATFORM = {"type": "agent", "id": "net", "kind": "platform", "names": {"en": "The Net"}}
PRESS = {"type": "agent", "id": "press", "kind": "group", "names": {"en": "reporters"}}
AT = {
    "precision": "instant",
    **dict.fromkeys(("start", "end"), "2026-03-03"),
    "at": "2026-03-03T23:50:00+03:00",
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data.jsonl"


def derived(store, columns):
    """The columns of each claim by its id."""
    return {
        row[0]: row[1:] if len(row) > 2 else row[1] for row in store.rows(f"SELECT id, {columns} FROM claim")
    }


def ordinal(text):
    return date.fromisoformat(text).toordinal() if text else 0


def published(*days):
    return [
        {"type": "article", "id": f"p{n}", "language": "en", "published": span} for n, span in enumerate(days)
    ]


def standing_in(*articles):
    return {"evidence": [{"article": article} for article in articles]}


SPANS = {
    "no span": (None, None, ""),
    "unknown": ({"precision": "unknown"}, None, ""),
    "one day": (day("2026-03-04"), None, "2026-03-04"),
    "the end of a range": (day("2026-03-02", "2026-03-04"), None, "2026-03-04"),
    "the start where only that is known": (
        {"precision": "not-before", "start": "2026-03-02"},
        None,
        "2026-03-02",
    ),
    "the end where only that is known": ({"precision": "not-after", "end": "2026-03-05"}, None, "2026-03-05"),
    "not after publication": (day("2026-03-01", "2026-03-31", "month"), day("2026-03-05"), "2026-03-05"),
    "publication is its last possible day": (
        day("2026-03-01", "2026-03-31", "month"),
        day("2026-03-04", "2026-03-06"),
        "2026-03-06",
    ),
    "not before its own start": (day("2026-03-08", "2026-03-09"), day("2026-03-05"), "2026-03-08"),
    "an open start is no bound": (
        {"precision": "not-after", "end": "2026-03-09"},
        day("2026-03-05"),
        "2026-03-05",
    ),
    "publication dates nothing": (None, day("2026-03-05"), ""),
}


def test_the_best_day_is_the_last_that_is_possible(store, path):
    lines = []
    for number, (name, (span, publication, _)) in enumerate(SPANS.items()):
        fields = {"said": span, "event": span} if span else {}
        if publication:
            article = f"p{number}"
            lines.append({"type": "article", "id": article, "language": "en", "published": publication})
            fields |= standing_in(article)
        lines.append(claim(name, "wire", "ana", **fields))
    bring(store, path, *PEOPLE, *lines)
    expected = {name: (ordinal(day), ordinal(day)) for name, (_, _, day) in SPANS.items()}
    assert derived(store, "said_day, event_day") == expected


def test_the_possible_days_are_those_of_the_span_whatever_was_published(store, path):
    spans = {
        "stretch": day("2026-03-02", "2026-03-09"),
        "open start": {"precision": "not-after", "end": "2026-03-05"},
        "open end": {"precision": "not-before", "start": "2026-03-05"},
        "unknown": {"precision": "unknown"},
    }
    claims = [
        claim(name, "wire", "ana", said=span, event=span, **standing_in("p0")) for name, span in spans.items()
    ]
    undated = claim("none", "wire", "ana", **standing_in("p0"))
    bring(store, path, *PEOPLE, *published(day("2026-03-04")), *claims, undated)
    never, always = date.max.toordinal() + 1, 0
    limits = {
        "stretch": (ordinal("2026-03-02"), ordinal("2026-03-09")),
        "open start": (always, ordinal("2026-03-05")),
        "open end": (ordinal("2026-03-05"), never),
        "unknown": (never, always),
        "none": (never, always),
    }
    for clock in ("said", "event"):
        assert derived(store, f"{clock}_first, {clock}_last") == limits


def test_publication_is_the_earliest_of_all_articles_that_hold_the_claim(store, path):
    articles = published(day("2026-03-09"), day("2026-03-05"), {"precision": "unknown"})
    march = claim("c", "wire", "ana", said=day("2026-03-01", "2026-03-31"), **standing_in("p0", "p1", "p2"))
    bring(store, path, *PEOPLE, *articles, march)
    assert derived(store, "said_day") == {"c": ordinal("2026-03-05")}


def test_the_minute_is_that_of_the_speakers_own_clock(store, path):
    late = claim("late", "wire", "ana", said=AT, event=AT, reported=[{"by": "wire", **AT}])
    bring(store, path, *PEOPLE, late, claim("vague", "wire", "ana", said=day("2026-03-03")))
    assert derived(store, "said_minute, reported_minute, event_minute") == {
        "late": (1430, 1430, 1430),
        "vague": (1440, 1440, 1440),
    }


def test_a_claim_stands_at_its_first_report(store, path):
    reports = [
        {"by": "bo", "precision": "unknown"},
        {"by": "wire", **day("2026-03-01", "2026-03-05")},
        {"by": "post", **day("2026-03-04")},
    ]
    bring(store, path, *PEOPLE, PRESS, claim("c", "press", "ana", reported=reports))
    assert derived(store, "reported_day, (SELECT id FROM agent WHERE agent_no = outlet_no)") == {
        "c": (ordinal("2026-03-04"), "post")
    }


CHAINS = {
    "the outlet nearest to the speaker": (
        ("press", "wire", "post", "bo", "ana"),
        {},
        ("post", False, "post"),
    ),
    "never the publishing outlet": (("wire", "ana"), {}, ("ana", True, "wire")),
    "never the publishing outlet that quotes itself": (("wire", "wire", "ana"), {}, ("ana", True, "wire")),
    "the speaker, where that is an outlet": (("press", "wire"), {}, ("wire", False, "wire")),
    "the speaker in public, where the publisher speaks": (("wire",), {}, ("wire", True, "wire")),
    "the platform is shown where no outlet stands between": (
        ("wire", "ana"),
        {"platform": {"agent": "net"}, "reported": [{"by": "post", **day("2026-03-04")}]},
        ("ana", True, "net"),
    ),
    "then the first reporter": (
        ("wire", "ana"),
        {"reported": [{"by": "post", **day("2026-03-04")}]},
        ("ana", True, "post"),
    ),
}


def test_the_root_is_whom_the_speaker_told_it(store, path):
    lines = [claim(name, *chain, **fields) for name, (chain, fields, _) in CHAINS.items()]
    bring(store, path, *PEOPLE, PLATFORM, PRESS, *lines)
    found = store.rows(
        "SELECT c.id, r.id, c.root_public, o.id, c.hops FROM claim AS c "
        "JOIN agent AS r ON r.agent_no = c.root_no JOIN agent AS o ON o.agent_no = c.outlet_no"
    )
    expected = {name: (*root, len(chain) - 1) for name, (chain, _, root) in CHAINS.items()}
    assert {name: tuple(row) for name, *row in found} == expected


def test_claims_are_disputed_by_relations_and_by_opposite_stances(store, path):
    def on(side, proposition="p"):
        return {"stances": [{"proposition": proposition, "stance": side}]}

    both = {"stances": [{"proposition": "q", "stance": side} for side in ("affirm", "deny")]}
    bring(
        store,
        path,
        *PEOPLE,
        *({"type": "proposition", "id": id_, "text": {"en": id_}} for id_ in "pqr"),
        claim("yes", "wire", "ana", **on("affirm")),
        claim("no", "wire", "bo", **on("deny")),
        claim("perhaps", "wire", "bo", **on("possible")),
        claim("torn", "wire", "bo", **both),
        claim("alone", "wire", "bo", **on("deny", "r")),
        *(claim(id_, "wire", "bo") for id_ in ("denier", "denied", "one", "other", "echo", "source")),
        relation("denier", "denied"),
        relation("one", "other", "contradicts"),
        relation("echo", "source", "repeats"),
    )
    flags = derived(store, "disputed, repeats")
    disputed = {id_ for id_, (disputed, _) in flags.items() if disputed}
    assert disputed == {"yes", "no", "denier", "denied", "one", "other"}
    assert {id_ for id_, (_, repeats) in flags.items() if repeats} == {"echo"}


# ---------------------------------------------------------------- a re-import


def test_a_new_relation_disputes_claims_that_were_there_already(store, path):
    bring(store, path, *PEOPLE, claim("a", "wire", "ana"), claim("b", "wire", "bo"), dataset="d")
    report = bring(store, path, relation("a", "b"), relation("b", "a", "repeats"), dataset="d")
    assert (report.changed, report.counts["relation"].added) == (0, 2)
    assert derived(store, "disputed, repeats") == {"a": (True, False), "b": (True, True)}


def test_a_claim_that_no_longer_denies_no_longer_disputes(store, path):
    proposition = {"type": "proposition", "id": "p", "text": {"en": "p"}}
    sides = [{"stances": [{"proposition": "p", "stance": side}]} for side in ("affirm", "deny")]
    bring(
        store,
        path,
        *PEOPLE,
        proposition,
        claim("a", "wire", "ana", **sides[0]),
        claim("b", "wire", "bo", **sides[1]),
        dataset="d",
    )
    assert derived(store, "disputed") == {"a": True, "b": True}
    bring(store, path, claim("b", "wire", "bo"), dataset="d")
    assert derived(store, "disputed") == {"a": False, "b": False}


def test_an_agent_that_turns_out_to_be_an_outlet_becomes_the_root_of_older_claims(store, path):
    bring(store, path, *PEOPLE, PRESS, claim("c", "wire", "press", "ana"), dataset="d")
    assert derived(store, "root_public") == {"c": True}
    report = bring(store, path, {**PRESS, "kind": "outlet"}, dataset="d")
    assert report.counts["agent"].changed == 1
    assert derived(store, "root_public, outlet_no = root_no") == {"c": (False, True)}


def test_a_publication_day_that_is_learned_later_moves_older_claims(store, path):
    [undated] = published({"precision": "unknown"})
    march = claim("c", "wire", "ana", said=day("2026-03-01", "2026-03-31"), **standing_in("p0"))
    bring(store, path, *PEOPLE, undated, march, dataset="d")
    assert derived(store, "said_day") == {"c": ordinal("2026-03-31")}
    bring(store, path, *published(day("2026-03-05")), dataset="d")
    assert derived(store, "said_day") == {"c": ordinal("2026-03-05")}


def test_the_same_import_again_changes_nothing(store, path):
    lines = [*PEOPLE, claim("b", "wire", "bo"), claim("a", "wire", "ana"), relation("a", "b")]
    bring(store, path, *lines)
    before = exported(store)
    report = bring(store, path, *reversed(lines))
    assert {(counts.added, counts.changed) for counts in report.counts.values()} == {(0, 0)}
    assert (report.unchanged, exported(store)) == (2, before)
    assert store.rows('SELECT added, changed, unchanged, rejected FROM "import" ORDER BY import_no') == [
        (2, 0, 0, 0),
        (0, 0, 2, 0),
    ]


def test_a_changed_claim_replaces_the_older_version_and_keeps_its_place(store, path):
    bring(store, path, *PEOPLE, *(claim(id_, "wire", "ana") for id_ in "abc"), dataset="d")
    longer = claim("b", "wire", "post", "ana", content={"en": "more", "ar": "المزيد"})
    report = bring(store, path, longer, claim("d", "wire", "bo"), dataset="d")
    assert (report.added, report.changed, report.unchanged) == (1, 1, 0)
    assert store.rows("SELECT id, hops FROM claim ORDER BY seq") == [("a", 1), ("b", 2), ("c", 1), ("d", 1)]
    assert store.rows("SELECT count(*) FROM claim_content") == [(5,)]


def test_one_id_in_two_data_sets_is_two_claims(store, path):
    bring(store, path, *PEOPLE, claim("c", "wire", "ana"), dataset="one")
    report = bring(store, path, *PEOPLE, claim("c", "wire", "bo"), dataset="two")
    assert (report.added, report.changed) == (1, 0)


def test_claims_are_stored_in_the_order_of_the_said_clock(store, path):
    days = ["2026-03-04", "2026-03-01", "2026-03-03"]
    claims = [claim(f"c{n}", "wire", "ana", said=day(one)) for n, one in enumerate(days)]
    bring(store, path, *PEOPLE, *claims, claim("undated", "wire", "ana"))
    assert [row[0] for row in store.rows("SELECT id FROM claim ORDER BY rowid")] == [
        "undated",
        "c1",
        "c2",
        "c0",
    ]


# ---------------------------------------------------------------- claims without an id


def test_a_claim_without_an_id_is_known_again_by_what_it_says(store, path):
    bare = {key: value for key, value in claim("", "wire", "ana").items() if key != "id"}
    bring(store, path, *PEOPLE, bare, dataset="d")
    marked = {**bare, "content": {"en": "WHAT  sáys"}}
    [[id_]] = store.rows("SELECT id FROM claim")
    assert id_.startswith("h-")
    assert len(id_) == 18
    assert bring(store, path, bare, dataset="d").unchanged == 1
    assert bring(store, path, marked, dataset="d").changed == 1
    path.write_bytes(exported(store))
    assert import_into(store, [path]).unchanged == 1


def test_the_people_of_a_day_are_all_who_say_its_claims_also_after_a_re_import(store, path):
    def people():
        return [day.people for day in histogram(store, Filter(), "said").days]

    together = claim("C1", "wire", "ana", said=day("2026-03-03"), co_speakers=[{"agent": "bo"}])
    bring(store, path, *PEOPLE, together, claim("C2", "wire", "ana", said=day("2026-03-03")))
    assert people() == [2]
    assert len(cells(store, Filter(), "said", ranks(store, Filter()).numbers, [1], 10**6)) == 2, "as the grid"
    bring(store, path, claim("C1", "wire", "ana", said=day("2026-03-03")))
    assert people() == [1]
