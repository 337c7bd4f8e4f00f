"""Hypothesis strategies for whole data sets of valid records, with hostile text in every place for text."""

from datetime import date, datetime, time, timedelta, timezone
from typing import get_args

from hypothesis import strategies as st

from store import types
from store.types import (
    Agent,
    Article,
    Claim,
    Dataset,
    DaySpan,
    Evidence,
    Hop,
    IdentityQuestion,
    Mention,
    Proposition,
    Quote,
    Relation,
    Report,
    Stance,
    Topic,
)

HOSTILE = (
    "\x00", "a\x00b", "\x1f", "\u2028", "\r\n", "\n", " ", "'", '"', "\\", "%s", "{}", "{0}", "$1", "null",
    "\u202eabc\u202c", "\u2067", "\ufeff", "\U0010ffff", "\uffff", "e\u0301", "\u00e9", "ﷺ", "لا", "الأخبَـار",
    "👩‍👩‍👧", "-1", "9" * 30, "<b>", "[red]", "; DROP TABLE claim; --", "\x1b[31m", "a" * 200,
)  # fmt: skip

letters = st.characters(exclude_categories=["Cs"])
words = st.one_of(st.sampled_from(HOSTILE), st.text(letters, min_size=1, max_size=12))
maybe_words = st.none() | words
ids = st.one_of(st.text("abcXYZ019أبت", min_size=1, max_size=4), words)
languages = st.sampled_from(["ar", "en", "en-GB", "fa", "he", "zh-Hant"])
texts = st.dictionaries(languages, words, min_size=1, max_size=3)
flags = st.booleans()
days = st.one_of(
    st.dates(date(2026, 2, 20), date(2026, 3, 10)), st.sampled_from([date(1, 1, 1), date(9999, 12, 31)])
)


def one_of(literal):
    return st.sampled_from(get_args(literal))


@st.composite
def spans(draw, make=DaySpan, **fields):
    """A day span of any precision, with the days that it needs."""
    precision = draw(one_of(types.Precision))
    first, last = sorted((draw(days), draw(days)))
    start, end, at = first, last, None
    if precision == "not-after":
        start = draw(st.sampled_from([None, first]))
    elif precision == "not-before":
        end = draw(st.sampled_from([None, last]))
    elif precision == "unknown":
        start, end = draw(st.sampled_from([(None, None), (first, None), (None, last), (first, last)]))
    elif precision in {"day", "instant"}:
        end = first
    if precision == "instant":
        zone = timezone(timedelta(minutes=draw(st.integers(-720, 840))))
        clock = draw(st.times().map(lambda one: one.replace(tzinfo=zone)) | st.just(time(0, 0, tzinfo=zone)))
        at = datetime.combine(first, clock)
    return make(
        precision=precision,
        start=start,
        end=end,
        at=at,
        approximate=draw(flags),
        wording=draw(maybe_words),
        basis=draw(maybe_words),
        **fields,
    )


maybe_spans = st.none() | spans()


def some(values, most=3):
    """A tuple of different values out of a list."""
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(tuple)


@st.composite
def chains(draw, agents):
    """A chain without return; an agent may quote itself."""
    hops = []
    for agent in draw(st.lists(st.sampled_from(agents), unique=True, min_size=1, max_size=4)):
        for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
            hops.append(Hop(agent=agent, cue=draw(maybe_words), implicit=draw(flags)))
    return tuple(hops)


@st.composite
def evidence(draw, articles):
    """Evidence that is true: a span of the article's text, any span where it has none, or the whole."""
    article = draw(st.sampled_from(articles))
    if draw(st.sampled_from([False, False, True])):
        return Evidence(article=article.id)
    placed = draw(flags)
    text = article.text or draw(words)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Evidence(
        article=article.id,
        start=start if placed else None,
        end=end if placed else None,
        exact=text[start:end],
        prefix=draw(st.just("") | words),
        suffix=draw(st.just("") | words),
    )


@st.composite
def claims(draw, id_, agents, articles, topics, propositions, containers):
    chain = draw(chains(agents))
    agent = st.sampled_from(agents)
    mention = st.builds(Mention, agent=agent, as_written=maybe_words)
    sides = st.tuples(st.sampled_from(propositions), one_of(types.StanceSide))
    chosen = draw(st.lists(sides, unique=True, max_size=3))
    return Claim(
        id=id_,
        speaker=chain[-1].agent,
        introduced_as=draw(maybe_words),
        co_speakers=tuple(draw(st.lists(mention, max_size=2))),
        addressee=draw(st.none() | mention),
        platform=draw(st.none() | mention),
        nested_in=draw(st.none() | st.sampled_from(containers)) if containers else None,
        chain=chain,
        cue_lemma=draw(maybe_words),
        cue_tone=draw(one_of(types.CueTone)),
        language=draw(languages),
        kind=draw(one_of(types.ClaimKind)),
        act=draw(maybe_words),
        modality=draw(one_of(types.Modality)),
        polarity=draw(one_of(types.Polarity)),
        said=draw(maybe_spans),
        reported=tuple(
            draw(spans(Report, by=draw(agent))) for _ in range(draw(st.sampled_from([0, 0, 1, 3])))
        ),
        event=draw(maybe_spans),
        content=draw(texts),
        quote=draw(
            st.none()
            | st.builds(
                Quote,
                kind=one_of(types.QuoteKind),
                text=maybe_words,
                language=st.none() | languages,
                original=maybe_words,
                original_language=st.none() | languages,
            )
        ),
        topics=draw(some(topics)),
        stances=tuple(
            Stance(proposition=proposition, stance=side, basis=draw(one_of(types.StanceBasis)))
            for proposition, side in chosen
        ),
        evidence=tuple(draw(st.lists(evidence(articles), max_size=2))),
    )


@st.composite
def links(draw, claim_ids, agent_ids):
    """Relations and identity questions, one of a sort between any two."""
    ends = st.tuples(st.sampled_from(claim_ids), st.sampled_from(claim_ids), one_of(types.RelationType))
    asked = st.tuples(st.sampled_from(agent_ids), st.sampled_from(agent_ids))
    made = [
        Relation(
            from_=one,
            to=other,
            relation=relation,
            basis=draw(one_of(types.RelationBasis)),
            confidence=draw(one_of(types.Confidence)),
            linked_by=draw(maybe_words),
            note=draw(maybe_words),
        )
        for one, other, relation in draw(st.lists(ends, unique=True, max_size=5))
        if one != other
    ]
    pairs = {frozenset(pair): pair for pair in draw(st.lists(asked, max_size=3)) if pair[0] != pair[1]}
    return made + [
        IdentityQuestion(a=a, b=b, verdict=draw(one_of(types.Verdict)), why=draw(maybe_words))
        for a, b in pairs.values()
    ]


@st.composite
def datasets(draw, name):
    """A header and records that belong together, every reference inside."""
    unique = st.lists(ids, unique=True, min_size=1, max_size=5)
    agents = [
        Agent(
            id=id_,
            kind=draw(one_of(types.AgentKind)),
            named=draw(flags),
            names=draw(texts),
            aliases=tuple(draw(st.lists(words, max_size=2))),
        )
        for id_ in draw(unique)
    ]
    agent_ids = [agent.id for agent in agents]
    topics = [Topic(id=id_, names=draw(texts)) for id_ in draw(unique)]
    propositions = [Proposition(id=id_, text=draw(texts)) for id_ in draw(unique)]
    articles = [
        Article(
            id=id_,
            outlet=draw(st.none() | st.sampled_from(agent_ids)),
            language=draw(languages),
            title=draw(maybe_words),
            url=draw(maybe_words),
            published=draw(maybe_spans),
            text=draw(st.none() | st.text(letters, min_size=1, max_size=40)),
        )
        for id_ in draw(unique)
    ]
    made = []
    for id_ in draw(st.lists(ids, unique=True, max_size=6)):
        containers = [claim.id for claim in made]
        made.append(
            draw(
                claims(
                    id_, agent_ids, articles, [t.id for t in topics], [p.id for p in propositions], containers
                )
            )
        )
    joined = draw(links([claim.id for claim in made], agent_ids)) if made else []
    header = Dataset(name=name, title=draw(st.just({}) | texts), about=draw(st.just({}) | texts))
    records = [*agents, *topics, *propositions, *articles, *made, *joined]
    return header, draw(st.permutations(records))


@st.composite
def collections(draw):
    """Several data sets with names of their own; they may use the same ids."""
    names = draw(st.lists(ids, unique=True, min_size=1, max_size=3))
    return [draw(datasets(name)) for name in names]
