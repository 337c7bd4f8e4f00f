"""The application as a process in a pseudo-terminal: what it writes, and how it leaves."""

import pytest
from screens import seen
from terminals import Process


@pytest.fixture
def start(tmp_path):
    return lambda *arguments, **options: Process(*arguments, home=tmp_path, **options)


def test_the_demo_paints_the_story_with_joined_arabic_in_visual_order(start):
    process = start("demo", size=(160, 48))
    process.until_shown("Sun 1 March 2026 / 12 Ramadan 1447")
    process.until_shown(seen("قال إن الوقت فات"))
    process.until_shown("C26")
    process.type("q")
    assert process.finish() == 0


def test_a_file_is_opened_by_its_path_and_again_without_it(start, story_path):
    process = start(str(story_path))
    process.until_shown("story.duckdb (read-only)")
    process.type("q")
    assert process.finish() == 0
    again = start()
    again.until_shown("story.duckdb (read-only)")
    again.type("q")
    assert again.finish() == 0


def test_a_resize_at_any_moment_is_followed(start):
    process = start("demo")
    process.until_shown("Sun 1 March")
    for size in ((160, 48), (20, 5), (60, 15), (120, 40)):
        process.resize(*size)
        process.until_shown("enlarge" if size == (20, 5) else "Sun 1 March")
    process.type("q")
    assert process.finish() == 0
