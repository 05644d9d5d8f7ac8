"""Figures of units that were merged and split at random, in Python's fractions.

Sixteen units, of which the first six report one year. At each of three dates some of those that stand go whole
into new ones, or are split among two new ones by shares of sixteenths. The value of a unit that stands at the
end is the sum of what flowed into it; `incomplete` if a part of it was not reported.

    python3 boundaries.py > boundaries.csv
"""

import random
from fractions import Fraction

DATES = ["2001-01-01", "2002-01-01", "2003-01-01"]


def text(value):
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def case(seed):
    chance = random.Random(seed)
    names = [f"u{number}" for number in range(16)]
    standing, fresh = names[:6], names[6:]
    figures = {name: Fraction(chance.randrange(1000)) for name in standing}
    if seed % 4 == 0:
        figures[chance.choice(standing)] = None
    # What each unit is made of, and whether all of it was reported.
    made = {name: {name: Fraction(1)} for name in standing}
    changes = []
    for date in DATES:
        movers = chance.sample(standing, chance.randrange(1, min(4, len(standing) + 1)))
        heirs = fresh[:2]
        fresh = fresh[2:]
        parts = {heir: {} for heir in heirs}
        for mover in movers:
            standing.remove(mover)
            share = Fraction(chance.randrange(1, 16), 16)
            if chance.random() < 0.4:
                shares = {heirs[0]: share, heirs[1]: 1 - share}
            else:
                shares = {chance.choice(heirs): Fraction(1)}
            for heir, share in shares.items():
                extent = "whole" if share == 1 else text(share)
                changes.append(f"{heir} {date} {mover} {extent}")
                for unit, amount in made[mover].items():
                    parts[heir][unit] = parts[heir].get(unit, 0) + amount * share
        for heir in heirs:
            if parts[heir]:
                made[heir] = parts[heir]
                standing.append(heir)
    stated = ";".join(
        f"{name} 2000 members = {value}" for name, value in figures.items() if value is not None)
    for unit in standing:
        amounts = made[unit].items()
        known = [figures[name] is not None for name, _ in amounts]
        if not any(known):
            value = "not_reported"
        elif not all(known):
            value = "incomplete"
        else:
            value = text(sum(figures[name] * amount for name, amount in amounts))
        yield f"{seed},{unit},{value},{stated},{';'.join(changes)}"


print("case,unit,value,figures,changes")
for seed in range(60):
    for line in case(seed):
        print(line)
