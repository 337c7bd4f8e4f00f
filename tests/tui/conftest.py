"""What tests of the application share."""

import pytest

from store import claims


@pytest.fixture(autouse=True, scope="session")
def story_read_once(story_path):
    """All about a claim of the story is read once: half a thousand starts would ask the same again."""
    read, kept = claims.detail, {}

    def detail(store, *question):
        if store.path != story_path:
            return read(store, *question)
        if question not in kept:
            kept[question] = read(store, *question)
        return kept[question]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(claims, "detail", detail)
        yield
