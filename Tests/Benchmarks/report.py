"""The Markdown tables: medians, ratios against their bounds, instruction counts."""

import datetime
import os
import pathlib
import platform
import re
import subprocess

import cases
import instructions
from measuring import least_peak, median

HERE = pathlib.Path(__file__).resolve().parent

METHOD = (
    "Medians of whole processes on warm files; ratios are medians of the rounds' own. All answers"
    " were equal: numerator, denominator and rank exactly, the value to six decimals.\n"
)


def table(header, rows):
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines) + "\n"


def seconds(value):
    """Milliseconds below one second."""
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def mebibytes(value):
    """A peak, or that it is hidden below the measuring process's own."""
    least = least_peak()
    text = f"{max(value, least) / 2**20:.0f} MiB"
    return f"<= {text}" if value <= least else text


def mark(ratio, bound, scale):
    """Whether a ratio keeps its bound; scaled files are judged by nobody."""
    if scale != 1:
        return "not judged at this scale"
    if ratio > bound.must:
        return "✗ MISSED"
    return "✓ aim" if ratio <= bound.aim else "✓"


class Report:
    """Rows gathered while the cases run."""

    def __init__(self, scale):
        self.scale = scale
        self.medians = []
        self.ratios = []
        self.skipped = []
        self.missed = False

    def add(self, case, contest):
        """Takes the figures of a finished case."""
        for entry in contest.entries:
            middle = median(entry.runs)
            name = f"{entry.name} ({entry.label})" if entry.label else entry.name
            row = [case.name, f"{entry.data.shape.rows:,}", name, len(entry.runs)]
            row += [seconds(middle.wall), seconds(middle.cpu), mebibytes(middle.peak)]
            self.medians.append(row)
        for bound in case.bounds:
            self._add_ratio(case, contest, bound)

    def _add_ratio(self, case, contest, bound):
        rival = contest.rival(bound.against)
        ratio = contest.ratio(bound.figure, rival)
        judged = mark(ratio, bound, self.scale if case.shape != cases.TINY else 1)
        self.missed |= "✗" in judged
        against = rival.name
        if case.larger:
            against = f"{rival.data.shape.rows:,} rows"
        elif bound.against == cases.FASTER:
            against += ", the faster"
        cpu = f"{contest.ratio('cpu', rival):.3f}" if bound.figure == "wall" else ""
        row = [case.name, bound.figure, against, f"**{ratio:.3f}**"]
        self.ratios.append(row + [f"<= {bound.must:g}", f"<= {bound.aim:g}", judged, cpu])

    def skip(self, case, why):
        """Notes a case that could not run."""
        self.skipped.append(f"{case.name}: not run, {why}")

    def text(self, binary):
        """All of it."""
        parts = [surroundings(binary)]
        if self.medians:
            parts.append(METHOD)
            header = ["case", "rows", "program", "runs", "wall", "CPU", "peak memory"]
            parts.append(table(header, self.medians))
        if self.ratios:
            header = ["case", "figure", "against", "ratio", "must", "aim", "", "CPU ratio"]
            parts.append(table(header, self.ratios))
        parts += [f"- {line}\n" for line in self.skipped]
        return "\n".join(parts)

    def ways(self, lines):
        """What other ways to a result cost against the usual one."""
        header = ["comparison", "way", "wall", "CPU", "peak memory", "figure", "ratio", "must"]
        return table(header, lines)

    def instructions(self, found, saved):
        """The counts beside the recorded ones."""
        rows = []
        for name, count in found.items():
            row = [name, f"{instructions.COMMANDS[name].shape.rows:,}", f"{count:,}"]
            if name in saved:
                before = int(saved[name]["instructions"])
                more = count / before > instructions.TOLERATED
                self.missed |= more
                row += [f"{before:,}", f"{count / before:.3f}", "✗ MORE" if more else "✓"]
                row += [saved[name]["toolchain"]]
            else:
                row += ["none", "", "", ""]
            rows.append(row)
        header = ["command", "rows", "instructions", "recorded", "ratio", "", "recorded with"]
        return table(header, rows)


def output_of(*command):
    """The first line a command prints, or nothing."""
    try:
        done = subprocess.run(
            command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return ""
    return done.stdout.strip().split("\n")[0]


def processor():
    """The processor's name where the system tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            found = re.search(r"^model name\s*: (.*)$", file.read(), re.MULTILINE)
        return found.group(1) if found else platform.machine()
    except OSError:
        return output_of("sysctl", "-n", "machdep.cpu.brand_string") or platform.machine()


def surroundings(binary):
    """Date, machine and versions."""
    pins = (HERE / "requirements.txt").read_text(encoding="utf-8").split()
    commit = output_of("git", "describe", "--always", "--dirty")
    versions = [f"sosanh {output_of(binary, '--version')} ({commit})", *pins]
    versions += [output_of("mlr", "--version"), f"Python {platform.python_version()}"]
    cores = f"{os.cpu_count()} cores, {processor()}, {platform.system()} {platform.machine()}"
    lines = [
        f"Benchmark of {datetime.date.today().isoformat()}: {cores}; load {os.getloadavg()[0]:.1f}.",
        "; ".join(part for part in versions if part) + ".",
    ]
    return "\n".join(lines) + "\n"
