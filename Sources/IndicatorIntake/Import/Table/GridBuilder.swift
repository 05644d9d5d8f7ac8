internal import IndicatorCore

/// Makes a grid of cells.
struct GridBuilder {
  private var faces: [CellFace]
  private let rowCount: Int
  private let columnCount: Int
  private var names: [String: Int64] = [:]
  private var proofs: [(point: Int, comma: Int)]

  init(rowCount: Int, columnCount: Int) {
    (self.rowCount, self.columnCount) = (rowCount, columnCount)
    faces = Array(repeating: .blank, count: rowCount * columnCount)
    proofs = Array(repeating: (0, 0), count: columnCount)
  }

  mutating func set(_ row: Int, _ column: Int, _ cell: SheetCell) {
    var face = face(of: cell, column)
    if face.kind == .text, face.mantissa == 0 {
      let name = SheetText.key(SheetText.text(of: cell))
      face.mantissa = names[name] ?? Int64(names.count + 1)
      names[name] = face.mantissa
    }
    if cell.style.indent > 0 { face.indent = UInt8(clamping: cell.style.indent) }
    face.isBold = cell.style.isBold
    faces[row * columnCount + column] = face
  }

  private mutating func face(of cell: SheetCell, _ column: Int) -> CellFace {
    switch cell.content {
    case .text(let text):
      let (face, proof) = Grid.face(text)
      if proof == .point { proofs[column].point += 1 }
      if proof == .comma { proofs[column].comma += 1 }
      return face
    case .number(let digits): return number(digits, cell)
    case .date: return broken(.date, length: 10)
    case .truth: return broken(.truth, length: 4)
    case .error(let text):
      return SignText.isSign(text) ? CellFace(kind: .sign) : broken(.error, length: 5)
    case .formula: return broken(.formula, length: 8)
    }
  }

  private func broken(_ flaw: CellFace.Flaw, length: UInt8) -> CellFace {
    var face = CellFace(kind: .text)
    face.flaw = flaw
    face.length = length
    return face
  }

  private func number(_ digits: String, _ cell: SheetCell) -> CellFace {
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
    if numbers != .auto {
      for index in faces.indices where faces[index].doubt != 0 {
        if (faces[index].doubt == 0x2E) == (numbers != .vi) { faces[index].decimals = 3 }
        faces[index].doubt = 0
      }
    }
    var grid = Grid(rowCount: rowCount, columnCount: columnCount, faces: faces)
    grid.settleDoubts(proofs)
    return grid
  }
}
