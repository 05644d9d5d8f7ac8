#!/usr/bin/env python3
"""How well `audit DOCUMENT` extracts statements, against statements entered by hand.

    statements.py TOOL FOLDER [REPORT ...]

FOLDER holds texts and `statements.csv` (file, line, kind, numerator, denominator, printed, verdict, parts,
printed_total, reading). A number that ends in `*` is not printed in the text, one that begins with `=` is
computed; such statements, and those whose numbers do not all stand in one sentence, are counted apart. Of
REPORTs only the accounts and the accusations are told, which a person must judge.
"""

import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile

KINDS = {
    "ratio_percent": {"share"},
    "attainment": {"attainment", "share"},
    "sum": {"sum", "balance"},
    "pctsum": {"hundred"},
    "balance": {"balance", "change"},
}


def audit(tool, path):
    """The extracted claims and the audited rows of a document."""
    with tempfile.TemporaryDirectory() as folder:
        claims = pathlib.Path(folder) / "claims.csv"
        run = subprocess.run(
            [tool, "audit", str(path), "--claims", str(claims), "--format", "csv", "--language", "en"],
            capture_output=True, text=True)
        if run.returncode not in (0, 1, 2):
            sys.exit(f"{path}: {run.stderr}")
        extracted = list(csv.DictReader(claims.open(encoding="utf-8")))
    judged = list(csv.DictReader(io.StringIO(run.stdout)))
    assert len(extracted) == len(judged), path
    return extracted, judged, run.stderr


def plain(text):
    """A number as it is printed in the language of the texts, with a point."""
    text = text.strip().rstrip("%").replace("\u00a0", " ").replace(" ", "")
    if re.fullmatch(r"\d+\.\d{2}", text):
        return text
    text = text.replace(".", "").replace(",", ".")
    return text.lstrip("0") if re.fullmatch(r"0\d+", text) else text


def same(one, other):
    return float(one) == float(other)


def figures(text):
    return [n for n in re.findall(r"\d+(?:\.\d+)?", text)]


def key(row):
    """What a row says, as a tuple: quotient and figure, or parts and total."""
    if row["kind"] in ("ratio_percent", "attainment"):
        return ("/", float(plain(row["numerator"].rstrip("*"))), float(plain(row["denominator"].rstrip("*"))),
                float(plain(row["printed"])))
    parts = tuple(sorted(float(plain(part)) for part in re.split(r"[+\-]", row["parts"])))
    if row["kind"] == "pctsum":
        return ("%", parts)
    return ("+", parts, float(plain(row["printed_total"])))


def said(text):
    """The same of a claim as extracted."""
    text = re.sub(r"^[a-z]+: ", "", text)
    sides = re.split(r" (?:=|<=|>=|<~|<|>|~) ", text)
    numbers = [float(n) for n in figures(sides[0])]
    if "/" in sides[0]:
        base = numbers[1] if len(numbers) > 1 else None
        return ("/", numbers[0], base, float(figures(sides[1])[0]))
    if sides[0].count("%") > 1:
        return ("%", tuple(sorted(numbers)))
    return ("+", tuple(sorted(numbers)), float(figures(sides[1])[0]))


def in_one_sentence(row, lines):
    """Whether all numbers of a row are printed in one sentence of its line."""
    wanted = []
    if row["kind"] in ("ratio_percent", "attainment"):
        if any("*" in row[name] or "=" in row[name] for name in ("numerator", "denominator")):
            return False
        wanted = [row["numerator"], row["denominator"], row["printed"]]
    elif row["kind"] == "pctsum":
        wanted = row["parts"].split("+")
    elif row["kind"] in ("sum", "balance"):
        wanted = re.split(r"[+\-]", row["parts"]) + [row["printed_total"]]
    else:
        return False
    for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ])", lines[int(row["line"]) - 1]):
        numbers = re.findall(r"\d+(?:[., ]\d+)*", sentence)
        values = [plain(number) for number in numbers] + [n for number in numbers for n in number.split(", ")]
        if all(any(plain(w) == v for v in values) for w in wanted):
            return True
    return False


def main():
    tool, folder, reports = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    rows = list(csv.DictReader((folder / "statements.csv").open(encoding="utf-8")))
    found = kinds = kinds_right = of = apart = apart_found = accused = right = slips = slips_found = 0
    missed, doubtful = [], []
    for name in sorted({row["file"] for row in rows}):
        extracted, judged, _ = audit(tool, folder / name)
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        claims = [(said(e["claim"]), e, j) for e, j in zip(extracted, judged)]
        claims += [(said(e["suggestion"]), e, None) for e in extracted if e["suggestion"]]
        own = [row for row in rows if row["file"] == name]
        wrong = {key(r) for r in own if r["verdict"] == "inconsistent" and r["kind"] != "implied_total" and r["kind"] != "rate"}
        for row in own:
            if row["reading"] != "primary" or row["kind"] in ("implied_total", "rate"):
                continue
            hit = next((c for c in claims if c[0] == key(row)), None)
            if in_one_sentence(row, lines):
                of += 1
                found += hit is not None
                if hit is None:
                    missed.append((name, row["line"], key(row)))
            else:
                apart += 1
                apart_found += hit is not None
            if hit:
                kinds += 1
                is_right = hit[1]["kind"] in KINDS[row["kind"]]
                kinds_right += is_right
                if not is_right:
                    doubtful.append(("kind", name, row["kind"], hit[1]["kind"], hit[1]["claim"]))
            if row["verdict"] == "inconsistent":
                slips += 1
                slips_found += bool(hit and hit[2] and hit[2]["verdict"] == "inconsistent")
        for what, entry, verdict in claims:
            if verdict and verdict["verdict"] in ("inconsistent", "malformed"):
                accused += 1
                right += what in wrong
                if what not in wrong:
                    doubtful.append(("accused", name, entry["line"], entry["claim"], entry["snippet"]))
    print(f"in one sentence: {found} of {of} extracted with the right operands ({100 * found / of:.1f} %)")
    print(f"others: {apart_found} of {apart}")
    print(f"kinds: {kinds_right} of {kinds} right ({100 * kinds_right / kinds:.1f} %)")
    print(f"accusations: {right} of {accused} right; printed slips accused: {slips_found} of {slips}")
    for item in missed:
        print("missed", *item)
    for item in doubtful:
        print(*item)
    for report in reports:
        extracted, judged, notes = audit(tool, report)
        verdicts = {}
        for row in judged:
            verdicts[row["verdict"]] = verdicts.get(row["verdict"], 0) + 1
        print(pathlib.Path(report).name, verdicts)
        print(next((line for line in notes.splitlines() if "numbers " in line), ""))
        for entry, row in zip(extracted, judged):
            if row["verdict"] in ("inconsistent", "malformed"):
                print("  accused", entry["line"], entry["claim"], "|", entry["snippet"])


if __name__ == "__main__":
    main()
