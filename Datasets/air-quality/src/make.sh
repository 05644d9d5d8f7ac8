#!/bin/sh
# Writes units.csv and observations.csv from the files annual_aqi_by_county_<year>.csv beside this script.
#
#   make.sh [FOLDER]    into FOLDER, which must be there; the package's own folder if none is named
#
# The same bytes on every run: POSIX shell and awk, no locale, every order stated. A row that cannot be
# read is refused with its place, never left out.
set -eu
export LC_ALL=C
out=$(CDPATH='' cd -- "${1:-$(dirname -- "$0")/..}" && pwd)
CDPATH='' cd -- "$(dirname -- "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Step 1: one line for each county and year: county's id, year, state's id, state, county, the stated total,
# the six counts from good to hazardous. Separated by tabs.
awk '
  BEGIN {
    wanted = split("State|County|Year|Days with AQI|Good Days|Moderate Days|" \
      "Unhealthy for Sensitive Groups Days|Unhealthy Days|Very Unhealthy Days|Hazardous Days", heading, "|")
  }

  function fail(what) {
    printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
    exit 1
  }

  # Splits a line of CSV: a comma inside quotes is text, two quotes inside quotes are one.
  function split_csv(line, field,    count, at, char, is_quoted) {
    count = 1
    field[1] = ""
    for (at = 1; at <= length(line); at++) {
      char = substr(line, at, 1)
      if (is_quoted && char == "\"" && substr(line, at + 1, 1) == "\"") {
        field[count] = field[count] char
        at++
      } else if (char == "\"") {
        is_quoted = !is_quoted
      } else if (char == "," && !is_quoted) {
        field[++count] = ""
      } else {
        field[count] = field[count] char
      }
    }
    if (is_quoted) fail("found a quote that is not closed")
    return count
  }

  # A name as published, without blanks at its ends.
  function name(text) {
    gsub(/^ +| +$/, "", text)
    if (text == "") fail("found an empty name")
    if (text ~ /[^ -~]/) fail("found a letter outside ASCII in " text ": no id is stated for it")
    return text
  }

  # Small letters and figures; apostrophes and periods vanish, all else becomes one hyphen.
  function id(text) {
    text = tolower(text)
    gsub(/[\047.]/, "", text)
    gsub(/[^a-z0-9]+/, "-", text)
    gsub(/^-|-$/, "", text)
    return text
  }

  # No two names may share an id.
  function claim(unit, text) {
    if (unit in owner && owner[unit] != text) fail(unit " stands for " owner[unit] " and for " text)
    owner[unit] = text
  }

  { sub(/\r$/, ""); found = split_csv($0, field) }

  FNR == 1 {
    split("", column)
    width = found
    for (at = 1; at <= found; at++) column[field[at]] = at
    for (at = 1; at <= wanted; at++) if (!(heading[at] in column)) fail("found no column " heading[at])
    next
  }

  {
    if (found != width) fail("found " found " fields, expected " width)
    state = name(field[column["State"]])
    county = name(field[column["County"]])
    parent = id(state)
    unit = parent "-" id(county)
    claim(parent, state)
    claim(unit, county ", " state)
    line = unit
    for (at = 3; at <= wanted; at++) {
      value = field[column[heading[at]]]
      if (value !~ /^[0-9]+$/) fail("found " value " for " heading[at] ", expected a whole number")
      line = line "\t" value
      if (at == 3) {
        if ((unit, value) in seen) fail("found " county ", " state " twice in " value)
        seen[unit, value] = 1
        line = line "\t" parent "\t" state "\t" county
      }
    }
    print line
  }
' annual_aqi_by_county_*.csv > "$work/rows"

# Step 2: every state and every county once, by id, which puts a state before its counties.
awk -F '\t' '
  function quoted(text) {
    if (text !~ /[",]/) return text
    gsub(/"/, "\"\"", text)
    return "\"" text "\""
  }
  !($3 in seen) { seen[$3] = 1; print $3 "," quoted($4) ",state," }
  !($1 in seen) { seen[$1] = 1; print $1 "," quoted($5 ", " $4) ",county," $3 }
' "$work/rows" > "$work/units"
{ echo unit,name,level,parent; sort -t , -k 1,1 "$work/units"; } > "$work/units.csv"

# Step 3: by county and year; within them the stated total, then the categories from good to hazardous.
sort -t "$(printf '\t')" -k 1,1 -k 2,2 "$work/rows" > "$work/sorted"
{
  echo unit,period,measure,category,value
  awk -F '\t' '
    BEGIN { split(",good,moderate,sensitive,unhealthy,very_unhealthy,hazardous", category, ",") }
    { for (at = 1; at <= 7; at++) print $1 "," $2 ",days," category[at] "," $(at + 5) }
  ' "$work/sorted"
} > "$work/observations.csv"

mv "$work/units.csv" "$work/observations.csv" "$out"
