"""The sample tells the founding story completely, and its evidence stands in its articles."""

import json
from collections import Counter
from datetime import date
from itertools import chain
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from store.types import (
    Agent,
    Article,
    Claim,
    Dataset,
    DaySpan,
    IdentityQuestion,
    Proposition,
    Record,
    Relation,
    Topic,
)

ROOT = Path(__file__).parents[2]
STORY = ROOT / "sample_data" / "founding_story.jsonl"
SCHEMA = ROOT / "docs" / "aqwal.schema.json"
LINES = STORY.read_text(encoding="utf-8").splitlines()
DECODER = msgspec.json.Decoder(Record)
RECORDS: list[Record] = [DECODER.decode(line) for line in LINES]

AGENTS = {record.id: record for record in RECORDS if isinstance(record, Agent)}
TOPICS = {record.id: record for record in RECORDS if isinstance(record, Topic)}
PROPOSITIONS = {record.id: record for record in RECORDS if isinstance(record, Proposition)}
ARTICLES = {record.id: record for record in RECORDS if isinstance(record, Article)}
CLAIMS = {str(record.id): record for record in RECORDS if isinstance(record, Claim)}
RELATIONS = [record for record in RECORDS if isinstance(record, Relation)]
QUESTIONS = [record for record in RECORDS if isinstance(record, IdentityQuestion)]
LINKS = {(link.from_, link.to): link for link in RELATIONS}

each_claim = pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS.keys())


def root_of(claim: Claim) -> str:
    """Name the outlet nearest to the speaker, beside the publishing one; else the speaker in public."""
    outlets = [hop.agent for hop in claim.chain[1:] if AGENTS[hop.agent].kind == "outlet"]
    return outlets[-1] if outlets else f"{claim.speaker} (public)"


def agents_named_by(claim: Claim) -> set[str]:
    beside = [mention for mention in (claim.addressee, claim.platform) if mention]
    return {
        claim.speaker,
        *(hop.agent for hop in claim.chain),
        *(mention.agent for mention in (*claim.co_speakers, *beside)),
        *(report.by for report in claim.reported),
    }


def side(claim: str, proposition: str) -> str | None:
    return next((s.stance for s in CLAIMS[claim].stances if s.proposition == proposition), None)


# ---------------------------------------------------------------- the file


def test_the_file_holds_every_record_of_the_story() -> None:
    counts = Counter(type(record) for record in RECORDS)
    assert counts == {
        Dataset: 1,
        Agent: 33,
        Topic: 4,
        Proposition: 9,
        Article: 3,
        Claim: 31,
        Relation: 44,
        IdentityQuestion: 5,
    }
    assert list(CLAIMS) == [f"C{number:02}" for number in range(1, 32)]


def test_the_first_line_names_the_data_set() -> None:
    first = RECORDS[0]
    assert isinstance(first, Dataset)
    assert first.name == "founding-story"
    assert set(first.title) == set(first.about) == {"ar", "en"}


def test_every_line_is_as_short_and_as_readable_as_the_format_writes_it() -> None:
    rewritten = [msgspec.json.encode(record).decode() for record in RECORDS]
    assert rewritten == LINES
    assert not any("\\u" in line for line in LINES)


def test_records_stand_in_the_order_of_their_kinds() -> None:
    kinds = [Dataset, Agent, Topic, Proposition, Article, Claim, Relation, IdentityQuestion]
    places = [kinds.index(type(record)) for record in RECORDS]
    assert places == sorted(places)


def test_every_agent_topic_and_proposition_has_an_arabic_and_an_english_name() -> None:
    named = [agent.names for agent in AGENTS.values()] + [topic.names for topic in TOPICS.values()]
    texts = named + [proposition.text for proposition in PROPOSITIONS.values()]
    assert all(set(text) == {"ar", "en"} for text in texts)
    assert sum(not agent.named for agent in AGENTS.values()) == 17


def test_every_line_is_what_the_published_schema_allows() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    mistakes = [
        f"line {number}: {mistake.json_path}: {mistake.message}"
        for number, line in enumerate(LINES, start=1)
        for mistake in validator.iter_errors(json.loads(line))
    ]
    assert mistakes == []


def test_the_published_schema_would_notice_a_mistake_in_a_line() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    claim = json.loads(LINES[list(map(type, RECORDS)).index(Claim)])
    wrong = [claim | {"chain": []}, claim | {"kind": "rumour"}, claim | {"mood": "bad"}]
    validator = Draft202012Validator(schema)
    assert validator.is_valid(claim)
    assert [validator.is_valid(line) for line in wrong] == [False, False, False]


# ---------------------------------------------------------------- references


@each_claim
def test_a_claim_names_only_what_the_file_has(claim: Claim) -> None:
    assert agents_named_by(claim) <= set(AGENTS)
    assert set(claim.topics) <= set(TOPICS)
    assert {stance.proposition for stance in claim.stances} <= set(PROPOSITIONS)
    assert {evidence.article for evidence in claim.evidence} <= set(ARTICLES)
    assert claim.nested_in is None or claim.nested_in in CLAIMS


def test_relations_and_questions_name_only_what_the_file_has() -> None:
    assert {end for link in RELATIONS for end in (link.from_, link.to)} <= set(CLAIMS)
    assert {agent for question in QUESTIONS for agent in (question.a, question.b)} <= set(AGENTS)
    assert all(question.why for question in QUESTIONS)
    assert len(LINKS) == len(RELATIONS)


def test_every_proposition_and_topic_is_used() -> None:
    assert {s.proposition for claim in CLAIMS.values() for s in claim.stances} == set(PROPOSITIONS)
    assert set(chain.from_iterable(claim.topics for claim in CLAIMS.values())) == set(TOPICS)


# ---------------------------------------------------------------- articles and evidence


def test_the_articles_are_two_in_arabic_and_one_in_english_without_a_page_on_the_web() -> None:
    assert [article.language for article in ARTICLES.values()] == ["ar", "ar", "en"]
    for article in ARTICLES.values():
        assert article.outlet == "outlet"
        assert article.url is None
        assert article.title
        assert article.text
        assert article.published
        assert article.published.end == date(2026, 3, 5)
    first = ARTICLES["story-ar-1"].published
    assert first == DaySpan(precision="range", start=date(2026, 3, 4), end=date(2026, 3, 5))


@each_claim
def test_evidence_is_the_text_of_its_article(claim: Claim) -> None:
    for evidence in claim.evidence:
        text = ARTICLES[evidence.article].text or ""
        start, end = evidence.start, evidence.end
        assert start is not None
        assert end is not None
        assert text[start:end] == evidence.exact
        assert text[max(start - 32, 0) : start] == evidence.prefix
        assert text[end : end + 32] == evidence.suffix


@each_claim
def test_every_claim_has_evidence_in_an_arabic_and_in_the_english_article(claim: Claim) -> None:
    languages = {ARTICLES[evidence.article].language for evidence in claim.evidence}
    assert languages == {"ar", "en"}


@each_claim
def test_the_words_that_a_claim_cites_stand_in_its_arabic_articles(claim: Claim) -> None:
    articles = [ARTICLES[evidence.article] for evidence in claim.evidence]
    text = "\n".join(article.text or "" for article in articles if article.language == "ar")
    mentions = [*claim.co_speakers, claim.addressee, claim.platform]
    cited = [
        *(hop.cue for hop in claim.chain),
        *(span.wording for span in (claim.said, claim.event) if span),
        *(mention.as_written for mention in mentions if mention),
    ]
    if claim.introduced_as and "(" not in claim.introduced_as:  # brackets: our note, not their words
        cited.append(claim.introduced_as)
    assert [words for words in cited if words and words not in text] == []


def test_quotes_are_translations_that_stand_between_quotation_marks() -> None:
    quotes = {name: claim.quote for name, claim in CLAIMS.items() if claim.quote}
    assert set(quotes) == {"C16", "C20", "C24", "C27", "C29", "C30", "C31"}
    arabic = "".join(ARTICLES[name].text or "" for name in ("story-ar-1", "story-ar-2"))
    english = ARTICLES["story-en"].text or ""
    for quote in quotes.values():
        assert (quote.kind, quote.language) == ("translated", "ar")
        assert f"«{quote.text}»" in arabic
        assert quote.original is None or f"“{quote.original}”" in english
    without_original = [name for name, quote in quotes.items() if quote.original is None]
    assert without_original == ["C27"]


# ---------------------------------------------------------------- the answers of the story


@each_claim
def test_no_claim_has_a_day_after_it_was_published(claim: Claim) -> None:
    spans = [claim.said, claim.event, *claim.reported]
    assert all(span.end <= date(2026, 3, 5) for span in spans if span and span.end)


def test_claims_stand_on_the_last_day_of_their_said_span() -> None:
    days = Counter(claim.said.end.day for claim in CLAIMS.values() if claim.said and claim.said.end)
    assert days == {1: 1, 2: 2, 3: 5, 4: 19, 5: 4}


def sides_of(proposition: str) -> dict[str, tuple[list[str], list[str]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    for name, claim in CLAIMS.items():
        taken = side(name, proposition)
        if taken:
            claims, roots = found.setdefault(taken, ([], []))
            claims.append(name)
            if root_of(claim) not in roots:
                roots.append(root_of(claim))
    return found


def test_the_sides_on_whether_iran_sent_messages() -> None:
    assert sides_of("P1") == {
        "affirm": (["C06", "C22", "C25"], ["axios", "nyt"]),
        "deny": (["C03"], ["tasnim"]),
        "presupposes": (["C24"], ["axios"]),
    }


def test_nobody_affirms_talks_and_three_roots_deny_them() -> None:
    assert sides_of("P3") == {
        "deny": (["C17", "C20", "C21", "C27", "C28"], ["axios", "us_off_d (public)", "trump (public)"]),
        "possible": (["C02", "C10", "C14"], ["axios"]),
        "asks": (["C15"], ["axios"]),
    }


def test_stances_and_relations_by_kind() -> None:
    stances = Counter(s.stance for claim in CLAIMS.values() for s in claim.stances)
    assert stances == {"deny": 13, "affirm": 8, "possible": 3, "presupposes": 2, "asks": 1}
    assert Counter(link.relation for link in RELATIONS) == {
        "responds_to": 8,
        "denies": 7,
        "quotes": 7,
        "confirms": 6,
        "repeats": 4,
        "contradicts": 4,
        "part_of": 3,
        "in_tension_with": 2,
        "based_on": 2,
        "specifies": 1,
    }


# ---------------------------------------------------------------- the hard cases


def test_one_denial_spans_wednesday_and_thursday() -> None:
    night = DaySpan(precision="range", start=date(2026, 3, 4), end=date(2026, 3, 5))
    assert CLAIMS["C03"].said == night
    assert [name for name in CLAIMS if side(name, "P1") == "deny"] == ["C03"]


def test_one_fact_with_two_source_counts_has_one_root() -> None:
    one, two = CLAIMS["C06"], CLAIMS["C22"]
    assert (len(one.co_speakers), len(two.co_speakers)) == (0, 1)
    assert root_of(one) == root_of(two) == "axios"
    assert LINKS["C22", "C06"].relation == "repeats"


def test_knowing_fearing_and_suspecting_stand_inside_other_claims() -> None:
    inside = {name: (CLAIMS[name].act, CLAIMS[name].nested_in) for name in ("C10", "C12", "C14")}
    assert inside == {"C10": ("know", "C08"), "C12": ("fear", "C11"), "C14": ("suspect", "C13")}
    kinds = [CLAIMS[name].kind for name in inside]
    assert kinds == ["attitude", "attitude", "intelligence_report"]


def test_the_white_house_denial_is_nested_four_deep_behind_an_implicit_outlet() -> None:
    hops = CLAIMS["C17"].chain
    assert [hop.agent for hop in hops] == ["outlet", "axios", "one_of_two", "white_house"]
    assert [hop.implicit for hop in hops] == [False, True, False, False]
    assert CLAIMS["C17"].nested_in == "C16"


def test_a_translated_quote_keeps_the_nickname_of_its_original() -> None:
    quote = CLAIMS["C16"].quote
    assert quote
    assert "نتنياهو" in (quote.text or "")
    assert "Bibi" in (quote.original or "")
    assert "Bibi" in AGENTS["netanyahu"].aliases


def test_presupposing_messages_is_tension_without_a_contradiction() -> None:
    assert side("C04", "P5") == "presupposes"
    assert {LINKS["C04", "C21"].relation, LINKS["C04", "C27"].relation} == {"in_tension_with"}
    assert not {s.proposition for name in ("C21", "C27") for s in CLAIMS[name].stances} & {"P4", "P5"}


def test_a_channel_carries_a_claim_and_never_speaks() -> None:
    offer = CLAIMS["C26"]
    assert [hop.agent for hop in offer.chain] == ["outlet", "nyt", "third_intel", "moi_elements"]
    assert "third_intel" not in {claim.speaker for claim in CLAIMS.values()}
    assert root_of(offer) == "nyt"


def test_quoting_oneself_is_no_cycle() -> None:
    assert [hop.agent for hop in CLAIMS["C31"].chain] == ["outlet", "trump", "trump"]
    assert [hop.agent for hop in CLAIMS["C21"].chain[-2:]] == ["us_off_b", "us_off_b"]


def test_most_claims_do_not_say_when() -> None:
    worded = [name for name, claim in CLAIMS.items() if claim.said and claim.said.wording]
    assert worded == ["C09", "C10", "C14", "C15", "C25", "C27", "C28"]
