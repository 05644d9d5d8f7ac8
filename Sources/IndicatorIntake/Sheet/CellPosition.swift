/// Where a cell stands in a sheet: row and column, both from 1.
package struct CellPosition: Hashable, Sendable {
  /// The row, from 1.
  package let row: Int
  /// The column, from 1: `A` is 1, `AA` is 27.
  package let column: Int

  /// The rows and columns that a spreadsheet program can hold.
  package static let largest = CellPosition(row: 1 << 20, column: 1 << 14)

  /// A position; both numbers from 1.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The position that a name such as `C7` or `$C$7` stands for; nil for anything else, and outside what
  /// a spreadsheet program can hold.
  package init?(_ name: some StringProtocol) {
    let plain = String(name.filter { $0 != "$" })
    let letters = plain.prefix { $0.isASCII && $0.isLetter }
    guard let column = Self.column(letters), let row = Int(plain.dropFirst(letters.count)),
      row > 0, row <= Self.largest.row, plain.dropFirst(letters.count).allSatisfy(\.isNumber)
    else { return nil }
    self.init(row: row, column: column)
  }

  /// The name in a spreadsheet: `C7`.
  package var name: String { Self.letters(column) + String(row) }

  /// The number of a column named by letters, nil if there is no such column.
  package static func column(_ letters: some StringProtocol) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.uppercased().utf8 {
      guard (0x41...0x5A).contains(byte) else { return nil }
      number = number * 26 + Int(byte - 0x40)
    }
    return number <= largest.column ? number : nil
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters.append(Character(UnicodeScalar(UInt8(0x41 + digit))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}

extension CellPosition: Comparable {
  /// Row by row, then column by column.
  package static func < (left: CellPosition, right: CellPosition) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
