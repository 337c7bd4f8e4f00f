"""Time to lay out a mixed line of Arabic and Latin, against the naive way, in turns in the same run.

The naive way is `get_display(reshape(text))`: letters joined and in order, but without wrapping, without a
map between cells and text, without mirrored brackets, and without marks, which it drops. Every cold text is a
new one. The time is the processor's for this process, so that work beside it counts less. Medians:

    cold    one line of 80 characters, wrapped at 60 cells: at most 2.5 times the naive way
    cached  the same line again: at most 1/50 of the naive way
    screen  50 rows of 80 characters, each seen for the first time: at most 12 ms
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from arabic_reshaper import reshape
from bidi import get_display

from tui.bidi import layout

Given = TypeVar("Given")

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإءئؤ"
LATIN = ("Reuters", "Axios", "(UN)", "12:30", "24%", "F-16", "2024", "[IAEA]", "«", "»", "-5", "12/03/2024")
LENGTH, WRAP, ROWS = 80, 60, 50
COLD_BUDGET, CACHED_BUDGET, SCREEN_BUDGET = 2.5, 1 / 50, 12.0


def mixed_line(source: random.Random) -> str:
    """Return 80 characters, about a quarter of the words not Arabic."""
    words: list[str] = []
    while sum(map(len, words)) + len(words) <= LENGTH:
        if source.random() < 0.25:
            words.append(source.choice(LATIN))
        else:
            words.append("".join(source.choices(ARABIC, k=source.randint(2, 8))))
    return " ".join(words)[:LENGTH]


def naive(text: str) -> object:
    """Join and order a line as most programs do."""
    return get_display(reshape(text))


def wrapped(text: str) -> object:
    """Lay a line out."""
    return layout(text, WRAP)


def screen(rows: Sequence[str]) -> object:
    """Lay out what a screen shows."""
    return [layout(row, LENGTH) for row in rows]


def microseconds(work: Callable[[Given], object], given: Given, times: int = 1) -> float:
    """Return the processor time of one call."""
    started = time.process_time_ns()
    for _ in range(times):
        work(given)
    return (time.process_time_ns() - started) / times / 1000


def verdict(name: str, value: float, budget: float, form: str) -> None:
    """Print a result beside its budget."""
    word = "PASS" if value <= budget else "OVER"
    print(f"{name:7} {form.format(value):>9}  (budget {form.format(budget)})  {word}")


def main() -> None:
    """Measure, and print each result beside its budget."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--screens", type=int, default=40)
    options = parser.parse_args()
    source = random.Random(15)
    first, *lines = {mixed_line(source): None for _ in range(options.lines + 1)}
    for way in (naive, wrapped):  # loads the tables of both
        way(first)
    times: dict[str, list[float]] = {"naive": [], "cold": [], "cached": [], "screen": []}
    for line in lines:
        times["naive"].append(microseconds(naive, line))
        times["cold"].append(microseconds(wrapped, line))
        times["cached"].append(microseconds(wrapped, line, 50))
    for _ in range(options.screens):
        rows = [mixed_line(source) for _ in range(ROWS)]
        times["screen"].append(microseconds(screen, rows))
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, median in medians.items():
        print(f"{name:7} {median:9.1f} us")
    verdict("cold", medians["cold"] / medians["naive"], COLD_BUDGET, "{:.2f} x")
    verdict("cached", medians["cached"] / medians["naive"], CACHED_BUDGET, "{:.4f} x")
    verdict("screen", medians["screen"] / 1000, SCREEN_BUDGET, "{:.1f} ms")


if __name__ == "__main__":
    main()
