"""Says for each shape of input how running time grows when the input becomes four times as large.

    python3 Tests/Benchmarks/growth.py .build/release/sosanh
    python3 Tests/Benchmarks/growth.py .build/release/sosanh --shapes periods --factor 2
    python3 Tests/Benchmarks/growth.py NEW --before OLD      both programs beside each other

Prints Markdown. An exponent of 1 is linear, of 2 the square; both sizes are taken less the start of the
program. Ends with 1 if a shape grows faster than --bound says.
"""

import argparse
import math
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

from growth_shapes import SHAPES

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# Below this, what grows cannot be told from what does not.
LEAST = 0.02


def options():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="a built sosanh")
    parser.add_argument("--before", metavar="OLD", help="another, measured first")
    parser.add_argument("--shapes", default="", metavar="A,B", help="only those whose names hold one of these")
    parser.add_argument("--scale", type=float, default=1, help="sizes are multiplied by this")
    parser.add_argument("--factor", type=int, default=4, help="how many times larger the second size is")
    parser.add_argument("--runs", type=int, default=1, help="the least of so many runs counts")
    parser.add_argument("--limit", type=float, default=60, help="seconds after which a run is ended")
    parser.add_argument("--bound", type=float, default=1.3, help="the largest exponent that is let pass")
    parser.add_argument("--least", type=float, default=LEAST, help="seconds below which nothing is judged")
    return parser.parse_args()


def seconds(program, arguments, limit):
    """User time of one run; infinite if it takes too long."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    try:
        subprocess.run(
            [program, *arguments], cwd=REPOSITORY, env=environment, timeout=limit, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return math.inf
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


class Measurement:
    """One program on one shape at two sizes."""

    def __init__(self, program, name, chosen, start):
        size, shape = SHAPES[name]
        self.size = max(1, int(size * chosen.scale))
        self.times = [self.time(program, shape, size, chosen, start)
                      for size in (self.size, self.size * chosen.factor)]
        self.factor = chosen.factor
        self.least = chosen.least

    @staticmethod
    def time(program, shape, size, chosen, start):
        """The least of some runs, less the program's start."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="growth-"))
        try:
            arguments = shape(folder, size)
            runs = [seconds(program, arguments, chosen.limit) for _ in range(chosen.runs)]
        finally:
            shutil.rmtree(folder)
        return max(0.0, min(runs) - start)

    @property
    def exponent(self):
        """Nil if the larger run is too short to tell."""
        small, large = self.times
        if large < self.least:
            return None
        if math.isinf(large):
            return math.inf
        return math.log(large / max(small, 0.001), self.factor)

    def cells(self):
        """What the table says of it."""
        exponent = self.exponent
        written = "—" if exponent is None else "> limit" if math.isinf(exponent) else f"{exponent:.2f}"
        return [*(f"{time:.3f}" for time in self.times), written]


def start_of(program, runs=5):
    """The least user time of a program that only says its version."""
    return min(seconds(program, ["--version"], 10) for _ in range(runs))


def main():
    """Measures and prints; the status."""
    chosen = options()
    words = chosen.shapes.split(",")
    names = [name for name in SHAPES if any(word in name for word in words)]
    programs = [os.path.abspath(path) for path in (chosen.before, chosen.program) if path]
    starts = {program: start_of(program) for program in programs}
    heads = ["before", "after"] if chosen.before else ["after"]
    columns = [f"{head}: {what}" for head in heads for what in ("n", f"{chosen.factor}n", "exponent")]
    print("| shape | n | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * (len(columns) + 1))
    steep = []
    for name in names:
        measured = [Measurement(program, name, chosen, starts[program]) for program in programs]
        cells = [cell for one in measured for cell in one.cells()]
        print(f"| {name.replace('_', ' ')} | {measured[-1].size} | " + " | ".join(cells) + " |", flush=True)
        if (measured[-1].exponent or 0) > chosen.bound:
            steep.append(name)
    print(f"\nSeconds of user time less the start of the program; {time.strftime('%Y-%m-%d')}.")
    if steep:
        print(f"Steeper than {chosen.bound}: {', '.join(steep)}.")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
