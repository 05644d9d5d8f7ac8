import TestSupport
import Testing

/// The figures of one county in one year, as they stand in `observations.csv`.
private struct CountyYear: Hashable {
  let county: Substring
  let year: Substring
}

/// The package's tables, read without the tool.
private enum AirQuality {
  static let folder = "Datasets/air-quality"

  /// The lines of a table without its header.
  static func rows(_ file: String) throws -> [Substring] {
    Array(try Repository.text("\(folder)/\(file)").split(separator: "\n").dropFirst())
  }

  /// The ids of the units of a level; only the second column, the name, can hold commas.
  static func units(_ level: String) throws -> [String] {
    try rows("units.csv").compactMap { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return fields[fields.count - 2] == level ? String(fields[0]) : nil
    }
  }

  /// The figures by category; the stated total has the empty one.
  static func figures() throws -> [CountyYear: [Substring: Int]] {
    var figures: [CountyYear: [Substring: Int]] = [:]
    for row in try rows("observations.csv") {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      try #require(fields.count == 5 && fields[2] == "days", "\(row)")
      let key = CountyYear(county: fields[0], year: fields[1])
      let days: Int = try #require(Int(fields[4]), "\(row)")
      figures[key, default: [:]][fields[3]] = days
    }
    return figures
  }
}

/// A row that the script must not read, and what it says about it.
struct RefusedRow: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let row: String
  let message: String

  private static let counts = ",2019,1,1,0,0,0,0,0"

  static let all = [
    RefusedRow(
      testDescription: "a field too few", row: #""Ohio","Ross",2019,1,1,0,0,0,0"#,
      message: "2: found 9 fields, expected 10"),
    RefusedRow(
      testDescription: "a number that is none", row: #""Ohio","Ross",2019,-1,1,0,0,0,0,0"#,
      message: "2: found -1 for Days with AQI, expected a whole number"),
    RefusedRow(
      testDescription: "a quote without its other half", row: #""Ohio","Ross"# + counts,
      message: "2: found a quote that is not closed"),
    RefusedRow(
      testDescription: "a name of blanks", row: #""Ohio"," ""# + counts,
      message: "2: found an empty name"),
    RefusedRow(
      testDescription: "an accent, which the id would lose", row: #""Ohio","Doña Ana""# + counts,
      message: "2: found a letter outside ASCII in Doña Ana: no id is stated for it"),
    RefusedRow(
      testDescription: "two names with one id",
      row: #""Ohio","St. Clair""# + counts + "\n" + #""Ohio","St Clair""# + counts,
      message: "3: ohio-st-clair stands for St. Clair, Ohio and for St Clair, Ohio"),
    RefusedRow(
      testDescription: "a county twice in one year",
      row: #""Ohio","Ross""# + counts + "\n" + #""Ohio","Ross""# + counts,
      message: "3: found Ross, Ohio twice in 2019"),
  ]
}

@Suite("The package of air quality") struct AirQualityTests {
  private static let header =
    "State,County,Year,Days with AQI,Good Days,Moderate Days,"
    + "Unhealthy for Sensitive Groups Days,Unhealthy Days,Very Unhealthy Days,Hazardous Days"

  /// Runs the script on one file with the rows, and prints both tables.
  private func make(_ rows: String) throws -> CommandResult {
    try Shell.run(
      """
      cp \(AirQuality.folder)/src/make.sh "$SCRATCH"
      mkdir "$SCRATCH/made"
      cat > "$SCRATCH/annual_aqi_by_county_2019.csv" <<'END'
      \(Self.header)
      \(rows)
      END
      sh "$SCRATCH/make.sh" "$SCRATCH/made" && cat "$SCRATCH"/made/units.csv "$SCRATCH"/made/obs*
      """)
  }

  @Test("the script writes the committed tables byte for byte")
  func scriptWritesTheCommittedTables() throws {
    let result = try Shell.run(
      """
      sh \(AirQuality.folder)/src/make.sh "$SCRATCH" || exit 1
      for table in units observations; do
        cmp "$SCRATCH/$table.csv" \(AirQuality.folder)/$table.csv || exit 1
      done
      """)
    #expect(result == CommandResult(out: "", err: "", status: 0))
  }

  @Test(
    "commas, quotes, apostrophes and periods in names come through, and only blanks at the ends go")
  func difficultNamesComeThrough() throws {
    let result = try make(
      #""Ohio","Prince George's ",2019,6,1,1,1,1,1,1"# + "\n"
        + #""Ohio","St. ""A"", B",2019,0,0,0,0,0,0,0"#)
    #expect(result.err == "")
    let lines = result.out.split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "unit,name,level,parent", "ohio,Ohio,state,",
        #"ohio-prince-georges,"Prince George's, Ohio",county,ohio"#,
        #"ohio-st-a-b,"St. ""A"", B, Ohio",county,ohio"#,
      ])
    #expect(lines.count == 4 + 1 + 14)
  }

  @Test("the script refuses what it cannot read and says where", arguments: RefusedRow.all)
  func scriptRefusesWhatItCannotRead(_ refused: RefusedRow) throws {
    let result = try make(refused.row)
    #expect(result.err == "annual_aqi_by_county_2019.csv:\(refused.message)\n")
    #expect(result.out == "")
    #expect(result.status == 1)
  }

  @Test("there are 54 states, and between 992 and 1,023 counties a year")
  func statesAndCounties() throws {
    let counties = Set(try AirQuality.units("county"))
    #expect(try AirQuality.units("state").count == 54)
    #expect(counties.count == 1_054)
    let figures = try AirQuality.figures()
    #expect(Set(figures.keys.map { String($0.county) }) == counties)
    #expect(
      Dictionary(figures.keys.map { ($0.year, 1) }, uniquingKeysWith: +) == [
        "2019": 1_023, "2020": 1_006, "2021": 1_005, "2022": 1_003, "2023": 992, "2024": 996,
      ])
  }

  @Test("in every county and year the six categories add up to the stated total")
  func categoriesAddUp() throws {
    let levels: Set<Substring> = [
      "good", "moderate", "sensitive", "unhealthy", "very_unhealthy", "hazardous",
    ]
    for (key, figures) in try AirQuality.figures() {
      let total = figures[""]
      let parts = figures.filter { $0.key != "" }
      if Set(parts.keys) != levels || parts.values.reduce(0, +) != total {
        Issue.record("\(key.county) \(key.year): \(figures)")
      }
    }
  }

  // The unoptimised tool takes a quarter of a minute for all figures, whose sums are tested above.
  @Test("the tool's own check finds nothing, tried on the first hundred counties and years")
  func checkFindsNothing() throws {
    let result = try Shell.run(
      """
      cp -r \(AirQuality.folder) "$SCRATCH/air-quality"
      head -n 701 \(AirQuality.folder)/observations.csv > "$SCRATCH/air-quality/observations.csv"
      sosanh check --data "$SCRATCH/air-quality"
      """)
    let found = "note: No problems found in 700 figures.\n"
    #expect(result == CommandResult(out: "", err: found, status: 0))
  }

  @Test("no indicator has the name of another package's, so that a name finds its package")
  func indicatorsAreTheirOwn() throws {
    let result = try Shell.run(
      "tail -q -n +2 Datasets/*/indicators.csv | cut -d , -f 1 | sort | uniq -d")
    #expect(result == CommandResult(out: "", err: "", status: 0))
  }

  @Test("no file is larger than two megabytes")
  func filesAreSmall() throws {
    let result = try Shell.run("find \(AirQuality.folder) -type f -size +1999999c")
    #expect(result == CommandResult(out: "", err: "", status: 0))
  }
}
