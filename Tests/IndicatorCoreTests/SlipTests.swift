import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Slips of one figure") struct SlipTests {
  @Test(
    "are undone once each",
    arguments: [
      ("45", "54", .digitsSwapped), ("849", "948", .digitsSwapped), ("61", "63", .digitChanged),
      ("709", "701", .digitChanged), ("16", "165", .digitLeftOut), ("5", "45", .digitLeftOut),
      ("1655", "165", .digitAdded), ("1650", "165", .digitAdded), ("0.8", "8.0", .digitsSwapped),
      ("61.9", "63.9", .digitChanged), ("4.8", "94.8", .digitLeftOut),
    ] as [(String, String, Diagnosis.Kind)])
  func undone(typed: String, meant: String, kind: Diagnosis.Kind) throws {
    let figure = try #require(PrintedNumber(text: typed))
    let other = try #require(PrintedNumber(text: meant))
    let found = Slip.undone(figure)
    #expect(found.filter { $0.meant == other }.map(\.kind) == [kind])
    #expect(Set(found.map(\.meant)).count == found.count)
    #expect(!found.contains { $0.meant == figure })
  }

  @Test("digits behind the decimal sign are left out or doubled only where that is asked")
  func decimals() throws {
    let short = try #require(PrintedNumber(text: "94.8"))
    let long = try #require(PrintedNumber(text: "94.83"))
    #expect(Slip.undone(short, decimals: .free).contains(Slip(kind: .digitLeftOut, meant: long)))
    #expect(!Slip.undone(short).contains { $0.meant.decimals != 1 })
    let zero = try #require(PrintedNumber(text: "94.80"))
    #expect(Slip.undone(zero, decimals: .free).contains(Slip(kind: .digitAdded, meant: short)))
    #expect(!Slip.undone(long, decimals: .free).contains(Slip(kind: .digitAdded, meant: short)))
  }

  @Test("every slip of a figure of two to four digits is undone")
  func all() {
    func number(_ digits: [Int]) -> Int64 { digits.reduce(0) { $0 * 10 + Int64($1) } }
    let large = stride(from: Int64(1000), through: 1999, by: 97)
    for value in Array(Int64(10)...130) + Array(large) {
      let digits = String(value).utf8.map { Int($0) - 48 }
      var typed: Set<Int64> = []
      for index in digits.indices {
        for digit in 0...9 where index > 0 || digit > 0 {
          var other = digits
          other[index] = digit
          typed.insert(number(other))
        }
        for other in digits.indices where digits[0] > 0 {
          var swapped = digits
          swapped.swapAt(index, other)
          if swapped[0] > 0 { typed.insert(number(swapped)) }
        }
        typed.insert(number(Array(digits[...index] + digits[index...])))
        var short = digits
        short.remove(at: index)
        if short[0] > 0 { typed.insert(number(short)) }
      }
      for figure in typed where figure != value {
        let found = Slip.undone(PrintedNumber(units: figure))
        #expect(found.contains { $0.meant.units == value }, "\(value) typed as \(figure)")
      }
    }
  }

  @Test("a figure of very many digits has none that is told")
  func many() {
    #expect(Slip.undone(PrintedNumber(units: .max)).isEmpty)
  }
}

@Suite("The values behind a figure") struct FigureWindowTests {
  @Test("are those that rounding half away or cutting off prints so")
  func exact() throws {
    for units in Int64(0)...12 {
      for isNegative in [false, true] {
        let figure = PrintedNumber(isNegative: isNegative, units: units, decimals: 1)
        let claim = Claim(share: figure, .value(.zero), .growth)
        for thousandths in stride(from: Int64(-1500), through: 1500, by: 10) {
          let value = try Ratio(thousandths, over: 1000)
          let expected = [RoundingRule.halfAway, .truncate]
            .contains { figure.prints(value, times: 1, by: $0) }
          #expect(claim.window(of: figure).contains(value) == expected, "\(figure) \(thousandths)")
        }
      }
    }
  }

  @Test("what does not fit is none of them")
  func overflow() {
    let figure = PrintedNumber(units: 999_999_999_999_999_999, decimals: 9)
    let window = FigureWindow(figure, per: 1_000_000_000, qualifier: .exactly, reach: .any)
    #expect(!window.contains(.max, over: 1))
    #expect(!window.contains(1, over: .max))
  }
}
