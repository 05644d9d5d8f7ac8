"""Calls `sosanh` and reads its CSV. The notebooks hold no other way to the figures."""

import io
import os
import subprocess
from pathlib import Path

import pandas

repository = Path(__file__).resolve().parent.parent
program = os.environ.get("SOSANH_PROGRAM", str(repository / ".build/release/sosanh"))

# What looks like a number and is a name: `2021` is a period, `01` a unit, and a unit may be called NA.
names = ["unit", "period", "denominator_period", "change_from", "printed", "claim", "caveats"]
# A diagnosis or a formula is read to its end.
pandas.set_option("display.max_colwidth", None, "display.width", 160)


def run(*arguments, data=None):
    """What the tool prints for these arguments and a package of `Datasets`, and its notes."""
    package = ["--data", str(repository / "Datasets" / data)] if data else []
    done = subprocess.run(
        [program, *arguments, *package, "--format", "csv"], capture_output=True, text=True,
        encoding="utf-8", env={**os.environ, "SOSANH_LANGUAGE": "en"})
    # 1 and 2 are findings of an audit; from 64 on nothing was computed.
    if done.returncode >= 64:
        raise RuntimeError(done.stderr)
    return done.stdout, done.stderr


def table(*arguments, data=None):
    """The rows as a data frame, the notes printed. An empty cell is missing, never 0; counts are whole."""
    rows, notes = run(*arguments, data=data)
    print(notes, end="")
    return pandas.read_csv(
        io.StringIO(rows), dtype={name: "string" for name in names}, keep_default_na=False,
        na_values=[""], dtype_backend="numpy_nullable")
