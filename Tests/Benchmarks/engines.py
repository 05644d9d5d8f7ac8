"""What a question costs through an engine's client, against the client alone running the same SQL to a file.

    python3 Tests/Benchmarks/engines.py .build/release/sosanh                      # 25 million rows as Parquet
    python3 Tests/Benchmarks/engines.py .build/release/sosanh --scale 0.04 --runs 3
    python3 Tests/Benchmarks/engines.py .build/release/sosanh --postgresql postgresql://owner@127.0.0.1:5432/postgres
    python3 Tests/Benchmarks/engines.py .build/release/sosanh --spark '--master spark://127.0.0.1:7077'

DuckDB's client must be on PATH; PostgreSQL and Spark are measured where they are named. The SQL is what `query`
prints. Runs alternate; a ratio is the median of those of each pair, and so is a difference. Sixty rows say what a start
costs. For Spark, which makes its rows itself, its event log says of a tenth of the rows and of all how many bytes were
shuffled, and whether each shuffle stands behind partial sums; what is shown must add up to what arithmetic says.
"""

import argparse
import csv
import io
import json
import pathlib
import shlex
import shutil
import statistics
import subprocess
import tempfile
import time

from measuring import measured, median, paired_ratio

FORMULA = "officials[excellent, good] / officials[excellent, good, satisfactory, unsatisfactory]"
# How many rows are few: what is left is what starts.
FEW = 60


class Bench:
    def __init__(self, tool, runs, folder):
        self.tool, self.runs, self.folder = str(pathlib.Path(tool).resolve()), runs, folder

    def words(self, command):
        program, *rest = command
        return [shutil.which(program) or program, *map(str, rest)]

    def sql(self, source, engine, more=(), formula=FORMULA):
        asked = [self.tool, "query", formula, "--data", source, "--engine", engine, *more]
        return subprocess.run(asked, check=True, capture_output=True, text=True).stdout

    def pair(self, name, source, client, bound, more=(), formula=FORMULA):
        """Runs tool and client in turn, and prints the ratio of their times and their difference."""
        log, ours, theirs = (self.folder / part for part in ["log", "ours.csv", "theirs.csv"])
        tool, other = [], []
        asked = self.words([self.tool, "compare", formula, "--format", "csv", "--quiet", "--data", source, *more])
        for _ in range(self.runs + 1):
            for found, command, output in [(tool, asked, ours), (other, self.words(client), theirs)]:
                output.unlink(missing_ok=True)
                found.append(measured(command, log, str(output)))
        tool, other = tool[1:], other[1:]
        mine, its = median(tool), median(other)
        more_time = statistics.median(one.wall - other.wall for one, other in zip(tool, other))
        print(f"| {name} | {mine.wall:.2f} s, {mine.peak / 2**20:.0f} MiB | {its.wall:.2f} s, "
              f"{its.peak / 2**20:.0f} MiB | **{paired_ratio('wall', tool, other):.2f}** | {more_time:+.2f} s | {bound} |",
              flush=True)


def observations(folder, units):
    """Twenty years of five categories of ten measures for each unit, as a CSV file."""
    source = pathlib.Path(__file__).resolve().parent / "observations.swift"
    program, rows = folder / "observations", folder / f"rows-{units}.csv"
    if not program.exists():
        subprocess.run(["swiftc", "-O", "-o", program, source], check=True)
    with rows.open("wb") as file:
        subprocess.run([program, str(units), "20", "10", "sorted", "plain", "years"], check=True, stdout=file)
    return rows


def parquet(rows):
    path = rows.with_suffix(".parquet")
    subprocess.run(
        ["duckdb", "-batch", "-bail", ":memory:", "-c",
         f"COPY (SELECT unit, period::VARCHAR AS period, measure, category, value::BIGINT AS value FROM "
         f"read_csv('{rows}', header = true, all_varchar = true)) TO '{path}' (FORMAT parquet)"], check=True,
        stdout=subprocess.DEVNULL)
    return path


def duckdb(bench, units):
    for name, count, bound in [("DuckDB", units, "1.15"), ("DuckDB, start", 1, "0.15 s more")]:
        rows = observations(bench.folder, count)
        shown = count * 1000 if count > 1 else FEW
        if count == 1:
            lines = rows.read_text().splitlines(keepends=True)
            rows.write_text("".join(lines[:FEW + 1]))
        source = f"duckdb:{parquet(rows)}"
        rows.unlink()
        client = ["duckdb", "-batch", "-bail", "-csv", ":memory:", "-c", bench.sql(source, "duckdb")]
        bench.pair(f"{name}, {shown:,} rows", source, client, bound)


def postgresql(bench, address, units):
    rows = observations(bench.folder, units)
    psql = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", address]
    make = "DROP TABLE IF EXISTS rows; CREATE TABLE rows (unit text, period text, measure text, category text, value bigint)"
    subprocess.run([*psql, "-c", make], check=True)
    with rows.open("rb") as file:
        subprocess.run([*psql, "-c", "COPY rows FROM STDIN (FORMAT csv, HEADER)"], stdin=file, check=True)
    subprocess.run([*psql, "-c", "VACUUM ANALYZE rows"], check=True)
    source = f"{address}#public.rows"
    client = [*psql, "--csv", "-c", bench.sql(source, "postgresql")]
    bench.pair(f"PostgreSQL, {units * 1000:,} rows", source, client, "1.05")


MADE = """CREATE TABLE {table} USING parquet LOCATION '{path}' AS SELECT concat('u', id % 1000) AS unit,
 cast(2001 + (id div 1000) % 20 AS string) AS period, 'deaths' AS measure, '' AS category, id % 7 AS value
 FROM range({count})"""


def made(bench, words, count):
    """A folder of rows that Spark has made."""
    path = bench.folder / f"spark-{count}"
    started = ["spark-sql", *words, "--conf", f"spark.sql.warehouse.dir={bench.folder}/warehouse", "--conf",
               "spark.sql.catalogImplementation=in-memory", "-S", "-e", MADE.format(table=f"made_{count}", path=path, count=count)]
    subprocess.run(started, check=True, cwd=bench.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def spark_start(bench, options):
    source = f"spark:{made(bench, shlex.split(options), FEW)}"
    more = ["--engine-options", options, "--duplicates", "sum"]
    client = ["spark-sql", "--conf", "spark.sql.ansi.enabled=true", "--conf", "spark.sql.catalogImplementation=in-memory",
              "--conf", f"spark.sql.warehouse.dir={bench.folder}/warehouse",
              *shlex.split(options), "-S", "-e", bench.sql(source, "spark", more, "deaths")]
    bench.pair(f"Spark, start, {FEW} rows", source, client, "0.15 s more", more, "deaths")


def spark(bench, options, rows):
    """The shuffled bytes of a tenth of the rows and of all, which grow with the groups alone."""
    events = bench.folder / "events"
    words = shlex.split(options)
    for count in [rows // 10, rows]:
        path = made(bench, words, count)
        shutil.rmtree(events, ignore_errors=True)
        events.mkdir()
        logged = f"{options} --conf spark.eventLog.enabled=true --conf spark.eventLog.dir=file://{events}"
        begin = time.monotonic()
        shown = subprocess.run(
            [bench.tool, "compare", "deaths", "--data", f"spark:{path}", "--engine-options", logged, "--duplicates", "sum",
             "--format", "csv", "--quiet"], check=True, stdout=subprocess.PIPE, text=True, cwd=bench.folder).stdout
        took = time.monotonic() - begin
        shutil.rmtree(path)
        told = sum(int(line["value"]) for line in csv.DictReader(io.StringIO(shown)))
        expected = sum(value * (count // 7 + (1 if value < count % 7 else 0)) for value in range(7))
        happened = list(logged_events(events))
        print(f"| Spark, {count:,} rows | {took:.0f} s, {shuffled(happened):,} bytes shuffled, "
              f"{'behind' if sums_before_shuffles(happened) else 'NOT behind'} partial sums | sum {told} | "
              f"{'equal' if told == expected else f'NOT {expected}'} | | |", flush=True)


def logged_events(folder):
    for log in folder.rglob("*"):
        if log.is_file() and log.suffix != ".crc":
            yield from map(json.loads, log.read_text().splitlines())


def shuffled(events):
    """The bytes that all tasks have written for others."""
    ends = (event.get("Task Metrics") for event in events if event["Event"] == "SparkListenerTaskEnd")
    return sum(metrics["Shuffle Write Metrics"]["Shuffle Bytes Written"] for metrics in ends if metrics)


def sums_before_shuffles(events):
    """Whether rows are shuffled by keys at all, and only as partial sums, in every plan that sums."""
    found = []

    def visit(node):
        if node["nodeName"] == "Exchange" and "hashpartitioning" in node["simpleString"]:
            below = node["children"][0]
            while below["nodeName"].startswith(("WholeStageCodegen", "InputAdapter", "Project", "Sort")):
                below = below["children"][0]
            found.append("Aggregate" in below["nodeName"] and "partial_sum" in below["simpleString"])
        for child in node["children"]:
            visit(child)

    for event in events:
        if event["Event"].endswith(("SparkListenerSQLExecutionStart", "SparkListenerSQLAdaptiveExecutionUpdate")):
            visit(event["sparkPlanInfo"])
    return bool(found) and all(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--postgresql", help="the address of a database in which a table may be made")
    parser.add_argument("--spark", help="options of spark-sql, with the master")
    parser.add_argument("--only-spark", action="store_true", help="leave DuckDB out")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(asked.tool, asked.runs, pathlib.Path(folder))
        print("| question | tool | client | ratio | difference | bound |\n|---|---|---|---|---|---|")
        units = max(1, int(25_000 * asked.scale))
        if shutil.which("duckdb") and not asked.only_spark:
            duckdb(bench, units)
        if asked.postgresql:
            postgresql(bench, asked.postgresql, units)
        if asked.spark:
            spark_start(bench, asked.spark)
            spark(bench, asked.spark, int(100_000_000 * asked.scale))


if __name__ == "__main__":
    main()
