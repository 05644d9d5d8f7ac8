/// The fields of one row of a run.
struct RowFields {
  let bytes: Strip<UInt8>
  private let signs: Strip<UInt32>
  /// The index of the sign that ends the row's first field.
  private let sign: Int
  private let last: Int
  private let hasReturns: Bool

  @inline(__always) init(_ run: RowScanner.Run, row: Int, count: Int) {
    bytes = run.page.bytes
    signs = run.page.signs
    sign = run.sign &+ row &* count
    last = count &- 1
    hasReturns = run.page.found.hasReturns
  }

  /// Where a field begins and how long it is; a carriage return in front of the line feed is not of it.
  subscript(field: Int) -> (start: Int, length: Int) {
    @inline(__always) get {
      let start = Int(truncatingIfNeeded: signs[sign &+ field &- 1]) &+ 1
      var length = Int(truncatingIfNeeded: signs[sign &+ field]) &- start
      if hasReturns, field == last, bytes[start &+ length &- 1] == 0x0D { length &-= 1 }
      return (start, length)
    }
  }

  /// Where the row begins.
  var start: Int { Int(signs[sign - 1]) + 1 }
}

extension RowScanner.Run {
  /// Where a row begins.
  func start(of row: Int, fieldCount: Int) -> Int {
    Int(page.signs[sign + row * fieldCount - 1]) + 1
  }
}

/// The physical lines of the rows of a run, asked for in rising order.
struct LineCursor {
  private let run: RowScanner.Run
  private let fieldCount: Int
  private let feeds: Int
  private var feed = 0
  private var passed = 0
  private let start: Int

  init(_ run: RowScanner.Run, fieldCount: Int) {
    self.run = run
    self.fieldCount = fieldCount
    feeds = run.page.found.quotedLineFeeds
    start = run.start(of: 0, fieldCount: fieldCount)
  }

  @inline(__always) mutating func line(of row: Int) -> Int {
    if feeds > 0 { pass(run.start(of: row, fieldCount: fieldCount)) }
    return run.line &+ row &+ passed
  }

  /// Counts the line feeds inside quotes in front of a byte.
  private mutating func pass(_ place: Int) {
    while feed < feeds, Int(run.page.quotedFeeds[feed]) < place {
      if Int(run.page.quotedFeeds[feed]) >= start { passed += 1 }
      feed += 1
    }
  }
}
