import IndicatorCore
import IndicatorIntake

/// What a reading gave: something, or the fault that ended it.
enum Outcome<Value: Equatable & Sendable>: Equatable, Sendable {
  case read(Value)
  case refused(FaultFact, line: Int, column: Int)

  init(_ step: () throws(Fault) -> Value) {
    do {
      self = .read(try step())
    } catch {
      self = .refused(error.fact, line: error.place?.line ?? -1, column: error.place?.column ?? -1)
    }
  }
}

extension TextSource {
  /// A text that goes by the name `x.csv`.
  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) { self.init(SourceBytes(name: "x.csv", bytes: bytes)) }
}

extension RecordReader {
  /// All records of a source as texts.
  static func texts(
    _ source: TextSource, _ delimiter: Delimiter = .comma
  ) throws(Fault) -> [[String]] {
    try all(source, delimiter).map { $0.fields.map(\.text) }
  }

  /// All records of a source.
  static func all(_ source: TextSource, _ delimiter: Delimiter = .comma) throws(Fault) -> [Record] {
    var reader = RecordReader(source, delimiter: delimiter)
    var records: [Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }
}
