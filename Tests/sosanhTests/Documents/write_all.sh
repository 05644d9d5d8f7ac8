# Writes a document of Word of every verb, in both languages, with and without charts, into the folder $1. A name says
# what is in it: <job>.<language>.docx.
set -u
folder=$1
hostile="$folder/hostile.csv"
printf 'unit,period,measure,category,value\n<w:p>&,2021,m,"]]>",1\n<w:p>&,2022,m,"]]>",2\n' > "$hostile"
broken="$folder/broken"
mkdir -p "$broken"
printf 'unit,name,parent\nb,@B,c\n' > "$broken/units.csv"
printf 'measure,unit_of_measure,additive\nm,persons,flow\n' > "$broken/measures.csv"
printf 'category,classification,parent,order,in_base\nx,r,,1,\n' > "$broken/categories.csv"
printf 'unit,period,measure,category,value\nb,2021,m,x,5\nb,2021,m,x,6\n' > "$broken/observations.csv"
printf 'Members: 165/174 (94,8%%). Women: 30/60 (40,0%%).\n' > "$folder/printed.md"
many="$folder/many.csv"
awk 'BEGIN {
  print "unit,period,measure,category,value"
  for (unit = 1; unit <= 130; unit++)
    for (year = 2023; year <= 2024; year++) {
      print "Đơn vị " unit "," year ",r,good," unit % 40 + 3 + (year * unit) % 11
      print "Đơn vị " unit "," year ",r,poor," (year + unit) % 7
    }
}' > "$many"

# A printed figure that does not hold and a fault of data are 1, no failures of the tool.
write() {
  job=$1
  shift
  for language in en vi; do
    sosanh "$@" --language $language --quiet -o "$folder/$job.$language.docx" 2> "$folder/said" || [ $? -lt 2 ] || {
      cat "$folder/said" >&2
      exit 70
    }
  done
}

write audit audit --data party-reports
write audit-document audit "$folder/printed.md"
write check check --data "$broken"
write compare compare good_or_better member_density --chart bar
write compare-funnel compare 'r[good] / r[*]' --per 100 --data "$many" --periods 2024 --funnel --chart funnel
write compare-lines compare good_or_better members_total --chart line
write compare-many compare 'r[good] / r[*]' --per 100 --data "$many" --periods 2024 --chart bar
write compare-test compare good_or_better --interval wilson --test
write compare-wide compare member_density --layout wide --total
write decompose decompose 'r[good] / r[*]' --per 100 --data "$many" --periods 2023,2024 --chart bar
write distribution distribution member_ratings official_ratings --data party-reports --chart stack
write estimate estimate 165/174 174/177
write estimate-two estimate 165/174 --against 174/177
write explain explain good_or_better
write export export --data party-reports
write import import "$many"
write rank rank member_density --chart bar
write rank-many rank 'r[good] / r[*]' --per 100 --data "$many" --periods 2024 --chart bar
write report report good_or_better cell_good_or_better member_density --data party-reports \
  --distribution member_ratings --author A --date B
write report-hostile report m --data "$hostile" --title '<w:p>&' --author ']]>'
write report-states report good_days --data air-quality --level state --periods 2019..2024 --sections compare,rank,trend
write report-template report good_or_better --data party-reports --reference-doc "$folder/report-states.en.docx"
write show show --data party-reports
write trend trend good_days --level state --chart line
write trend-test trend good_or_better --test --chart line
exit 0
