"""The state and its history: undo and redo walk the same road."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from store.types import CLOCKS, Filter, Term
from tui.timeline.state import STEPS, History, State

filters = st.sampled_from(
    [Filter(), Filter((Term("kind", ("direct",)),)), Filter((Term("text", ("رسائل",), negated=True),))]
)
states = st.builds(State, filter=filters, clock=st.sampled_from(CLOCKS), cursor=st.none() | st.integers(0, 5))


@given(st.lists(states, max_size=30))
def test_undo_goes_back_through_every_step_and_redo_forth_again(steps):
    history = History()
    visited = [history.now]
    for state in steps:
        history = history.step(state)
        if state != visited[-1]:
            visited.append(state)
    for state in reversed(visited):
        assert history.now == state
        history = history.undo()
    assert history.now == visited[0]
    for state in visited[1:]:
        history = history.redo()
        assert history.now == state
    assert history.redo() == history


@given(st.lists(states, min_size=1, max_size=5), states)
def test_drifting_leaves_no_step_to_undo(steps, drifted):
    history = History()
    for state in steps:
        history = history.step(state)
    past = history.past
    assert history.drift(drifted).past == past
    assert history.drift(drifted).now == drifted


def test_a_new_step_forgets_what_was_undone():
    history = History().step(State(cursor=1)).step(State(cursor=2)).undo().step(State(cursor=3))
    assert history.future == ()
    assert history.undo().now == State(cursor=1)


def test_at_least_two_hundred_steps_are_kept_and_memory_is_bounded():
    history = History()
    for number in range(3 * STEPS):
        history = history.step(State(cursor=number))
    assert 200 <= len(history.past) == STEPS


def test_the_list_stays_the_same_while_filter_and_clock_do():
    state = State()
    assert state.same_list(replace(state, cursor=7, search="x", shown="ar"))
    assert not state.same_list(replace(state, clock="event"))
    assert not state.same_list(replace(state, filter=Filter((Term("kind", ("direct",)),))))
