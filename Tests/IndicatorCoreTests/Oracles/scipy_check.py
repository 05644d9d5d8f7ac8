"""Holds the tool against SciPy 1.14.1 and prints, as rows of a Markdown table, how far they lie apart.

    pip install --target FOLDER scipy==1.14.1
    PYTHONPATH=FOLDER python3 scipy_check.py PATH/TO/sosanh

No test needs it: the oracles that tests read are mpmath's. A relative difference above 1e-9 ends it with 1.
"""

import csv
import random
import subprocess
import sys

from scipy import stats

SEED = 17
worst = {}


def note(name, ours, theirs):
    ours, theirs = float(ours), float(theirs)
    if ours == theirs:
        apart = 0.0
    else:
        apart = abs(ours - theirs) / max(abs(ours), abs(theirs), 1e-12)
    worst[name] = max(worst.get(name, 0.0), apart)


def ask(*words):
    run = subprocess.run([sys.argv[1], *words, "--format", "csv", "--quiet"], check=True, capture_output=True, text=True)
    return list(csv.DictReader(run.stdout.splitlines()))


def fractions(count, largest):
    source = random.Random(SEED)
    found = [(0, 7), (7, 7), (1, 1), (0, 1)]
    while len(found) < count:
        base = source.randint(1, largest)
        found.append((source.randint(0, base), base))
    return found


def intervals(pairs):
    typed = [f"{k}/{n}" for k, n in pairs]
    for method, theirs in [("wilson", "wilson"), ("wilson-cc", "wilsoncc"), ("clopper-pearson", "exact")]:
        for (k, n), row in zip(pairs, ask("estimate", *typed, "--method", method)):
            interval = stats.binomtest(k, n).proportion_ci(0.95, method=theirs)
            note(f"`{method}`", row["lower"], interval.low)
            note(f"`{method}`", row["upper"], interval.high)
    for (k, n), row in zip(pairs, ask("estimate", *typed, "--method", "jeffreys")):
        if 0 < k < n:
            note("`jeffreys`", row["lower"], stats.beta.ppf(0.025, k + 0.5, n - k + 0.5))
            note("`jeffreys`", row["upper"], stats.beta.isf(0.025, k + 0.5, n - k + 0.5))
    for (k, n), row in zip(pairs, ask("estimate", *typed, "--method", "poisson")):
        if k:
            note("`poisson`", row["lower"], stats.gamma.ppf(0.025, k) / n)
        note("`poisson`", row["upper"], stats.gamma.isf(0.025, k + 1) / n)


def groups(pairs):
    for (a, n), (c, m) in zip(pairs, pairs[1:]):
        row = ask("estimate", f"{a}/{n}", f"{c}/{m}", "--against")[0]
        table = [[a, n - a], [c, m - c]]
        for column, side in [("fisher_p", "two-sided"), ("fisher_less", "less"), ("fisher_greater", "greater")]:
            note("Fisher, two-sided and one-sided", row[column], stats.fisher_exact(table, side).pvalue)
        if row["z"] and 0 < a + c < n + m:
            statistic = stats.chi2_contingency(table, correction=False).statistic
            note("pooled z, squared", float(row["z"]) ** 2, statistic)


def main():
    intervals(fractions(400, 2000))
    groups(fractions(60, 400))
    sources = {
        "`wilson`": "`binomtest().proportion_ci(method='wilson')`",
        "`wilson-cc`": "`method='wilsoncc'`",
        "`clopper-pearson`": "`method='exact'`",
        "`jeffreys`": "`beta.ppf`, `beta.isf`",
        "`poisson`": "`gamma.ppf`, `gamma.isf`",
        "Fisher, two-sided and one-sided": "`fisher_exact`",
        "pooled z, squared": "`chi2_contingency(correction=False)`",
    }
    for name, apart in worst.items():
        print(f"| {name} | {sources[name]} | {apart:.1e} |")
    sys.exit(any(apart > 1e-9 for apart in worst.values()))


main()
