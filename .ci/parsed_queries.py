"""Holds queries that `sosanh query` printed against another parser of their dialects.

usage: python3 .ci/parsed_queries.py < QUERIES

Reads JSON, a list: `engine`, `sql`, `table` (the parts of its name), `columns` and `texts` that must stand in the
query, each as it is. Prints what is otherwise: a name that came out as another, a second statement, a table or a
column that nobody asked for.
"""
import json
import sys

import sqlglot
from sqlglot import exp


def otherwise(asked):
    try:
        statements = [one for one in sqlglot.parse(asked["sql"], read=asked["engine"]) if one is not None]
    except sqlglot.errors.SqlglotError as error:
        return f"is not read: {error}"
    if len(statements) != 1 or not isinstance(statements[0], exp.Union):
        return f"{len(statements)} statements: {[type(one).__name__ for one in statements]}"
    query = statements[0]
    steps = {(step.alias,) for step in query.find_all(exp.CTE)}
    tables = {tuple(part.name for part in table.parts) for table in query.find_all(exp.Table)} - steps
    if tables != {tuple(asked["table"])}:
        return f"reads {tables}, not {asked['table']}"
    columns = {column.name for column in query.find_all(exp.Column) if column.table == "t"}
    if columns != set(asked["columns"]):
        return f"reads the columns {sorted(columns)}, not {sorted(asked['columns'])}"
    texts = {text.this for text in query.find_all(exp.Literal) if text.is_string}
    missing = [text for text in asked["texts"] if text not in texts]
    return f"does not hold {missing}, but {sorted(texts)}" if missing else None


for asked in json.load(sys.stdin):
    found = otherwise(asked)
    if found:
        print(f"{asked['engine']}: a query about {asked['table'][1]!r} {found}")
