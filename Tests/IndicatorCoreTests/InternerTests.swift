import Testing

@testable import IndicatorCore

@Suite("Interner") struct InternerTests {
  @Test("values are numbered in the order of their first appearance")
  func firstAppearance() {
    var interner = Interner(["b"])
    #expect(["a", "b", "c", "a"].map { interner.intern($0) } == [1, 0, 2, 1])
    #expect(interner.values == ["b", "a", "c"])
  }

  @Test("canonically equal spellings have one number, and the first spelling is kept")
  func canonicalEquality() {
    var interner = Interner<String>()
    let (decomposed, composed) = ("Ha\u{309}i", "H\u{1EA3}i")
    #expect(interner.intern(decomposed) == 0)
    #expect(interner.intern(composed) == 0)
    #expect(interner.intern("Hai") == 1)
    #expect(interner.values.map { $0.unicodeScalars.count } == [4, 3])
  }
}
