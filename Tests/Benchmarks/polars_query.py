"""The query in Polars: python polars_query.py FORMULATION compare|rank DATA.csv ANSWER.csv MEASURE PERIOD

All scan lazily with a given schema on the streaming engine. Formulations: `where` drops the
categories outside the base before grouping; `enumerated` also reads the category as one of a closed
list; `product` multiplies by the condition.
"""

import sys

import polars as pl
from polars import col

BEST = ["excellent", "good"]
BASE = BEST + ["satisfactory", "unsatisfactory"]


def observations(formulation, path):
    """The file as a lazy table."""
    category = pl.Enum(BASE + ["unrated"]) if formulation == "enumerated" else pl.String
    schema = {
        "unit": pl.String,
        "period": pl.Int16,
        "measure": pl.String,
        "category": category,
        "value": pl.Int32,
    }
    return pl.scan_csv(path, schema=schema)


def sums(formulation, table):
    """Numerator and denominator of every unit and period."""
    best = (col.value * col.category.is_in(BEST)).alias("numerator")
    if formulation == "product":
        base = (col.value * col.category.is_in(BASE)).alias("denominator")
        return table.group_by("unit", "period").agg(best.sum(), base.sum())
    rows = table.filter(col.category.is_in(BASE))
    rows = rows.select("unit", "period", best, col.value.alias("denominator"))
    return rows.group_by("unit", "period").agg(col.numerator.sum(), col.denominator.sum())


def main(formulation, verb, path, answer, measure, period):
    """Runs the query and writes the answer as CSV."""
    table = observations(formulation, path).filter(col.measure == measure)
    if verb == "rank":
        table = table.filter(col.period == int(period))
    table = sums(formulation, table)
    ratio = pl.when(col.denominator > 0).then(col.numerator / col.denominator)
    table = table.with_columns(value=ratio)
    if verb == "rank":
        table = table.with_columns(rank=col.value.rank("min", descending=True))
    table.sink_csv(answer, engine="streaming")


if __name__ == "__main__":
    main(*sys.argv[1:])
