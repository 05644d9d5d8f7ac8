internal import IndicatorCore

// Goals, in order of priority:
// 1. the same bytes every time, whoever reads them from wherever;
// 2. small: no text of all groups, only of those that are being read;
// 3. fast: each name is written out once, a row is their bytes one behind the other.

/// The bare file whose rows are the groups of a query's result, made when it is read.
struct GroupedFileBytes: MadeBytes {
  private let head: [UInt8]
  private let table: GroupedTable
  private let order: [Int32]
  /// The names of each column as they stand in a row.
  private let names: [WrittenNames]
  /// What stands beside a value, with the end of the row.
  private let remarks: WrittenNames
  /// Where each block of rows begins, counted from the end of the head, and where the last ends.
  private let blocks: [Int]

  private static let rowsOfBlock = 256

  init(_ rows: GroupedRows) {
    (table, order) = (rows.table, rows.order)
    var head: [UInt8] = []
    for (column, text) in rows.head.header.enumerated() {
      if column > 0 { head.append(UInt8(ascii: ",")) }
      Self.append(quoted: text, to: &head)
    }
    self.head = head + [UInt8(ascii: "\n")]
    names = rows.names.map { names in
      WrittenNames(names.texts) { text, bytes in
        Self.append(text, to: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
    }
    let hasRemarks = rows.head.remarks.map { !$0.isEmpty }
    remarks = WrittenNames(rows.remarks.texts) { list, bytes in
      let texts = GroupedText.list(list) ?? []
      for (column, isThere) in hasRemarks.enumerated() where isThere {
        bytes.append(UInt8(ascii: ","))
        Self.append(column < texts.count ? texts[column] : "", to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    blocks = Self.blocks(table, order: order, names: names, remarks: remarks)
  }

  private static func blocks(
    _ table: GroupedTable, order: [Int32], names: [WrittenNames], remarks: WrittenNames
  ) -> [Int] {
    var blocks: [Int] = []
    var end = 0
    for (row, group) in order.enumerated() {
      if row % rowsOfBlock == 0 { blocks.append(end) }
      let group = Int(group)
      for column in names.indices { end += names[column].length(table.names[column][group]) }
      end += table.writtenSum(group).length + remarks.length(Int32(table.firstRemark(group)))
    }
    return blocks + [end]
  }

  var count: Int { head.count + (blocks.last ?? 0) }

  // MARK: Reading

  func read(_ part: Range<Int>, into buffer: Strip<UInt8>, to start: Int) -> Int {
    let ofHead = part.clamped(to: 0..<head.count)
    if !ofHead.isEmpty { buffer.copy(head, part: ofHead, to: start) }
    let rest =
      part.lowerBound + ofHead.count - head.count..<max(part.upperBound, head.count) - head.count
    guard !rest.isEmpty else { return part.count }
    var block = block(at: rest.lowerBound)
    var target = start + ofHead.count
    while block + 1 < blocks.count, blocks[block] < rest.upperBound {
      let whole = blocks[block]..<blocks[block + 1]
      let wanted = whole.clamped(to: rest)
      let made = Memory<UInt8>(count: whole.count + WrittenSum.room, repeating: 0)
      write(block, in: made.strip)
      buffer.copy(
        made.strip, from: wanted.lowerBound - whole.lowerBound, count: wanted.count, to: target)
      target += wanted.count
      block += 1
    }
    return part.count
  }

  /// The block in which a byte stands.
  private func block(at place: Int) -> Int {
    var (low, high) = (0, blocks.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if blocks[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  private func write(_ block: Int, in bytes: Strip<UInt8>) {
    var end = 0
    let first = block * Self.rowsOfBlock
    for row in first..<min(first + Self.rowsOfBlock, order.count) {
      let group = Int(order[row])
      for column in names.indices {
        end += names[column].write(table.names[column][group], target: bytes, at: end)
      }
      end += table.writtenSum(group).write(bytes, at: end)
      end += remarks.write(Int32(table.firstRemark(group)), target: bytes, at: end)
    }
  }

  // MARK: Fields

  private static func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A field, in quotes if it holds what could be taken for a border under any delimiter.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.contains(where: { $0 < 0x20 || borders.contains($0) }) {
      append(quoted: text, to: &bytes)
    } else {
      bytes += text.utf8
    }
  }

  private static let borders = Array("\",;|".utf8)
}

/// Texts as they stand in a row, one behind the other, by their numbers.
private struct WrittenNames: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init<Text>(_ texts: [Text], write: (Text, inout [UInt8]) -> Void) {
    for text in texts {
      write(text, &bytes)
      ends.append(bytes.count)
    }
  }

  @inline(__always) func length(_ number: Int32) -> Int {
    ends[Int(number) + 1] - ends[Int(number)]
  }

  /// Writes a text, and says how long it is.
  @inline(__always) func write(_ number: Int32, target: Strip<UInt8>, at place: Int) -> Int {
    let part = ends[Int(number)]..<ends[Int(number) + 1]
    target.copy(bytes, part: part, to: place)
    return part.count
  }
}

/// A sum as it stands in a row.
private enum WrittenSum {
  case none
  /// The digits of a whole number that is not negative.
  case digits(Int64, count: Int)
  case text(String)

  /// How many bytes behind a sum may be written to.
  static let room = 32

  var length: Int {
    switch self {
    case .none: 0
    case .digits(_, let count): count
    case .text(let text): text.utf8.count
    }
  }

  /// Writes the sum, and says how long it is.
  func write(_ bytes: Strip<UInt8>, at place: Int) -> Int {
    switch self {
    case .none: break
    case .digits(var rest, let count):
      for index in (place..<place + count).reversed() {
        bytes[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    case .text(let text): bytes.copy(text, to: place)
    }
    return length
  }
}

extension GroupedTable {
  fileprivate func writtenSum(_ group: Int) -> WrittenSum {
    guard let sum = sum(group) else { return .none }
    guard sum.isWhole, sum.significand >= 0 else { return .text(sum.description) }
    var (count, bound) = (1, Int64(10))
    while count < 18, sum.significand >= bound { (count, bound) = (count + 1, bound * 10) }
    return sum.significand >= bound
      ? .text(sum.description) : .digits(sum.significand, count: count)
  }
}
