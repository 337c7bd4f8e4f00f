"""The lines of the facet sidebar: exact widths, a cursor on values only, every value of the filter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, words

from store.types import AgentName, Facet, FacetValue, Filter, Term
from tui.i18n.language import ARABIC, ENGLISH, speak
from tui.timeline.sidebar import FIELDS, first_in_sight, line_cells, next_value, same_value, side_lines


@pytest.fixture(autouse=True)
def english():
    yield
    speak(ENGLISH)


@st.composite
def facets(draw):
    found = []
    for field in draw(st.lists(st.sampled_from(FIELDS), unique=True)):
        values = []
        for value in draw(st.lists(words, unique=True, max_size=6)):
            named = draw(st.none() | texts)
            agent = AgentName(1, value, "person", named=True, names=named) if named else None
            values.append(FacetValue(value, draw(st.integers(1, 10**8)), None, agent))
        found.append(Facet(field, tuple(values), draw(st.integers(0, 10**6))))
    return tuple(found)


@st.composite
def filters(draw):
    terms = st.builds(
        Term, st.sampled_from(FIELDS), st.lists(words, min_size=1, max_size=3).map(tuple), st.booleans()
    )
    return Filter(tuple(draw(st.lists(terms, max_size=3))))


@given(facets(), filters(), st.integers(16, 40), st.sampled_from([ENGLISH, ARABIC]))
def test_no_cell_overlaps_another_or_the_edge(made, filter, width, language):
    speak(language)
    for line in side_lines(made, filter, {}):
        for cursor in (False, True):
            used = 0
            for cell in line_cells(line, width, cursor=cursor):
                assert cell.column >= used, (line, cell)
                used = cell.column + cell.width
            assert used <= width


@given(facets(), filters())
def test_every_value_of_the_filter_is_shown_with_its_sign(made, filter):
    lines = side_lines(made, filter, {})
    shown = {(line.field, line.value): line.sign for line in lines if line.kind == "value"}
    fields = {facet.field for facet in made}
    for term in filter.terms:
        if term.field in fields:
            assert all(shown[term.field, value] in "+-" for value in term.values)
            assert all(shown[term.field, value] for value in term.values)


@given(facets(), st.lists(st.integers(-30, 30), max_size=20))
def test_the_cursor_stands_on_values_only(made, steps):
    lines, place = side_lines(made, Filter(), {}), 0
    for step in steps:
        place = next_value(lines, place, step)
        assert not any(line.kind == "value" for line in lines) or lines[place].kind == "value"
        assert same_value(lines, lines[place] if lines else None) == place


@given(st.integers(0, 200), st.integers(1, 40), st.integers(0, 199), st.integers(1, 200))
def test_the_cursor_and_the_line_above_it_are_in_sight(first, height, place, count):
    place = min(place, count - 1)
    found = first_in_sight(first, height, place, count)
    assert 0 <= found <= place < found + height
    assert height < 2 or not place or found <= place - 1
    assert found == 0 or found + height <= count


def test_a_value_that_is_gone_leaves_the_cursor_at_the_top():
    lines = side_lines(
        (Facet("kind", (FacetValue("direct", 3), FacetValue("attitude", 1)), 2),), Filter(), {}
    )
    assert [line.kind for line in lines] == ["field", "value", "value", "blank"]
    assert same_value(lines, lines[2]) == 2
    others = side_lines((Facet("kind", (FacetValue("direct", 3),), 1),), Filter(), {})
    assert same_value(others, lines[2]) == 1


@given(facets(), filters(), st.integers(16, 40))
def test_only_the_line_under_the_cursor_is_marked(made, filter, width):
    for line in side_lines(made, filter, {}):
        marked = {cell.tone for cell in line_cells(line, width, cursor=False)}
        assert "cursor" not in marked
        here = [cell.text for cell in line_cells(line, width, cursor=True) if cell.tone == "cursor"]
        assert here[:1] == ([">"] if line.kind == "value" else [])
