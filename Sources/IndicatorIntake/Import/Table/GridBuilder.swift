internal import IndicatorCore

/// Makes a grid of cells.
struct GridBuilder {
  private var faces: [CellFace]
  private let rowCount: Int
  private let columnCount: Int
  private var names: [String: Int64] = [:]
  private var proofs: [(point: Int, comma: Int)]
  /// Cells such as `6A`: names of classes, if a column holds nothing else, else figures with a mark.
  private var classes: [Int: Int64] = [:]

  init(rowCount: Int, columnCount: Int) {
    (self.rowCount, self.columnCount) = (rowCount, columnCount)
    faces = Array(repeating: .blank, count: rowCount * columnCount)
    proofs = Array(repeating: (0, 0), count: columnCount)
  }

  mutating func set(_ row: Int, column: Int, cell: SheetCell) {
    var face = face(of: cell, column: column)
    if face.kind == .text, face.mantissa == 0 {
      let name = SheetText.key(SheetText.text(of: cell))
      face.mantissa = names[name] ?? Int64(names.count + 1)
      names[name] = face.mantissa
    }
    if case .text(let text) = cell.content, Self.isClass(text) {
      classes[row * columnCount + column] = text.utf8.reduce(1 << 41) { $0 &* 31 &+ Int64($1) }
    }
    if cell.style.indent > 0 { face.indent = UInt8(clamping: cell.style.indent) }
    face.isBold = cell.style.isBold
    faces[row * columnCount + column] = face
  }

  private mutating func face(of cell: SheetCell, column: Int) -> CellFace {
    switch cell.content {
    case .text(let text):
      let (face, proof) = Grid.face(text)
      if proof == .point { proofs[column].point += 1 }
      if proof == .comma { proofs[column].comma += 1 }
      return face
    case .number(let digits): return number(digits, cell: cell)
    case .date: return broken(.date, length: 10)
    case .truth: return broken(.truth, length: 4)
    case .error(let text):
      return SignText.isSign(text) ? CellFace(kind: .sign) : broken(.error, length: 5)
    case .formula: return broken(.formula, length: 8)
    }
  }

  /// `6A`, `10B`: one or two digits and a capital.
  private static func isClass(_ text: String) -> Bool {
    let digits = text.utf8.prefix { $0 &- 0x30 < 10 }
    return (1...2).contains(digits.count) && text.utf8.count == digits.count + 1
      && text.utf8.last.map { (0x41...0x48).contains($0) } ?? false
  }

  /// Columns of nothing but such names hold names.
  private func takeClasses(_ faces: inout [CellFace]) {
    for column in Set(classes.keys.map { $0 % columnCount }) {
      let cells = stride(from: column, to: faces.count, by: columnCount).filter {
        faces[$0].kind != .blank && (classes[$0] != nil || faces[$0].kind != .text)
      }
      guard cells.count > 1, cells.allSatisfy({ classes[$0] != nil }) else { continue }
      for cell in cells {
        let length = faces[cell].length
        faces[cell] = CellFace(kind: .text)
        faces[cell].mantissa = classes[cell] ?? 0
        faces[cell].length = max(2, length)
      }
    }
  }

  private func broken(_ flaw: CellFace.Flaw, length: UInt8) -> CellFace {
    var face = CellFace(kind: .text)
    face.flaw = flaw
    face.length = length
    return face
  }

  private func number(_ digits: String, cell: SheetCell) -> CellFace {
    guard var face = NumberText(plain: digits)?.face else { return broken(.error, length: 10) }
    if let printed = cell.printed, printed.utf8.first == 0x30, printed.utf8.count > 1, face.isWhole
    {
      face.isCode = true
    }
    if cell.isPercentage {
      face.isPercentage = true
      face.isYear = false
      face.shift(2)
    }
    return face
  }

  func grid(_ numbers: NumberInput) -> Grid {
    var faces = faces
    takeClasses(&faces)
    if numbers != .auto {
      for index in faces.indices where faces[index].doubt != 0 {
        if (faces[index].doubt == 0x2E) == (numbers != .vi) { faces[index].decimals = 3 }
        faces[index].doubt = 0
      }
    }
    var grid = Grid(rowCount: rowCount, columnCount: columnCount, faces: faces)
    grid.settleDoubts(proofs.enumerated().map { areBeforeNames($0, in: grid) ? (0, 0) : $1 })
    return grid
  }

  /// Whether the numbers of a column stand before names, with no words before them: `1.1`, `01.01` number or code the
  /// rows, and say nothing of how figures are written.
  private func areBeforeNames(_ column: Int, in grid: Grid) -> Bool {
    let rows = (0..<rowCount).filter { grid[$0, column].kind == .number }
    guard column + 1 < columnCount, !rows.isEmpty else { return false }
    let named = rows.count {
      grid[$0, column + 1].kind == .text && grid[$0, column + 1].length > 1
    }
    return named * 3 >= rows.count * 2
      && !rows.contains { row in (0..<column).contains { grid[row, $0].kind == .text } }
  }
}
