import Foundation
import IndicatorCore
import IndicatorIntake

/// A small data package in a folder of its own, to be read with one file of it changed.
///
/// Two communes below a district, counts of members by sex, and ratings with an aggregate.
struct PackageFolder {
  static let usual = [
    "units.csv": """
    unit,name,name_en,code,level,parent
    01,Huyện Cao Lộc,,,district,
    0101,Xã Hải Yến,,4801,commune,01
    0102,Xã Tây Sơn,,4802,commune,01

    """,
    "measures.csv": """
    measure,name,unit_of_measure,additive
    members,Số đảng viên,persons,stock
    admissions,Kết nạp,persons,flow

    """,
    "categories.csv": """
    category,classification,parent,order,in_base
    rated,rating,,,yes
    good,rating,rated,2,yes
    poor,rating,rated,1,yes
    female,sex,,,yes

    """,
    "sources.csv": """
    source,document
    hai_yen,report

    """,
    "observations.csv": """
    unit,period,measure,category,value,qualifier,status,source
    0101,2021,members,,198,,,hai_yen#L13;hai_yen#L97
    0101,2021,members,female,56,~,,hai_yen#L13
    0102,2021,members,good+female,7,,,
    0102,2022,members,,,,Q,

    """,
    "indicators.csv": """
    indicator,name,formula,per,better
    share,Tỷ lệ nữ,members[female] / members,100,higher

    """,
  ]

  /// The files by name; nil for one that the folder lacks.
  var files: [String: String?]

  /// The usual package with some files replaced.
  init(_ changes: [String: String?] = [:]) {
    files = Self.usual.mapValues { Optional($0) }
    for (name, text) in changes { files.updateValue(text, forKey: name) }
  }

  /// The usual package with one more row in a file.
  init(_ file: String, adding row: String) {
    self.init([file: (Self.usual[file] ?? "") + row + "\n"])
  }

  /// Runs a step on the folder, which is there only so long.
  func with<Value>(_ step: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for case (let name, let text?) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return try step(folder.path)
  }

  /// The package; stops at the first fault.
  func read(measures: Set<String>? = nil) throws -> DataPackage {
    try with { path in
      var log = FaultLog(.stopAtFirst)
      return try DataPackage.read(path, measures: measures, into: &log)
    }
  }

  /// The fault that ends the reading, nil if nothing does.
  func firstFault() throws -> PlacedFact? {
    try with { path in
      do {
        var log = FaultLog(.stopAtFirst)
        _ = try DataPackage.read(path, into: &log)
        return nil
      } catch let fault as Fault {
        return PlacedFact(fault, below: path)
      }
    }
  }

  /// All faults, with reading going on behind each.
  func allFaults() throws -> [PlacedFact] {
    try with { path in
      var log = FaultLog(.collect)
      _ = try DataPackage.read(path, into: &log)
      return log.faults.map { PlacedFact($0, below: path) }
    }
  }
}

/// A fault with its file's name in place of the folder's path.
struct PlacedFact: Equatable, Sendable {
  let fact: FaultFact
  let file: String
  let line: Int
  let column: Int

  init(_ fact: FaultFact, _ file: String, _ line: Int, _ column: Int) {
    (self.fact, self.file, self.line, self.column) = (fact, file, line, column)
  }

  init(_ fault: Fault, below folder: String) {
    let source = fault.place?.source ?? ""
    let file = source == folder ? "." : source.replacingOccurrences(of: folder + "/", with: "")
    self.init(fault.fact, file, fault.place?.line ?? -1, fault.place?.column ?? -1)
  }
}
