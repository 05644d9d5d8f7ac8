/// Statements as `spark-sql` reads them, which cuts what it reads at semicolons before it looks at it as SQL, and
/// knows of quotes only `'` and `"`: in a name between backticks a semicolon ends the statement for it, an apostrophe
/// opens a text. A backslash at the end of a piece joins it to the next with a semicolon between them.
enum SparkScript {
  /// A statement with a backslash in front of each semicolon at which it would be cut; nil where a piece would be
  /// lost, for blanks and comments alone are no piece, nor is a single sign.
  static func uncut(_ statement: String) -> String? {
    let signs = Array(statement.utf8)
    var cutter = StatementCutter()
    var bytes: [UInt8] = []
    for (place, byte) in signs.enumerated() {
      if cutter.cuts(at: byte) {
        guard cutter.isInPiece else { return nil }
        bytes.append(backslash)
        // The backslash is a sign of the piece, the semicolon stands behind it.
        cutter.begin()
        bytes.append(byte)
        continue
      }
      bytes.append(byte)
      cutter.pass(byte, before: place + 1 < signs.count ? signs[place + 1] : nil)
    }
    return cutter.isInPiece ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Statements as they stand in a file; nil if one would be read otherwise there.
  static func inFile(_ statements: [String]) -> String? {
    let lines = statements.compactMap(line)
    return lines.count == statements.count ? lines.joined(separator: ";\n") + "\n" : nil
  }

  /// A statement as it stands in a file; nil for one that would be read otherwise there: a carriage return ends a
  /// line, and lines that begin like a comment are left out, whatever they stand in.
  private static func line(_ statement: String) -> String? {
    let bytes = Array(statement.utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard !bytes.contains(UInt8(ascii: "\r")),
      !lines.contains(where: { $0.starts(with: "--".utf8) })
    else { return nil }
    return uncut(statement)
  }
}

/// Where `spark-sql` stands in the text of a statement, as its own cutter sees it.
private struct StatementCutter {
  private var quote: UInt8?
  private var isInLineComment = false
  private var openComments = 0
  private var closesComment = false
  private var isEscaped = false
  private var last: UInt8 = 0
  private var isAtBegin = true
  /// Whether the piece holds what makes it one.
  private(set) var isInPiece = false

  private static let single = UInt8(ascii: "'")
  private static let double = UInt8(ascii: "\"")

  private var isInComment: Bool { isInLineComment || openComments > 0 }

  /// Whether the next sign ends a piece.
  func cuts(at byte: UInt8) -> Bool {
    let open = openComments - (closesComment ? 1 : 0)
    return byte == UInt8(ascii: ";") && quote == nil && !isInLineComment && open == 0
  }

  /// Goes past a semicolon that ends a piece.
  mutating func begin() {
    if closesComment { openComments -= 1 }
    (isAtBegin, isInPiece, closesComment, isEscaped) = (true, false, false, false)
    last = UInt8(ascii: ";")
  }

  mutating func pass(_ byte: UInt8, before next: UInt8?) {
    if closesComment { openComments -= 1 }
    closesComment = false
    switch byte {
    case Self.single, Self.double: passQuote(byte)
    case UInt8(ascii: "-"):
      if quote == nil, !isInComment, next == byte { isInLineComment = true }
    case UInt8(ascii: "\n"):
      if !isEscaped { isInLineComment = false }
    case UInt8(ascii: "/"): passSlash(before: next)
    default: break
    }
    // The sign behind a backslash begins nothing and ends nothing.
    isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    last = byte
    // Bytes that continue a sign are none of their own.
    guard byte & 0xC0 != 0x80 else { return }
    if !isAtBegin, !isInComment, byte > UInt8(ascii: " ") { isInPiece = true }
    isAtBegin = false
  }

  private mutating func passQuote(_ byte: UInt8) {
    guard !isInComment, !isEscaped, quote == nil || quote == byte else { return }
    quote = quote == nil ? byte : nil
  }

  private mutating func passSlash(before next: UInt8?) {
    guard quote == nil, !isInLineComment else { return }
    if openComments > 0, last == UInt8(ascii: "*") {
      closesComment = true
    } else if next == UInt8(ascii: "*") {
      openComments += 1
    }
  }
}
