"""One run of a program, measured, and the medians of many."""

import os
import resource
import statistics
import sys
import time
from dataclasses import dataclass

# The kernel counts resident memory in KiB on Linux and in bytes on macOS.
RESIDENT_UNIT = 1 if sys.platform == "darwin" else 1024


class RunFailed(Exception):
    """A program ended with a status other than 0; says which, and what it wrote."""


@dataclass(frozen=True)
class Run:
    """Seconds on the clock and of all processors, and the largest resident memory in bytes."""

    wall: float
    cpu: float
    peak: int


def measured(command, log, output=None):
    """Runs `command` and waits for it; what it prints goes to `output`, else to the file `log`."""
    new = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, log, new, 0o644),
        (os.POSIX_SPAWN_OPEN, 1, output or os.devnull, os.O_WRONLY | os.O_CREAT, 0o644),
    ]
    began = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    if status != 0:
        with open(log, encoding="utf-8", errors="replace") as text:
            raise RunFailed(f"{' '.join(command)}\nended with status {os.waitstatus_to_exitcode(status)}: {text.read()[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RESIDENT_UNIT)


def median(runs):
    """The run of the medians, each figure by itself."""
    return Run(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        statistics.median(run.peak for run in runs),
    )


def paired_ratio(figure, runs, others):
    """The median over the rounds of one round's figure against the other's in the same round."""
    ratios = [getattr(a, figure) / getattr(b, figure) for a, b in zip(runs, others)]
    return statistics.median(ratios)


def least_peak():
    """Bytes below which no peak is seen: a new process begins as a copy of this one."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RESIDENT_UNIT
