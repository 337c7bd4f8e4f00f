"""Times of a question asked many times, and the line that shows them beside their budget."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Times(NamedTuple):
    """Milliseconds of one question asked many times, each time about something else."""

    name: str
    budget: float | None
    wall: list[float]
    work: list[float]  # processor time of all threads

    def line(self) -> str:
        """Write the medians, the time that 95 of 100 stay below, and whether the budget is kept."""
        middle = statistics.median(self.wall)
        slow = statistics.quantiles(self.wall, n=20)[-1] if len(self.wall) > 1 else middle
        kept = "" if self.budget is None else f"{self.budget:8.0f}  {verdict(middle, self.budget)}"
        return f"{self.name:42}{middle:9.1f}{slow:9.1f}{statistics.median(self.work):9.1f}  {kept}".rstrip()


WARM = 2  # times that a question is asked before it counts
HEAD = f"{'milliseconds':42}{'p50':>9}{'p95':>9}{'cpu p50':>9}  {'budget':>8}"


def verdict(value: float, budget: float) -> str:
    """Say whether a budget is kept."""
    return "PASS" if value <= budget else "OVER"


def measure(name: str, budget: float | None, question: Callable[[int], object], runs: int) -> Times:
    """Ask a question `runs` times, after some that do not count; it is told the number of the run."""
    for run in range(-WARM, 0):
        question(run)
    wall: list[float] = []
    work: list[float] = []
    for run in range(runs):
        started, worked = time.perf_counter(), time.process_time()
        question(run)
        wall.append((time.perf_counter() - started) * 1000)
        work.append((time.process_time() - worked) * 1000)
    return Times(name, budget, wall, work)


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def memory(kind: str) -> float:
    """Tell the memory of this process in MB: `VmRSS` now, `VmHWM` at its peak; 0 where unknown."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith(f"{kind}:")), 0.0)
