import Testing

@testable import IndicatorCore

@Suite("Units of a cube that may be one") struct CubeLikenessTests {
  private func pairs(_ text: String, _ measures: [String], among chosen: [String]? = nil) throws
    -> [String]
  {
    let cube = try SmallCube(text, codebook: nil).cube
    let book = cube.codebook
    let found = cube.unitsAlike(
      reporting: measures.compactMap(book.measure), among: chosen?.compactMap(book.unit))
    return found.map { book.units[$0.first].id + " ~ " + book.units[$0.other].id }
  }

  @Test("those that report one of the measures and differ only in letters are paired")
  func pairs() throws {
    let text = "Lộc 2021 m = 1\nLoc 2021 n = 2\nlộc 2021 x = 3\nPhú 2021 m = 4"
    #expect(try pairs(text, ["m", "n"]) == ["Loc ~ Lộc"])
    #expect(try pairs(text, ["m"]) == [])
    #expect(try pairs(text, ["m", "n", "x"]).count == 2)
    #expect(try pairs(text, ["m", "n"], among: ["Phú"]) == [])
    #expect(try pairs(text, ["m", "n"], among: ["Lộc"]) == ["Loc ~ Lộc"])
  }

  @Test("nothing is looked for among very many units")
  func many() throws {
    let text = (0...4000).map { "u\($0) 2021 m = 1" }.joined(separator: "\n")
    #expect(try pairs(text + "\nU1 2021 m = 1", ["m"]) == [])
  }
}

@Suite("A cube under other names") struct CubeDescriptionTests {
  @Test("has the same figures at the same places")
  func described() throws {
    let cube = try SmallCube(
      "a 2021 m[x] = 1.5\na 2022 n = 2\nb 2021 m O", codebook: nil, source: "s.csv"
    ).cube
    let book = Codebook(
      units: cube.codebook.units,
      measures: [Measure(id: "first", name: "m"), Measure(id: "second", name: "n")],
      categories: [Category(id: "z", classification: "category")])
    let other = cube.described(by: book)
    #expect(other.figures.map(\.measure.id) == ["first", "first", "second"])
    #expect(other.figures.map(\.category) == ["z", "", ""])
    #expect(other.figures.map(\.cell) == cube.figures.map(\.cell))
    #expect((0..<3).map(other.place(of:)) == (0..<3).map(cube.place(of:)))
    #expect(Array(other.values(of: MeasureIndex(0))) == [ExactDecimal(significand: 15, scale: 1)])
  }
}
