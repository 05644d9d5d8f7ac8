"""What runs: the program itself and each peer, with the command lines of their formulations."""

import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
BEST = ["excellent", "good"]
BASE = BEST + ["satisfactory", "unsatisfactory"]


@dataclass(frozen=True)
class Contestant:
    """A program and the formulations of the job it may choose from, as `command(data, answer)`.

    One that `prints` writes its answer to standard output, all others to the file `answer`.
    """

    name: str
    formulations: dict
    prints: bool = False


def sosanh(binary, verb, arguments=()):
    """The tool, with the command line a user would type."""

    def command(data, answer):
        name = data.measure if data.measure.isascii() else "{%s}" % data.measure
        formula = f"{name}[{', '.join(BEST)}] / {name}[{', '.join(BASE)}]"
        period = ["--periods", data.last_period] if verb == "rank" else []
        asked = name if verb == "distribution" else formula
        line = [str(binary), verb, asked, *period, "--data", str(data.path)]
        return [*line, "--format", "csv", "-o", str(answer), *arguments]

    return Contestant("sosanh", {"": command})


def python_query(name, python, script, formulations, verb):
    """A library in Python, the interpreter's start included."""

    def formulation(label):
        def command(data, answer):
            words = [python, "-I", HERE / script, label, verb, data.path, answer]
            return [str(word) for word in [*words, data.measure, data.last_period]]

        return command

    return Contestant(name, {label: formulation(label) for label in formulations})


def duckdb(python, verb):
    """DuckDB as a library of Python."""
    labels = ["filter", "where", "sniffed"]
    return python_query("DuckDB", python, "duckdb_query.py", labels, verb)


def polars(python, verb):
    """Polars as a library of Python."""
    labels = ["where", "enumerated", "product"]
    return python_query("Polars", python, "polars_query.py", labels, verb)


def miller(binary):
    """Miller; one pass of `put -q` over the light CSV reader was the fastest of seven chains."""

    def command(data, answer):
        sums = (
            'if ($measure == "%s" && $category != "unrated") {'
            " @denominator[$unit][$period] += $value;"
            ' if ($category == "excellent" || $category == "good") {'
            " @numerator[$unit][$period] += $value } }"
            ' end { emit (@numerator, @denominator), "unit", "period" }' % data.measure
        )
        words = [binary, "--icsvlite", "--ocsv", "--from", data.path, "put", "-q", sums]
        words += ["then", "put", "$value = $numerator / $denominator"]
        return [str(word) for word in words]

    return Contestant("Miller", {"": command}, prints=True)


def virtual_environment(folder):
    """A Python with the pinned peers in `folder`, made if it is not there."""
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
        ready.touch()
    return python


def release_build(repository):
    """Builds the program as it is released and returns its path."""
    command = ["swift", "build", "-c", "release", "--product", "sosanh"]
    if sys.platform == "linux":
        command += ["--static-swift-stdlib", "-Xswiftc", "-static-executable"]
    subprocess.run(command, cwd=repository, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        [*command, "--show-bin-path"], cwd=repository, check=True, stdout=subprocess.PIPE, text=True
    )
    return pathlib.Path(shown.stdout.strip()) / "sosanh"


def found_miller():
    """The path of Miller, or nothing."""
    return shutil.which("mlr")
