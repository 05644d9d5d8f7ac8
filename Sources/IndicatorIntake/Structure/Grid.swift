/// The cells of a sheet as a rectangle, each as it looks at first sight.
package struct Grid: Sendable {
  package let rowCount: Int
  package let columnCount: Int
  /// Row by row.
  package private(set) var faces: [CellFace]
  /// Separators of numbers that nothing in the sheet decides.
  package private(set) var openDoubts = 0
  /// What words tip where types and arithmetic leave a balance.
  package var hints = GridHints()

  package init(rowCount: Int, columnCount: Int, faces: [CellFace]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.faces = faces
  }

  package subscript(row: Int, column: Int) -> CellFace {
    get { faces[row &* columnCount &+ column] }
    set { faces[row &* columnCount &+ column] = newValue }
  }

  package func isBlank(_ row: Int, column: Int) -> Bool { self[row, column].kind == .blank }

  /// Decides numbers whose one separator may be of thousands or of decimals: by what others of the column prove,
  /// then by what others of the sheet prove, then by whole numbers below a thousand beside them.
  mutating func settleDoubts(_ proofs: [(point: Int, comma: Int)]) {
    guard faces.contains(where: { $0.doubt != 0 }) else { return }
    let points = proofs.reduce(0) { $0 + $1.point }
    let commas = proofs.reduce(0) { $0 + $1.comma }
    let isGrouped = (0..<columnCount).contains {
      column in hasDoubts(column) && hasSmallWholes(column)
    }
    for column in 0..<columnCount {
      let own = proofs[column]
      let point: Bool? =
        own.point != own.comma ? own.point > own.comma : points != commas ? points > commas : nil
      settle(column, isPointDecimal: point, isGrouped: isGrouped)
    }
  }

  /// Reads what is open as thousands, where `mark` is the sign of thousands in the sheet's language.
  package mutating func settleOpen(thousands mark: UInt8) {
    guard openDoubts > 0 else { return }
    for index in faces.indices where faces[index].doubt == mark { faces[index].doubt = 0 }
    openDoubts = faces.count { $0.doubt != 0 }
  }

  private func hasDoubts(_ column: Int) -> Bool {
    (0..<rowCount).contains { self[$0, column].doubt != 0 }
  }

  private mutating func settle(_ column: Int, isPointDecimal: Bool?, isGrouped: Bool) {
    let rows = (0..<rowCount).filter { self[$0, column].doubt != 0 }
    let isGrouped = isPointDecimal == nil && isGrouped
    for row in rows {
      guard isPointDecimal != nil || isGrouped else {
        openDoubts += 1
        continue
      }
      let isPoint = self[row, column].doubt == 0x2E
      self[row, column].doubt = 0
      if !isGrouped, isPoint == isPointDecimal { self[row, column].decimals = 3 }
    }
  }

  /// Whole numbers below a thousand beside numbers with three digits behind a mark: figures of one column are
  /// printed with as many decimals, so the mark is one of thousands.
  private func hasSmallWholes(_ column: Int) -> Bool {
    (0..<rowCount).contains {
      let face = self[$0, column]
      return face.isWhole && face.doubt == 0 && face.mantissa.magnitude < 1000 && face.mantissa != 0
    }
  }
}

/// What the words of a sheet hint at: they tip a balance and never decide alone.
package struct GridHints: Sendable {
  /// Rows and columns whose labels are words for a total.
  package var totalRows: Set<Int> = []
  package var totalColumns: Set<Int> = []
  package var totalCells: Set<GridPlace> = []
  /// Rows that say what all figures are counted in.
  package var unitRows: Set<Int> = []
  /// Rows whose first words are those of a heading.
  package var headingRows: Set<Int> = []
  /// Rows of a letterhead, whatever else stands in them.
  package var letterRows: Set<Int> = []
  /// Rows of the number of a page, such as `Trang 2`.
  package var pageRows: Set<Int> = []
  /// Rows that say by what those below them are divided: `Phân theo huyện`.
  package var dividingRows: Set<Int> = []
  /// Rows of a period alone, such as `Năm 2024`.
  package var periodRows: Set<Int> = []
  /// Rows of the number of a table, such as `Bảng 2`.
  package var titleRows: Set<Int> = []
  /// Columns under a word for a part of a year: `Tháng`, `Quarter`.
  package var partColumns: Set<Int> = []
  /// Rows of a word alone that says that percentages stand below it: `Cơ cấu (%)`.
  package var percentBlocks: Set<Int> = []
  /// Rows whose label is a word for percentages and nothing else, and those whose label says that they are some.
  package var percentRows: Set<Int> = []
  package var rateRows: Set<Int> = []
  /// Rows that number the columns and say how some follow from others: `A | 1 = 2 + 3 | 2 | 3`.
  package var numberingRows: Set<Int> = []
  /// Columns under a word for running numbers.
  package var numberColumns: Set<Int> = []
  /// Columns under a word for what tells people apart, such as the year of birth: no figures.
  package var personColumns: Set<Int> = []
  /// Columns under a sign or a word for percentages.
  package var percentColumns: Set<Int> = []
  /// The headings that are signs or words for percentages; one may stand over several columns.
  package var percentCells: Set<GridPlace> = []
  /// Columns under a word for ranks, which add up to nothing.
  package var rankColumns: Set<Int> = []
  /// Columns under a word for remarks: their numbers are those of notes.
  package var remarkColumns: Set<Int> = []
  /// Columns under a word for lines of a budget or accounts, whose numbers are codes.
  package var budgetColumns: Set<Int> = []
  /// Columns under a word for what there is at one end of a period: no parts of one another.
  package var endColumns: Set<Int> = []
  /// Columns under a word for men or women.
  package var sexColumns: Set<Int> = []
  /// Columns under a word for differences of other columns.
  package var changeColumns: Set<Int> = []
  /// Columns and rows under a word for what is left of one figure without another: `Balance`.
  package var balanceColumns: Set<Int> = []
  package var balanceRows: Set<Int> = []
  /// Columns under a word for rates, ranks or averages.
  package var rateColumns: Set<Int> = []
  /// Columns under a word for averages, or for what comes to one of another thing.
  package var averageColumns: Set<Int> = []
  /// The headings that say by the thousand or so what figures are counted in.
  package var scaleCells: Set<GridPlace> = []
  /// Rows of men or women alone.
  package var sexRows: Set<Int> = []
  /// Columns under the Vietnamese word for codes, which forms print beside their lines.
  package var formCodeColumns: Set<Int> = []
  /// Columns under a word for codes.
  package var codeColumns: Set<Int> = []
  /// Columns under a word for a period.
  package var periodColumns: Set<Int> = []

  package init() {}
}

extension Grid {
  /// The grid of a text table.
  package init(texts: [[String]]) {
    let width = texts.map(\.count).max() ?? 0
    var faces = [CellFace](repeating: .blank, count: width * texts.count)
    var proofs = [(point: Int, comma: Int)](repeating: (0, 0), count: width)
    var names: [String: Int64] = [:]
    for (row, cells) in texts.enumerated() {
      for (column, text) in cells.enumerated() {
        var (face, proof) = Self.face(text)
        if face.kind == .text {
          let name = text.lowercased().filter { !$0.isWhitespace }
          face.mantissa = names[name, default: Int64(names.count + 1)]
          names[name] = face.mantissa
        }
        faces[row * width + column] = face
        if proof == .point { proofs[column].point += 1 }
        if proof == .comma { proofs[column].comma += 1 }
      }
    }
    self.init(rowCount: texts.count, columnCount: width, faces: faces)
    settleDoubts(proofs)
  }

  static func face(_ text: String) -> (CellFace, NumberText.Proof) {
    let body = text.drop { $0.isWhitespace }
    guard !body.isEmpty else { return (.blank, .none) }
    let indent = UInt8(min(255, text.distance(from: text.startIndex, to: body.startIndex)))
    let length = UInt8(min(255, body.utf8.count))
    var trimmed = body
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    if let number = NumberText(trimmed) {
      var face = number.face
      face.indent = indent
      face.length = length
      return (face, number.proof)
    }
    var face = CellFace(kind: SignText.isSign(trimmed) ? .sign : .text)
    face.indent = indent
    face.length = length
    face.startsSmall = trimmed.first?.isLowercase ?? false
    face.hasDigits = trimmed.utf8.contains { $0 &- 0x30 < 10 }
    face.isMiswritten =
      face.hasDigits && trimmed.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    return (face, .none)
  }
}
