"""Instruction counts of a few commands on small files, held against the recorded ones.

Counted by callgrind, one thread where the program can be told so: neither the clock nor the neighbours
matter. Another compiler or C library may move them by a few in a hundred.
"""

import csv
import os
import pathlib
import re
import shutil
import subprocess
from dataclasses import dataclass

from cases import TINY
from contestants import sosanh
from data import Data, Shape

TABLE = pathlib.Path(__file__).resolve().parent / "instructions.csv"
DATASETS = TABLE.parent.parent.parent / "Datasets"
COLUMNS = ["command", "rows", "instructions", "toolchain"]
# More than this against the record is a regression.
TOLERATED = 1.03

SMALL = Shape(400, 5, 2)


@dataclass(frozen=True)
class Counted:
    """A command on a small file, on the same rows as a package, or on a package that is shipped."""

    verb: str
    shape: Shape = SMALL
    arguments: tuple = ()
    is_package: bool = False
    form: str = "csv"
    shipped: str = ""
    indicator: str = ""


COMMANDS = {
    "compare, start": Counted("compare", TINY),
    "compare, sorted": Counted("compare"),
    "compare, random": Counted("compare", Shape(400, 5, 2, order="random")),
    "compare, quoted": Counted("compare", Shape(400, 5, 2, style="quoted")),
    "rank, sorted": Counted("rank"),
    "compare, package": Counted("compare", is_package=True),
    "compare --level": Counted("compare", arguments=("--level", "commune"), is_package=True),
    "compare --sort name": Counted("compare", arguments=("--sort", "name")),
    "compare --target": Counted("compare", arguments=("--target", ">=0.5")),
    "compare --layout wide --total": Counted(
        "compare", arguments=("--layout", "wide", "--total")),
    "compare --format text": Counted("compare", arguments=("--format", "text")),
    "compare --format json": Counted("compare", arguments=("--format", "json")),
    "compare --format xlsx": Counted(
        "compare", arguments=("--format", "xlsx"), form="xlsx"),
    "compare, five reports": Counted(
        "compare", shipped="party-reports", indicator="good_or_better"),
    "rank, air quality": Counted(
        "rank", arguments=("--level", "state"), shipped="air-quality", indicator="good_days"),
    "trend": Counted("trend"),
    "distribution": Counted("distribution"),
}


def counted(command):
    """Instructions of one run. Swift's hashing is seeded alike in every run."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    done = subprocess.run(
        [*valgrind, *command], env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit(f"valgrind: {done.stderr[-2000:]}")
    return int(found.group(1))


def counts(binary, files):
    """The counts of all commands, or nothing without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    binary = without_debug_information(binary, files.folder / "counted")
    found = {}
    for name, wanted in COMMANDS.items():
        answer = files.folder / f"counted.{wanted.form}"
        more = [*wanted.arguments, *one_thread(binary, wanted.verb)]
        if wanted.shipped:
            answer.unlink(missing_ok=True)
            data = DATASETS / wanted.shipped
            found[name] = counted(
                [binary, wanted.verb, wanted.indicator, "--data", data, *more, "-o", answer])
            continue
        contestant = sosanh(binary, wanted.verb, more)
        data = files.make(wanted.shape)
        if wanted.is_package:
            data = Data(files.package(wanted.shape), wanted.shape)
        answer.unlink(missing_ok=True)
        command = contestant.formulations[""](data, answer)
        found[name] = counted(command)
        files.drop([wanted.shape])
    return found


def without_debug_information(binary, copy):
    """A copy of the program that valgrind 3.19 can read: what BoringSSL's compiler wrote stops it."""
    if shutil.which("strip") is None:
        return binary
    subprocess.run(["strip", "--strip-debug", "-o", copy, binary], check=True)
    return copy


def one_thread(binary, verb):
    """The option for one thread, where the program has it: how threads meet moves the counts."""
    shown = subprocess.run([binary, verb, "--help"], stdout=subprocess.PIPE, text=True, check=True)
    return ["--threads", "1"] if "--threads" in shown.stdout else []


def toolchain():
    """The compiler's version and the machine's kind."""
    shown = subprocess.run(
        ["swift", "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    version = re.search(r"Swift version (\S+)", shown.stdout)
    return f"Swift {version.group(1) if version else '?'} {os.uname().machine}"


def recorded():
    """The committed table by command; empty if there is none."""
    if not TABLE.exists():
        return {}
    with open(TABLE, encoding="utf-8", newline="") as file:
        return {row["command"]: row for row in csv.DictReader(file)}


def record(found):
    """Writes the table anew."""
    with open(TABLE, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for name, count in found.items():
            wanted = COMMANDS[name]
            rows = wanted.shipped or wanted.shape.rows
            writer.writerow([name, rows, count, toolchain()])
