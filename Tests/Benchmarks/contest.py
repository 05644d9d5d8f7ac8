"""Runs one case: every contestant in its fastest formulation, in alternating rounds, answers held equal."""

import pathlib
import subprocess
import sys
from dataclasses import dataclass, field

from measuring import measured, median, paired_ratio

ANSWERS = pathlib.Path(__file__).resolve().parent / "answers.py"


class AnswersDiffer(Exception):
    """Two programs, or two runs of one, gave different answers."""


@dataclass(eq=False)
class Entry:
    """A contestant on a file, the formulation it settled on, and its runs."""

    contestant: object
    data: object
    label: str = ""
    runs: list = field(default_factory=list)
    digest: str = ""

    @property
    def name(self):
        """The program's name."""
        return self.contestant.name


class Contest:
    """The entries of one case and the folder of their answers."""

    def __init__(self, verb, entries, folder):
        self.verb = verb
        self.entries = entries
        self.folder = folder

    def run(self, rounds):
        """Chooses the formulations, then runs all entries in turn, every other round backwards."""
        for place, entry in enumerate(self.entries):
            self._choose(place, entry)
        order = list(enumerate(self.entries))
        for number in range(rounds):
            for place, entry in order if number % 2 == 0 else order[::-1]:
                entry.runs.append(self._measure(place, entry, entry.label))
            for place, entry in order:
                self._check(place, entry)

    def _choose(self, place, entry):
        """Settles on the formulation with the shorter of two runs; the first run of all is a warm-up."""
        walls = {}
        formulations = entry.contestant.formulations
        for _ in range(2 if len(formulations) > 1 else 1):
            for label in formulations:
                wall = self._measure(place, entry, label).wall
                walls[label] = min(wall, walls.get(label, wall))
                self._check(place, entry)
        entry.label = min(walls, key=walls.get)

    def _measure(self, place, entry, label):
        answer = self._answer(place)
        answer.unlink(missing_ok=True)
        command = entry.contestant.formulations[label](entry.data, answer)
        output = answer if entry.contestant.prints else None
        return measured(command, self.folder / "log", output)

    def _check(self, place, entry):
        """Holds the answer against the first one given on the same file."""
        digest = self._judge(self._answer(place))
        first = next(other for other in self.entries if other.data == entry.data)
        if not first.digest:
            first.digest = digest
        if digest != first.digest:
            there = self._judge(self._answer(self.entries.index(first)), self._answer(place))
            raise AnswersDiffer(f"{first.name} and {entry.name}, {self.verb}: {there}")
        entry.digest = digest

    def _judge(self, *answers):
        command = [sys.executable, "-S", ANSWERS, self.verb, *answers]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0 and len(answers) == 1:
            raise AnswersDiffer(done.stderr.strip())
        return (done.stdout or done.stderr or "one program gave two answers").strip()

    def _answer(self, place):
        return self.folder / f"answer-{place}.csv"

    def rival(self, against):
        """The entry a bound is set against: by name, else the fastest but the first."""
        named = [entry for entry in self.entries[1:] if entry.name == against]
        return named[0] if named else min(self.entries[1:], key=lambda e: median(e.runs).wall)

    def ratio(self, figure, rival):
        """The first entry's figure against its rival's, round by round."""
        return paired_ratio(figure, self.entries[0].runs, rival.runs)
