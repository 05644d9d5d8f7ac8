"""The query in DuckDB: python duckdb_query.py FORMULATION compare|rank DATA.csv ANSWER.csv MEASURE PERIOD

Formulations: `filter` and `where`, with the columns' names and types given and the order of rows
free; `sniffed`, which leaves the reading of the file to DuckDB.
"""

import os
import sys

import duckdb

BEST = "('excellent', 'good')"
BASE = "('excellent', 'good', 'satisfactory', 'unsatisfactory')"
COLUMNS = (
    "{'unit': 'VARCHAR', 'period': 'SMALLINT', 'measure': 'VARCHAR', 'category': 'VARCHAR',"
    " 'value': 'INTEGER'}"
)


def source(formulation, path):
    """The table function that reads the file."""
    if formulation == "sniffed":
        return f"read_csv('{path}')"
    return (
        f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"',"
        f" escape = '\"', parallel = true, columns = {COLUMNS})"
    )


def sums(formulation, verb, path, measure, period):
    """Numerator and denominator of every unit and period."""
    condition = f"measure = '{measure}'"
    if verb == "rank":
        condition += f" AND period = {period}"
    if formulation == "where":
        condition += f" AND category IN {BASE}"
        base = "sum(value)"
    else:
        base = f"sum(value) FILTER (category IN {BASE})"
    return (
        f"SELECT unit, period, sum(value) FILTER (category IN {BEST}) AS numerator,"
        f" {base} AS denominator FROM {source(formulation, path)}"
        f" WHERE {condition} GROUP BY unit, period"
    )


def main(formulation, verb, path, answer, measure, period):
    """Runs the query and writes the answer as CSV."""
    order = "true" if formulation == "sniffed" else "false"
    options = {"threads": os.cpu_count(), "preserve_insertion_order": order}
    database = duckdb.connect(config=options)
    query = (
        "SELECT *, numerator / nullif(denominator, 0) AS value FROM"
        f" ({sums(formulation, verb, path, measure, period)})"
    )
    if verb == "rank":
        query = f"SELECT *, rank() OVER (ORDER BY value DESC NULLS LAST) AS rank FROM ({query})"
    database.execute(f"COPY ({query}) TO '{answer}' (FORMAT csv, HEADER true)")


if __name__ == "__main__":
    main(*sys.argv[1:])
