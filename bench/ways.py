"""What the way of a terminal costs: a whole screen of two languages encoded, against writing it as it is.

`first` is a screen never seen before, `again` the same one.
"""

import statistics
import time
from collections.abc import Callable

from tui.bidi import encode, layout

ARABIC = "قال ترامب (Trump) في ٣ مارس إن «الوقت فات» وإن طهران تريد الكلام"
LATIN = "The White House said that it was too late to talk"
COLUMNS, ROWS, RUNS = 160, 48, 30


def frame(number: int) -> str:
    """Make a screen as Textual writes it: a move for each row, a style and a reset for each stretch."""
    rows: list[str] = []
    for row in range(ROWS):
        arabic = layout(f"{number} {row} {ARABIC}", COLUMNS // 2, "R")[0].visual.rjust(COLUMNS // 2)
        latin = f"{row} {LATIN}".ljust(COLUMNS // 2)
        rows.append(f"\x1b[{row + 1};1H\x1b[1;38;2;224;224;224m{latin}\x1b[0m\x1b[38;2;9;9;9m{arabic}\x1b[0m")
    return "".join(rows)


def median_ms(work: Callable[[str], object], frames: list[str]) -> float:
    """Median time over frames, in milliseconds."""
    times: list[float] = []
    for data in frames:
        started = time.perf_counter()
        work(data)
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def main() -> None:
    """Print milliseconds a frame, and the ratio to a frame of 60 in a second."""
    frames = [frame(number) for number in range(RUNS)]
    for way in ("vis", "logical", "lrm", "run"):
        encode(frame(-1), way)
        first = median_ms(lambda data, way=way: encode(data, way), frames)
        again = median_ms(lambda data, way=way: encode(data, way), frames[-1:] * RUNS)
        print(f"{way:8} first {first:7.3f} ms  again {again:7.3f} ms  of a frame {first / (1000 / 60):5.2f}")


if __name__ == "__main__":
    main()
