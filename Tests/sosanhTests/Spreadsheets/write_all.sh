# Writes a spreadsheet and a CSV file of every verb, in both languages, tidy and wide, with and without a
# chart, into the folder $1. A name says what is in it: <job>.<language>.<charts>.xlsx beside
# <job>.<language>.csv.
set -u
folder=$1
broken="$folder/broken"
mkdir -p "$broken"
printf 'unit,name,parent\n007,=1+1,\nb,@B,c\n' > "$broken/units.csv"
printf 'measure,unit_of_measure,additive\nm,persons,flow\n' > "$broken/measures.csv"
printf 'category,classification,parent,order,in_base\nx,r,,1,\n' > "$broken/categories.csv"
printf 'unit,period,measure,category,value,status,note\n007,2021,m,x,5,,+a\n007,2021,m,x,6,,\n' > "$broken/observations.csv"
hostile="$folder/hostile.csv"
printf 'unit,period,measure,category,value\n007,2021,m,=x,9007199254740993\n-1,2021,m,"@a, ""b""",12.5\n_x0041_,2022,m,=x,-3\n' > "$hostile"

# Fourteen units over six years, with holes.
many="$folder/many.csv"
awk 'BEGIN {
  print "unit,period,measure,category,value"
  for (unit = 1; unit <= 14; unit++)
    for (year = 2019; year <= 2024; year++)
      if ((unit * 7 + year) % 5 != 0) {
        print "Đơn vị " unit "," year ",r,good," unit * 3 + (year * unit) % 11
        print "Đơn vị " unit "," year ",r,poor," (year + unit) % 7
      }
}' > "$many"

write() {
  job=$1 charts=$2 chart=$3
  shift 3
  for language in ${languages:-en vi}; do
    sosanh "$@" --language $language --format csv --quiet > "$folder/$job.$language.csv"
    sosanh "$@" --language $language $chart --quiet -o "$folder/$job.$language.$charts.xlsx"
  done
}

write compare 0 "" compare good_or_better member_density admissions_per_1000_members
write compare-bars 1 "--chart bar" compare good_or_better
write compare-lines 3 "--chart line" compare good_or_better members_total members_per_cell
write compare-wide 0 "" compare member_density --layout wide --total
write compare-many 1 "--chart line" compare 'r[good] / r[*]' --per 100 --data "$many" --layout wide
write compare-target 1 "--chart bar" compare member_density --target '>=10.26' --digits 3
write rank 1 "--chart bar" rank member_density
write rank-many 2 "--chart bar" rank 'r[good] / r[*]' --per 1000 --data "$many" --periods 2022..2023 --ties fractional
write trend 1 "--chart line" trend 'r[good] / r[*]' --per 100 --data "$many"
languages=en write trend-states 1 "--chart line" trend good_days --level state
write distribution 2 "--chart bar" distribution official_ratings cell_ratings
write explain 0 "" explain good_or_better cell_good_or_better
write show 0 "" show --data party-reports
write check 0 "" check --data "$broken"
write check-sound 0 "" check --data party-reports
write export 0 "" export --data party-reports
languages=en write export-air 0 "" export --data air-quality
write export-import 0 "" import "$folder/export.en.csv"
write export-hostile 0 "" export --data "$hostile"
exit 0
