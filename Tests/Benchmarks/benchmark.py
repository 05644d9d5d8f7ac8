"""Measures the program against the tools its users would otherwise pick, on the same query.

    python3 Tests/Benchmarks/benchmark.py                 all cases, some fifteen minutes
    python3 Tests/Benchmarks/benchmark.py --scale 0.002   a trial of the script, under a minute
    python3 Tests/Benchmarks/benchmark.py --cases sorted,rank --runs 5
    python3 Tests/Benchmarks/benchmark.py --cases instructions --record

Makes the files, builds the program, installs the pinned peers into a throw-away virtual environment,
runs everything in alternating rounds, holds all answers equal, and prints Markdown. Ends with status
1 if a bound was missed or instructions grew, 2 if answers differ.
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile

import contestants
import instructions
from cases import CASES
from contest import AnswersDiffer, Contest, Entry
from data import Files
from measuring import RunFailed
from report import Report
from ways import Ways

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def options():
    """The command line."""
    names = [case.name for case in CASES] + ["ways", "instructions"]
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--cases", default=",".join(names), metavar="A,B", help=f"of {', '.join(names)}")
    parser.add_argument("--runs", type=int, help="rounds of every case instead of its own number")
    parser.add_argument("--scale", type=float, default=1, help="share of the units, 1 at most")
    parser.add_argument("--scratch", help="where the scratch folder is made; needs about 3.5 GB")
    parser.add_argument("--keep", action="store_true", help="keep data and environment for reuse")
    parser.add_argument("--sosanh", help="a built program, instead of building one")
    parser.add_argument(
        "--record", action="store_true", help="write the instruction counts as the recorded ones")
    found = parser.parse_args()
    found.cases = found.cases.split(",")
    unknown = set(found.cases) - set(names)
    if unknown or not 0 < found.scale <= 1:
        parser.error(f"no such case or scale: {', '.join(unknown) or found.scale}")
    return found


class Session:
    """The program, the peers and the files of one call of the script."""

    def __init__(self, chosen, folder):
        self.chosen = chosen
        self.folder = folder
        self.files = Files(folder)
        built = chosen.sosanh or contestants.release_build(REPOSITORY)
        self.binary = pathlib.Path(built).resolve()
        self.report = Report(chosen.scale)

    def run(self):
        """All chosen cases, then the instruction counts."""
        cases = [case for case in CASES if case.name in self.chosen.cases]
        cases = [case.scaled(self.chosen.scale) for case in cases]
        for number, case in enumerate(cases):
            self._run_case(case)
            needed = {shape for later in cases[number + 1 :] for shape in later.shapes}
            if not self.chosen.keep:
                self.files.drop(set(case.shapes) - needed)
        print(self.report.text(self.binary))
        if "ways" in self.chosen.cases:
            ways = Ways(self.binary, self.files, REPOSITORY)
            print(self.report.ways(ways.run()))
            self.report.missed |= ways.missed
        if "instructions" in self.chosen.cases:
            self._count()

    def _run_case(self, case):
        if "Miller" in case.peers and contestants.found_miller() is None:
            self.report.skip(case, "Miller is absent (Debian and Ubuntu: apt-get install miller)")
            return
        print(f"case {case.name}, {case.shape.rows:,} rows", file=sys.stderr, flush=True)
        contest = Contest(case.verb, self._entries(case), self.folder)
        contest.run(self.chosen.runs or case.rounds)
        self.report.add(case, contest)

    def _entries(self, case):
        ours = contestants.sosanh(self.binary, case.verb)
        programs = [ours] + [self._peer(name, case.verb) for name in case.peers]
        entries = [Entry(program, self.files.make(case.shape)) for program in programs]
        if case.larger is not None:
            entries.insert(0, Entry(ours, self.files.make(case.larger)))
        return entries

    def _peer(self, name, verb):
        if name == "Miller":
            return contestants.miller(contestants.found_miller())
        python = contestants.virtual_environment(self.folder / "environment")
        make = {"DuckDB": contestants.duckdb, "Polars": contestants.polars}[name]
        return make(python, verb)

    def _count(self):
        found = instructions.counts(self.binary, self.files)
        if found is None:
            print("Instructions: not counted, valgrind is absent (apt-get install valgrind).")
            return
        print(self.report.instructions(found, instructions.recorded()))
        if self.chosen.record:
            instructions.record(found)


def main():
    """Runs the session in a scratch folder and removes it."""
    chosen = options()
    if chosen.scale == 1 and os.getloadavg()[0] > 1:
        print("warning: this machine is busy; its ratios are not to be quoted", file=sys.stderr)
    if chosen.scratch:
        folder = pathlib.Path(chosen.scratch).resolve() / "sosanh-benchmark"
        folder.mkdir(parents=True, exist_ok=True)
    else:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="sosanh-benchmark-"))
    try:
        session = Session(chosen, folder)
        session.run()
    except (AnswersDiffer, RunFailed) as problem:
        print(problem, file=sys.stderr)
        return 2
    finally:
        if chosen.keep:
            print(f"kept: {folder} (--scratch {folder.parent} uses it again)", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if session.report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
