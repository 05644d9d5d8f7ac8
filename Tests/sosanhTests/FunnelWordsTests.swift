import Testing

@testable import sosanh

@Suite("Words of --funnel") struct FunnelWordsTests {
  static let cases: [(typed: [String], read: [String])] = [
    (["x", "--funnel"], ["x", "--funnel=95,99.8"]),
    (["--funnel", "x"], ["--funnel=95,99.8", "x"]),
    (["--funnel", "--quiet"], ["--funnel=95,99.8", "--quiet"]),
    (["--funnel", "90,99", "x"], ["--funnel=90,99", "x"]),
    (["--funnel=90", "x"], ["--funnel=90", "x"]),
    (["--funnel", "2021 / x"], ["--funnel=95,99.8", "2021 / x"]),
    (["--", "--funnel"], ["--", "--funnel"]), ([], []),
  ]

  @Test("levels are taken where numbers stand behind it, and nothing else is", arguments: cases)
  func joined(typed: [String], read: [String]) {
    #expect(FunnelWords.joined(typed) == read)
  }
}
