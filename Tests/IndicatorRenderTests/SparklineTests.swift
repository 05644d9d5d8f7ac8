import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Sparkline") struct SparklineTests {
  private func line(_ values: [Int64], _ charset: Charset = .unicode) -> String {
    Sparkline.text(values.map { Ratio($0) }, charset: charset)
  }

  @Test(
    "goes from the lowest to the highest value in eight steps",
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█", "_.-=+*#@"), ([7, 0], "█▁", "@_"),
      ([0, 8], "▁█", "_@"), ([-4, 4, 0], "▁█▅", "_@+"), ([0, 1, 1000], "▁▁█", "__@"),
      ([0, 999, 1000], "▁██", "_@@"), ([], "", ""),
    ] as [([Int64], String, String)])
  func steps(values: [Int64], unicode: String, ascii: String) {
    #expect(line(values) == unicode)
    #expect(line(values, .ascii) == ascii)
  }

  @Test(
    "each step is an eighth of the way, and a value on its edge has reached it", arguments: 0...64)
  func edges(value: Int64) {
    let bars = Array("▁▂▃▄▅▆▇█")
    let drawn = Array(line([0, 64, value]))
    #expect(drawn == [bars[0], bars[7], bars[min(7, Int(value) / 8)]])
  }

  @Test("a series without differences is drawn at half height", arguments: [1, 2, 9])
  func flat(count: Int) {
    #expect(line(Array(repeating: 5, count: count)) == String(repeating: "▄", count: count))
    #expect(line(Array(repeating: 5, count: count), .ascii) == String(repeating: "=", count: count))
  }

  @Test("is the same for a series moved or stretched, and for rates of any size")
  func laws() throws {
    var random = SplitMix64(seed: 24)
    for round in 0..<200 {
      let values = (0..<8).map { _ in Int64.random(in: 0...1000, using: &random) }
      let moved = values.map { $0 * 9_000_000_000 - 4_000_000_000_000 }
      let rates = try values.map { try Ratio($0, over: 1_000_003) }
      #expect(line(values) == line(moved), "seed 24, round \(round)")
      #expect(line(values) == Sparkline.text(rates, charset: .unicode), "seed 24, round \(round)")
    }
  }

  @Test("ASCII is one ASCII character for each bar")
  func ascii() {
    let values = (0...20).map { Int64($0 * $0 % 17) }
    let text = line(values, .ascii)
    #expect(text.count == values.count && text.utf8.count == values.count)
    #expect(text.displayWidth == line(values).displayWidth)
  }
}
