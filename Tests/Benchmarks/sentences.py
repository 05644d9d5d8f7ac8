#!/usr/bin/env python3
"""How well `audit DOCUMENT` reads sentences of reports that were made for it.

    sentences.py TOOL [FILE]

FILE is a table of sentences with the claims that a reader finds in each, `report_sentences.tsv` of the intake's
tests if not given: `language`, `sentence`, and claims as `kind text` joined by `|`; `!` before one says that it is a
slip, `-` that it is known not to be found. The sentences of a language are one document. Prints how many claims are
found with the right operands, how many of these have the right kind, and how many accusations are right.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
USUAL = HERE.parent / "IndicatorIntakeTests" / "Oracles" / "report_sentences.tsv"
FAILING = ("inconsistent", "malformed")


def audit(tool, sentences):
    """The extracted claims of a text with a sentence a line, each with its verdict."""
    with tempfile.TemporaryDirectory() as folder:
        text, claims, rows = (pathlib.Path(folder) / name for name in ("r.txt", "claims.csv", "rows.csv"))
        text.write_text("\n".join(sentences) + "\n", encoding="utf-8")
        run = subprocess.run(
            [tool, "audit", text, "--claims", claims, "--format", "csv", "-o", rows, "--quiet"],
            capture_output=True, text=True)
        if run.returncode not in (0, 1, 2):
            sys.exit(run.stderr)
        extracted = list(csv.DictReader(claims.open(encoding="utf-8")))
        verdicts = [row["verdict"] for row in csv.DictReader(rows.open(encoding="utf-8"))]
    assert len(extracted) == len(verdicts)
    return list(zip(extracted, verdicts))


def main():
    tool = sys.argv[1]
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else USUAL
    with path.open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    for language in sorted({row["language"] for row in rows}):
        own = [row for row in rows if row["language"] == language]
        found = audit(tool, [row["sentence"] for row in own])
        of = hits = kinds = accused = right = 0
        for line, row in enumerate(own, 1):
            claims = [(e, v) for e, v in found if int(e["line"]) == line]
            wanted = [claim for claim in row["claims"].split("|") if claim]
            for claim in wanted:
                kind, text = claim.lstrip("!-").split(" ", 1)
                hit = next((e for e, _ in claims if text in (e["claim"], e["suggestion"])), None)
                of += 1
                hits += hit is not None
                kinds += hit is not None and hit["kind"] == kind
                if hit is None:
                    print(f"{language} missed: {claim}")
            slips = {claim.split(" ", 1)[1] for claim in wanted if claim.startswith("!")}
            for entry, verdict in claims:
                if verdict in FAILING:
                    accused += 1
                    right += entry["claim"] in slips
                    if entry["claim"] not in slips:
                        print(f"{language} accused: {entry['claim']} | {row['sentence']}")
        print(
            f"{language}: {hits} of {of} claims found ({100 * hits / of:.1f} %), {kinds} of {hits} of the right kind, "
            f"{right} of {accused} accusations right")


if __name__ == "__main__":
    main()
