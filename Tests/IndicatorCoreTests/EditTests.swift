import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Sums that share figures") struct EditTests {
  /// Sums such as `a + b - c`, over figures by name.
  private static func system(_ values: [String: Int64], _ sums: [String]) -> EditSystem {
    EditSystem(
      sums.map { sum in
        var isSubtracted = false
        var terms: [Edit.Term] = []
        for word in sum.split(separator: " ").map(String.init) {
          if word == "+" || word == "-" {
            isSubtracted = word == "-"
          } else {
            let value = ExactDecimal(values[word] ?? 0)
            let cell = EditCell(.named(word), name: word, value: value)
            terms.append(Edit.Term(cell, isSubtracted: isSubtracted))
          }
        }
        return Edit(terms)
      })
  }

  private static func text(_ repairs: [Repair]) -> [String] {
    repairs.map { repair in
      repair.changes.map { "\($0.cell.name) \($0.cell.value)>\($0.value)" }.joined(separator: " ")
    }
  }

  /// A table of two rows and three columns with its totals: seven sums.
  private static let sums = [
    "a + b + c - r1", "d + e + f - r2", "a + d - c1", "b + e - c2", "c + f - c3", "r1 + r2 - t",
    "c1 + c2 + c3 - t",
  ]
  private static let sound: [String: Int64] = [
    "a": 10, "b": 54, "c": 30, "d": 7, "e": 8, "f": 9, "r1": 94, "r2": 24, "c1": 17, "c2": 62,
    "c3": 39, "t": 118,
  ]

  @Test("changing only 45 to 54 makes all seven hold")
  func oneCell() {
    var values = Self.sound
    values["b"] = 45
    let system = Self.system(values, Self.sums)
    #expect(system.failing == [0, 3])
    #expect(Self.text(system.repairs(of: 0)) == ["b 45>54"])
    #expect(system.repairs(of: 3).map(\.edits) == [7])
  }

  @Test("several sums that are wrong for reasons of their own are each mended")
  func independent() {
    let values: [String: Int64] = [
      "a": 10, "b": 20, "t": 30, "p": 21, "q": 12, "c": 5, "r": 16, "d": 4, "s": 13,
    ]
    let system = Self.system(
      values, ["a + b - t", "t - a - p", "t - b - q", "a + c - r", "a + d - s"])
    #expect(system.failing == [1, 2, 3, 4])
    #expect(Self.text(system.repairs(of: 1)) == ["p 21>20"])
    #expect(Self.text(system.repairs(of: 2)) == ["q 12>10"])
    #expect(Self.text(system.repairs(of: 3)) == ["c 5>6", "r 16>15"])
    #expect(Self.text(system.repairs(of: 4)) == ["d 4>3", "s 13>14"])
    #expect(system.repairs(of: 1).map(\.edits) == [1])
    #expect(system.repairs(of: 0).isEmpty)
  }

  @Test("what is left over may be below zero; a part, and a total of parts, may not")
  func belowZero() {
    let values: [String: Int64] = ["a": 5, "b": 10, "r": 5, "s": 3]
    #expect(
      Self.text(Self.system(values, ["a - b - r"]).repairs(of: 0)) == [
        "a 5>15", "b 10>0", "r 5>-5",
      ])
    #expect(Self.text(Self.system(values, ["a + b - s"]).repairs(of: 0)) == ["s 3>15"])
  }

  @Test("a sound table needs no repair")
  func nothing() {
    let system = Self.system(Self.sound, Self.sums)
    #expect(system.failing.isEmpty)
    #expect(system.repairs(of: 0).isEmpty)
  }

  @Test(
    "any one figure that is changed is found again, alone", arguments: Array(sound.keys).sorted())
  func everyCell(name: String) throws {
    var random = SplitMix64(seed: 20_260_601)
    for _ in 0..<20 {
      var values = Self.sound
      let old = try #require(values[name])
      let new = Int64(random.next() % 200)
      guard new != old else { continue }
      values[name] = new
      let system = Self.system(values, Self.sums)
      let first = try #require(system.failing.first)
      #expect(Self.text(system.repairs(of: first)) == ["\(name) \(new)>\(old)"], "\(name) \(new)")
    }
  }

  @Test(
    "two figures are changed only where no single one will do, and one of the ways is the true one")
  func twoCells() {
    var values = Self.sound
    values["a"] = 1
    values["e"] = 80
    let system = Self.system(values, Self.sums)
    let repairs = Self.text(system.repairs(of: 0))
    #expect(repairs.contains("a 1>10 e 80>8"))
    #expect(repairs.allSatisfy { $0.contains(">") })
    #expect(system.repairs(of: 0).allSatisfy { $0.changes.count == 2 })
  }

  @Test("of a sum that stands alone any figure could be wrong")
  func alone() {
    let system = Self.system(["a": 138, "b": 59, "t": 198], ["a + b - t"])
    #expect(Self.text(system.repairs(of: 0)) == ["a 138>139", "b 59>60", "t 198>197"])
  }

  @Test("no figure falls below zero")
  func notNegative() {
    let system = Self.system(["a": 2, "b": 20, "t": 10], ["a + b - t"])
    #expect(Self.text(system.repairs(of: 0)) == ["b 20>8", "t 10>22"])
  }

  /// Two to four sums of figures whose names, and sometimes values, are shared.
  private static func randomSums(_ random: inout SplitMix64) -> [Edit] {
    (0..<(2 + Int(random.next() % 3))).map { _ in
      let terms = (0..<(2 + Int(random.next() % 3))).map { _ in
        let name = ["a", "b", "c", "d", "e", "f"][Int(random.next() % 6)]
        // Mostly one value for a name, now and then another.
        let value = Int64(name.utf8.first ?? 0) - 90 + Int64(random.next() % 8 == 0 ? 1 : 0)
        return Edit.Term(
          EditCell(.named(name), name: name, value: ExactDecimal(value)),
          isSubtracted: random.next() % 4 == 0)
      }
      let total = EditCell(
        .named("t"), name: "t", value: ExactDecimal(20 + Int64(random.next() % 4)))
      return Edit(
        terms + [Edit.Term(total, isSubtracted: true)],
        slack: ExactDecimal(Int64(random.next() % 2)))
    }
  }

  /// The sums with the changes of a repair.
  private static func applying(_ repair: Repair, to edits: [Edit]) -> [Edit] {
    edits.map { edit in
      let terms = edit.terms.map { term in
        let change = repair.changes.first { $0.cell == term.cell }
        let value = change?.value ?? term.cell.value
        let cell = EditCell(term.cell.identity, name: term.cell.name, value: value)
        return Edit.Term(cell, isSubtracted: term.isSubtracted)
      }
      return Edit(terms, slack: edit.slack)
    }
  }

  @Test("every repair offered makes all connected sums hold, and breaks none beside them")
  func everyRepairHolds() {
    var random = SplitMix64(seed: 20_261_121)
    var offered = 0
    for round in 0..<3000 {
      let edits = Self.randomSums(&random)
      let system = EditSystem(edits)
      for failing in system.failing {
        for repair in system.repairs(of: failing) {
          offered += 1
          let left = EditSystem(Self.applying(repair, to: edits)).failing
          #expect(!left.contains(failing), "round \(round)")
          #expect(edits.count - left.count >= repair.edits, "round \(round)")
          #expect(Set(left).isSubset(of: system.failing), "round \(round)")
        }
      }
    }
    #expect(offered > 1000)
  }

  @Test("a name with two values is two figures")
  func twoValues() {
    func edit(_ values: (Int64, Int64, Int64)) -> Edit {
      let cells = [("a", values.0), ("b", values.1), ("c", values.2)].map {
        EditCell(.named($0.0), name: $0.0, value: ExactDecimal($0.1))
      }
      return Edit([
        Edit.Term(cells[0]), Edit.Term(cells[1]), Edit.Term(cells[2], isSubtracted: true),
      ])
    }
    let system = EditSystem([edit((1, 2, 4)), edit((2, 2, 4))])
    #expect(Self.text(system.repairs(of: 0)) == ["a 1>2"])
  }

  @Test("a sum within its slack holds")
  func slack() {
    func edit(_ total: Int64) -> Edit {
      let terms = [("a", 123), ("b", 456)].map {
        Edit.Term(
          EditCell(.named($0.0), name: $0.0, value: ExactDecimal(significand: $0.1, scale: 1)))
      }
      let cell = EditCell(
        .named("t"), name: "t", value: ExactDecimal(significand: total, scale: 1))
      return Edit(
        terms + [Edit.Term(cell, isSubtracted: true)],
        slack: ExactDecimal(significand: 15, scale: 2))
    }
    #expect(EditSystem([edit(580)]).failing.isEmpty)
    #expect(EditSystem([edit(581)]).failing == [0])
  }

  @Test("sums that are connected share what is found, others keep their own")
  func together() {
    let values: [String: Int64] = ["a": 1, "b": 2, "s": 4, "t": 5, "x": 7, "y": 9]
    let system = Self.system(values, ["a + b - s", "x - y", "a + b - t", "s - t", "x - x"])
    let failing = system.failing
    #expect(failing == [0, 1, 2, 3])
    #expect(system.repairs(of: failing) == failing.map { system.repairs(of: $0) })
    #expect(Self.text(system.repairs(of: 1)) == ["x 7>9", "y 9>7"])
  }
}
