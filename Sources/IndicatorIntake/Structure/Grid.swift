/// The cells of a sheet as a rectangle, each as it looks at first sight.
package struct Grid: Sendable {
  package let rowCount: Int
  package let columnCount: Int
  /// Row by row.
  package private(set) var faces: [CellFace]
  /// Separators of numbers that nothing in the sheet decides.
  package private(set) var openDoubts = 0

  package init(rowCount: Int, columnCount: Int, faces: [CellFace]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.faces = faces
  }

  package subscript(row: Int, column: Int) -> CellFace {
    get { faces[row &* columnCount &+ column] }
    set { faces[row &* columnCount &+ column] = newValue }
  }

  package func isBlank(_ row: Int, _ column: Int) -> Bool { self[row, column].kind == .blank }

  /// Decides numbers whose one separator may be of thousands or of decimals, by what the others prove.
  mutating func settleDoubts(proofOfPoint: Int, proofOfComma: Int) {
    guard faces.contains(where: { $0.doubt != 0 }) else { return }
    for index in faces.indices where faces[index].doubt != 0 {
      let isPoint = faces[index].doubt == 0x2E
      if proofOfPoint != proofOfComma {
        let isDecimal = isPoint == (proofOfPoint > proofOfComma)
        faces[index].doubt = 0
        if isDecimal { faces[index].decimals = 3 }
      } else {
        openDoubts += 1
      }
    }
  }
}

extension Grid {
  /// The grid of a text table.
  package init(texts: [[String]]) {
    let width = texts.map(\.count).max() ?? 0
    var faces = [CellFace](repeating: .blank, count: width * texts.count)
    var points = 0
    var commas = 0
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
        if proof == .point { points += 1 }
        if proof == .comma { commas += 1 }
      }
    }
    self.init(rowCount: texts.count, columnCount: width, faces: faces)
    settleDoubts(proofOfPoint: points, proofOfComma: commas)
  }

  static func face(_ text: String) -> (CellFace, FigureText.Proof) {
    let body = text.drop { $0.isWhitespace }
    guard !body.isEmpty else { return (.blank, .none) }
    let indent = UInt8(min(255, text.distance(from: text.startIndex, to: body.startIndex)))
    let length = UInt8(min(255, body.utf8.count))
    var trimmed = body
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    if let number = FigureText(trimmed) {
      var face = number.face
      face.indent = indent
      face.length = length
      return (face, number.proof)
    }
    var face = CellFace(kind: SignText.isSign(trimmed) ? .sign : .text)
    face.indent = indent
    face.length = length
    return (face, .none)
  }
}
