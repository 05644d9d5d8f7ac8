#!/usr/bin/env bash
# Writes the reports of this folder again; with a FOLDER, writes them there.
# SOSANH names the tool, if it is not the release build's.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-Reports}
tool=${SOSANH:-.build/release/sosanh}

# A report as a page and as Markdown, in both languages; the command in it is the one typed here.
report() {
  local name=$1 language
  shift
  for language in en vi; do
    "$tool" report "$@" --language "$language" > "$out/$name.$language.html"
    "$tool" report "$@" --language "$language" --format markdown > "$out/$name.$language.md"
  done
}

report ratings-2021-2023 good_or_better cell_good_or_better --data party-reports --units hai_yen \
  --periods 2021..2023 --distribution member_ratings
report density-and-targets member_density admission_attainment --data party-reports
report air-quality-2024 good_days --data air-quality --level state --periods 2019..2024 \
  --sections rank,trend
