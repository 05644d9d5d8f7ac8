"""Writes rate_decompositions.csv: changes of rates split in two, as exact fractions. Python 3.11.7.

    python3 Tests/IndicatorCoreTests/Oracles/rate_decompositions.py

`groups` are numerator/base at the first and at the last time, joined by a colon; effects are lists, one of each group.
"""

import random
from fractions import Fraction

from high_precision import write


def rows():
    chance = random.Random(1955)
    for draw in range(40):
        groups = []
        for _ in range(chance.randint(1, 7)):
            bases = [chance.choice([0, chance.randint(1, 900)]), chance.choice([0, chance.randint(1, 10 ** 9)])]
            groups.append([(chance.randint(0, base), base) for base in bases])
        groups.append([(chance.randint(0, 50), 50), (chance.randint(0, 70), 70)])
        totals = [[sum(group[time][part] for group in groups) for part in (0, 1)] for time in (0, 1)]
        mean = (Fraction(*totals[0]) + Fraction(*totals[1])) / 2
        rates, plain, centred = [], [], []
        for one, other in groups:
            shares = Fraction(one[1], totals[0][1]), Fraction(other[1], totals[1][1])
            first = Fraction(*one) if one[1] else Fraction(*other) if other[1] else Fraction(0)
            last = Fraction(*other) if other[1] else first
            rates.append((shares[0] + shares[1]) / 2 * (last - first))
            plain.append((first + last) / 2 * (shares[1] - shares[0]))
            centred.append(((first + last) / 2 - mean) * (shares[1] - shares[0]))
        change = Fraction(*totals[1]) - Fraction(*totals[0])
        assert sum(rates) + sum(plain) == change == sum(rates) + sum(centred)
        yield (" ".join(":".join(f"{k}/{n}" for k, n in group) for group in groups), change, sum(rates),
               " ".join(map(str, rates)), " ".join(map(str, plain)), " ".join(map(str, centred)))


write(__file__, ["groups", "change", "rate_effect", "rate_effects", "composition_effects", "centred_effects"], rows())
