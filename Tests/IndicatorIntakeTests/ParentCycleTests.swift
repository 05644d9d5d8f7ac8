import Testing

@testable import IndicatorIntake

@Suite("Cycles of parents") struct ParentCycleTests {
  /// Whether one comes back to a name by going up from it.
  private static func returns(to name: String, _ parents: [String: String]) -> Bool {
    var node = parents[name] ?? ""
    for _ in parents where !node.isEmpty && node != name { node = parents[node] ?? "" }
    return node == name
  }

  @Test("of all families of four, with parents that are none and that are not there")
  func exhaustive() {
    let names = ["a", "b", "c", "d"]
    let choices = names + ["", "z"]
    for number in 0..<(choices.count * choices.count * choices.count * choices.count) {
      var rest = number
      var parents: [String: String] = [:]
      for name in names {
        parents[name] = choices[rest % choices.count]
        rest /= choices.count
      }
      let expected = Set(names.filter { Self.returns(to: $0, parents) })
      #expect(PackageReader.cycles(parents) == expected, "\(parents)")
    }
  }
}
