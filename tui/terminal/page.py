"""Whether the application is shown on a page of a browser and not in a terminal (pure)."""

from collections.abc import Mapping


def on_page(environment: Mapping[str, str]) -> bool:
    """Whether a server (`aqwal serve`, `textual serve`) started this process: it names Textual's driver."""
    return environment.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
