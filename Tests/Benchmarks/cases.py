"""What is measured against whom, and the bounds it must keep."""

from dataclasses import dataclass

from data import Shape

LARGE = Shape(50_000, 10, 10)
MIDDLE = Shape(50_000, 10, 2)
SMALL = Shape(2_000, 5, 2)
TINY = Shape(3, 2, 2)
LARGE_RANDOM = Shape(50_000, 10, 10, order="random")
MIDDLE_QUOTED = Shape(50_000, 10, 2, style="quoted")
DOUBLE = Shape(50_000, 20, 10, calendar="quarters")

FASTER = "the faster of DuckDB and Polars"


@dataclass(frozen=True)
class Bound:
    """A ratio of ours to another's `figure` that must be kept, and the one aimed at."""

    figure: str
    against: str
    must: float
    aim: float


@dataclass(frozen=True)
class Case:
    """One job on one file by several programs, in alternating rounds.

    `larger` is a second file that the program alone reads, to be set against the first.
    """

    name: str
    shape: Shape
    peers: tuple
    rounds: int
    bounds: tuple
    verb: str = "compare"
    larger: Shape = None

    @property
    def shapes(self):
        """The files the case needs."""
        return [self.shape] if self.larger is None else [self.shape, self.larger]

    def scaled(self, scale):
        """The same on smaller files; the smallest stays as it is."""
        if scale == 1 or self.shape == TINY:
            return self
        larger = None if self.larger is None else self.larger.scaled(scale)
        shape = self.shape.scaled(scale)
        return Case(
            self.name, shape, self.peers, self.rounds, self.bounds, self.verb, larger)


BOTH = ("DuckDB", "Polars")

# In this order each large file is needed by neighbours only, so one or two are on the disk at a time.
CASES = [
    Case("start", TINY, ("Miller",), 41, (Bound("wall", "Miller", 1.5, 1),)),
    Case("small", SMALL, ("DuckDB",), 21, (Bound("wall", "DuckDB", 0.12, 0.08),)),
    Case("miller", MIDDLE, ("Miller",), 3, (Bound("wall", "Miller", 0.02, 0.006),)),
    Case("quoted", MIDDLE_QUOTED, BOTH, 9, (Bound("wall", FASTER, 0.50, 0.30),)),
    Case("random", LARGE_RANDOM, BOTH, 7, (Bound("wall", FASTER, 0.35, 0.22),)),
    Case(
        "sorted", LARGE, BOTH, 9,
        (Bound("wall", FASTER, 0.30, 0.18), Bound("peak", "DuckDB", 0.60, 0.40))),
    Case("rank", LARGE, BOTH, 7, (Bound("wall", FASTER, 0.30, 0.18),), verb="rank"),
    Case("growth", LARGE, (), 7, (Bound("wall", "sosanh", 2.1, 2.0),), larger=DOUBLE),
]
