"""What other ways to a result cost, each against the usual one: the program with itself, in alternating rounds.

A package against the same rows as a bare file, options against none, a short run on a package against one on sixty rows.
Answers of a package and of its rows are held equal.
"""

from dataclasses import dataclass, field

from contestants import BASE, BEST
from contest import AnswersDiffer
from data import Shape
from measuring import measured, median, paired_ratio

FORMULA = f"officials[{', '.join(BEST)}] / officials[{', '.join(BASE)}]"
PACKAGED = "officials[good..] / officials[*]"
PACKAGE = Shape(50_000, 5, 2)
OPTIONS = Shape(20_000, 5, 1)
MONTHS = Shape(20_833, 120, 2, calendar="months")
MERGED = Shape(40_000, 10, 2)
TINY = Shape(3, 2, 2)


@dataclass
class Way:
    """A command line, and the runs of it."""

    name: str
    words: list
    answer: str = "csv"
    runs: list = field(default_factory=list)


@dataclass(frozen=True)
class Limit:
    """How many times the usual way a figure may be."""

    figure: str
    most: float


@dataclass(frozen=True)
class Comparison:
    """The usual way and others, each with its limits."""

    name: str
    usual: Way
    others: tuple
    rounds: int
    same_answers: bool = False


def comparisons(files, repository):
    """All of them; the files are made here."""
    bare, package = files.make(PACKAGE), files.package(PACKAGE)
    wall2 = (Limit("wall", 2),)
    yield Comparison(
        "package", Way("bare file", ["compare", FORMULA, "--data", bare.path]),
        ((Way("package", ["compare", PACKAGED, "--data", package]),
          (Limit("wall", 1.3), Limit("peak", 2))),),
        5, same_answers=True)
    files.drop([PACKAGE])
    rows = ["--data", files.make(OPTIONS).path]
    usual = ["compare", FORMULA, *rows]
    leveled = ["compare", PACKAGED, "--data", files.package(OPTIONS), "--level", "commune"]
    yield Comparison(
        "options", Way("usual", usual),
        tuple((way, wall2) for way in [
            Way("--sort name", [*usual, "--sort", "name"]),
            Way("--sort value", [*usual, "--sort", "value"]),
            Way("--target", [*usual, "--target", ">=0.5"]),
            Way("--periods latest", [*usual, "--periods", "latest"]),
            Way("--layout wide --total", [*usual, "--layout", "wide", "--total"]),
            Way("--level", leveled),
            Way("rank", ["rank", FORMULA, *rows, "--periods", "2016..2020"]),
            Way("rank --sort name",
                ["rank", FORMULA, *rows, "--periods", "2016..2020", "--sort", "name"]),
            Way("trend", ["trend", FORMULA, *rows]),
            Way("distribution", ["distribution", "officials", *rows]),
            Way("text", usual, "txt"),
            Way("json", usual, "json"),
        ]) + ((Way("xlsx", usual, "xlsx"), (Limit("wall", 15),)),),
        5)
    files.drop([OPTIONS])
    months = ["compare", FORMULA, "--data", files.make(MONTHS).path]
    wider = (Limit("wall", 1.3),)
    yield Comparison(
        "time", Way("25 M monthly rows", months),
        ((Way("--by year", [*months, "--by", "year"]), wider),), 5)
    files.drop([MONTHS])
    merged = ["compare", PACKAGED, "--data", files.package(MERGED, merged=True)]
    yield Comparison(
        "mergers", Way("4 M rows of 40,000 units", merged),
        ((Way("--boundaries current", [*merged, "--boundaries", "current"]), wider),), 5)
    files.drop([MERGED])
    reports = repository / "Datasets" / "party-reports"
    yield Comparison(
        "short", Way("60 rows", ["compare", FORMULA, "--data", files.make(TINY).path]),
        ((Way("five reports", ["compare", "good_or_better", "--data", reports]),
          (Limit("wall", 1.2),)),),
        41)
    air = repository / "Datasets" / "air-quality"
    yield Comparison(
        "air", Way("42,175 rows by state",
                   ["rank", "good_days", "--level", "state", "--data", air]), (), 11)


class Ways:
    """The runs of one session, and whether a limit was missed."""

    def __init__(self, binary, files, repository):
        self.binary = binary
        self.files = files
        self.repository = repository
        self.lines = []
        self.missed = False

    def run(self, judged=True):
        """Runs everything and returns the rows of a table."""
        for comparison in comparisons(self.files, self.repository):
            ways = [comparison.usual, *(way for way, _ in comparison.others)]
            for way in ways:
                self._measure(way)
            for number in range(comparison.rounds):
                for way in ways if number % 2 == 0 else ways[::-1]:
                    way.runs.append(self._measure(way))
            if comparison.same_answers:
                self._compare(ways)
            self._add(comparison, judged)
        return self.lines

    def _answer(self, way):
        return self.files.folder / f"way-{way.name.replace(' ', '-')}.{way.answer}"

    def _measure(self, way):
        answer = self._answer(way)
        answer.unlink(missing_ok=True)
        words = [str(word) for word in [self.binary, *way.words, "--quiet", "-o", answer]]
        return measured(words, self.files.folder / "log")

    def _compare(self, ways):
        """All but what is said of rows, in any order: a package has one of its own, and a base to speak of."""
        def rows(way):
            text = self._answer(way).read_text(encoding="utf-8")
            return sorted(line.split(",")[-16:-3] for line in text.splitlines()[1:])

        first = rows(ways[0])
        for way in ways[1:]:
            if rows(way) != first:
                raise AnswersDiffer(f"{ways[0].name} and {way.name}")

    def _add(self, comparison, judged):
        usual = comparison.usual
        self._line(comparison.name, usual, "", "", "")
        for way, limits in comparison.others:
            for limit in limits:
                ratio = paired_ratio(limit.figure, way.runs, usual.runs)
                missed = judged and ratio > limit.most
                self.missed |= missed
                mark = ("✗ MISSED" if missed else "✓") if judged else "not judged"
                self._line(
                    comparison.name, way, limit.figure, f"**{ratio:.2f}**",
                    f"<= {limit.most:g} {mark}")

    def _line(self, name, way, figure, ratio, mark):
        middle = median(way.runs)
        self.lines.append([
            name, way.name, f"{middle.wall * 1000:.0f} ms", f"{middle.cpu * 1000:.0f} ms",
            f"{middle.peak / 2**20:.0f} MiB", figure, ratio, mark])
