import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

/// What reading a package gives, in full.
private struct PackageReading: Equatable {
  var cube: Cube?
  var tables: [PackageFile] = []
  var sources: Set<String>?
  /// The faults that were written down, and at the end the one that ended the reading.
  var faults: [Fault] = []

  init(
    _ policy: FaultLog.Policy, _ read: (inout FaultLog) throws(Fault) -> DataPackage
  ) {
    var log = FaultLog(policy)
    do {
      let package = try read(&log)
      (cube, tables, sources) = (package.cube, package.tables, package.sources)
      faults = log.faults
    } catch {
      faults = log.faults + [error]
    }
  }

  /// In a few words, for failure texts.
  var words: String {
    let figures = cube.map { $0.figures.prefix(8).map { "\($0.words)@\($0.line) \($0.remark)" } }
    return "\(figures ?? []) \(tables.last?.spreadsheetTraces ?? []) "
      + faults.prefix(3).map { "\($0.fact) at \($0.position)" }.joined(separator: "; ")
  }
}

/// Makes observations of a few rows for the usual package, sound and with slips of every kind.
private struct RandomObservations {
  private var random: SplitMix64
  /// How likely a slip is, in per mille.
  private let slips: Int

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    slips = [0, 0, 4, 60].randomElement(using: &random) ?? 0
  }

  private mutating func isSlip() -> Bool { Int.random(in: 0..<1000, using: &random) < slips }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  mutating func make() -> String {
    let needed = ["unit", "period", "measure", "category", "value"]
    let optional = ["qualifier", "status", "source", "note"].filter { _ in
      Bool.random(using: &random)
    }
    var columns = (needed + optional).shuffled(using: &random)
    if isSlip() { columns.append(pick(["more", "Unit", "", "unit"])) }
    if isSlip() { columns.removeFirst() }
    let delimiter = pick([",", ",", ";", "\t"])
    let end = pick(["\n", "\n", "\r\n"])
    var text = pick(["", "", "\u{FEFF}", "sep=\(delimiter)\n"])
    text += columns.joined(separator: delimiter) + end
    var taken: Set<String> = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let row = row()
      let key = ["unit", "period", "measure", "category"].map { row[$0]?.trimmed ?? "" }.joined()
      // Two rows for one figure are a slip, and most pairs here would be.
      guard taken.insert(key).inserted || isSlip() else { continue }
      text += columns.map { quoted(row[$0] ?? "", delimiter) }.joined(separator: delimiter)
      text += (isSlip() ? delimiter : "") + (isSlip() ? pick(["\r", "\n\n", "\""]) : "") + end
    }
    if isSlip() { text.removeLast() }
    return text
  }

  private mutating func row() -> [String: String] {
    var row = [
      "unit": pick(["0101", "0102", " 0101 ", "01"]), "period": pick(["2021", "2022", "2022-Q1"]),
      "measure": pick(["members", "admissions"]),
      "category": pick(["", "female", "good", "rated+female", "poor"]),
      "qualifier": pick(["", "", "~", ">="]), "status": pick(["", "A", "P", "E", "B"]),
      "source": pick(["", "hai_yen#L13", "hai_yen#L13;hai_yen#L97", "hai_yen"]),
      "note": pick(["", "", "as printed", "say \"no\"", "two\nlines", "của xã"]),
      "value": pick(["1", "27.940", "-3", "0", "9223372036854775807", "−5", "0.5"]),
    ]
    if Int.random(in: 0..<9, using: &random) == 0 {
      row["status"] = pick(["L", "M", "O", "Q"])
      row["value"] = ""
    }
    if isSlip() { row["unit"] = pick(["", "0103", "4801", "Xã Hải Yến"]) }
    if isSlip() { row["period"] = pick(["", "2021-13", "năm 2021"]) }
    if isSlip() { row["measure"] = pick(["", "member", "Members", "Kết nạp"]) }
    if isSlip() { row["category"] = pick(["god", "good+poor", "female+", "Female"]) }
    if isSlip() { row["status"] = pick(["p", "X", "Q"]) }
    if isSlip() { row["qualifier"] = "=>" }
    if isSlip() { row["source"] = pick(["hai_yem", "hai_yen;x#1", "\0"]) }
    if isSlip() { row["note"] = "a\0b" }
    if isSlip() { row["value"] = pick(["", "x", "1,5", "5%", ".5", "9223372036854775808", "1e3"]) }
    return row
  }

  private mutating func quoted(_ text: String, _ delimiter: String) -> String {
    let mustBe = text.contains(delimiter) || text.contains("\"") || text.contains("\n")
    guard mustBe || Int.random(in: 0..<8, using: &random) == 0 else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

@Suite("Packages are scanned: the same as row by row") struct PackageScanTests {
  /// The ways of scanning whose result differs from the plain reader's, with what they gave; and whether the
  /// scan read the figures itself.
  private func differences(
    _ observations: String, _ changes: [String: String?] = [:], starts: YearStarts = .unknown
  ) throws -> (found: [String], isScanned: Bool) {
    try PackageFolder(changes.merging(["observations.csv": observations]) { $1 }).with { path in
      var found: [String] = []
      var isScanned = false
      for policy in [FaultLog.Policy.stopAtFirst, .collect] {
        let plain = PackageReading(policy) { log throws(Fault) in
          try DataPackage.readPlainly(path, yearStarts: starts, into: &log)
        }
        for page in [1, 7, 64, 4096] {
          for threads in 1...3 {
            let scanned = PackageReading(policy) { log throws(Fault) in
              try DataPackage.read(
                path, yearStarts: starts, into: &log,
                settings: ScanSettings(threads: threads, pageSize: page))
            }
            if let cube = scanned.cube, case .grid = cube.storage { isScanned = true }
            if scanned != plain {
              found.append(
                "pages of \(page), threads \(threads): \(scanned.words) and not \(plain.words)")
            }
          }
        }
      }
      return (found, isScanned)
    }
  }

  @Test("generated packages, with slips and without", arguments: 0..<8)
  func generated(part: UInt64) throws {
    var scanned = 0
    for seed in part * 20..<(part + 1) * 20 {
      var random = RandomObservations(seed: seed)
      let text = random.make()
      let (found, isScanned) = try differences(text)
      if isScanned { scanned += 1 }
      #expect(found == [], "seed \(seed)\n\(text.debugDescription)")
    }
    #expect(scanned > 3, "only \(scanned) of 20 were scanned")
  }

  @Test(
    "what other tables say of the figures",
    arguments: [
      ["sources.csv": nil], ["sources.csv": "source,document\nhai_yen\n"],
      ["units.csv": "unit,parent\n0101,\n0101,\n0102,9\n"],
      ["categories.csv": nil], ["measures.csv": "measure,unit_of_measure,additive\nmembers,x,no\n"],
      ["years.csv": "year,begins\n2021/22,2021-09-01\nFY2022,2021-10-01\n"],
    ])
  func otherTables(changes: [String: String?]) throws {
    let header = "unit,period,measure,category,value,source\n"
    let rows = "0101,2021/22,members,,5,hai_yen\n0102,FY2022,members,female,6,other\n"
    for text in [header + rows, header, header + "\n\n" + rows, ""] {
      #expect(try differences(text, changes).found == [], "\(text)")
      let starts = try #require(YearStarts("10-01"))
      #expect(try differences(text, changes, starts: starts).found == [], "\(text)")
    }
  }
}
