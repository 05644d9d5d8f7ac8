import Testing

@testable import IndicatorCore

@Suite("Lookup") struct LookupTests {
  /// The figure of `formula`'s last reference, set against `anchor` of a leading measure.
  private func paired(
    _ stated: String, _ formula: String, _ anchor: String, _ leading: Additivity
  ) throws -> String {
    let data = try SmallCube(stated)
    let reference = try data.bound(formula).leading
    let figure = try Lookup(data.cube).figure(
      reference, unit: UnitIndex(0), at: try SmallCube.period(anchor), leading: leading)
    return "\(figure.text) at \(figure.period?.spelling ?? "none")"
  }

  @Test(
    "the first period in order of pairing that reports the figure is taken",
    arguments: [
      ("a 2021 members = 7", "members", "2021", "7 at 2021"),
      ("a 2021 members = 7\na 2022 members = 8", "members", "2022", "8 at 2022"),
      (
        "a 2021 members[male] = 7\na 2022 members = 8", "members", "2021",
        "8 dates_differ date_imprecise at 2022"
      ),
      ("a 2021 members Q\na 2022 members = 8", "members", "2021", "suppressed at 2021"),
      ("a 2021 members L\na 2022 members = 8", "members", "2021", "not_collected at 2021"),
      (
        "a 2021 members O\na 2022 members = 8", "members", "2021",
        "8 dates_differ date_imprecise at 2022"
      ),
      (
        "a 2021 members[male] = 7\na 2022 members[male] = 8", "members", "2021",
        "not_reported at 2021"
      ),
      ("a 2021 members = 7", "members", "2023", "not_comparable at none"),
      ("b 2021 members = 7", "members", "2021", "not_reported at none"),
    ])
  func stockOverStock(stated: String, formula: String, anchor: String, expected: String) throws {
    #expect(try paired(stated, formula, anchor, .stock) == expected)
  }

  @Test(
    "a flow is taken over the same span or not at all",
    arguments: [
      ("a 2021 admissions = 7", "admissions", "2021", "7 at 2021"),
      ("a 2021 admissions = 7", "admissions", "2021-01/2021-12", "7 at 2021"),
      ("a 2021 admissions = 7", "admissions", "2022", "not_comparable at none"),
      ("b 2021 admissions = 7", "admissions", "2022", "not_reported at none"),
      ("a 2021 ratings[good] = 7", "ratings", "2021", "not_reported at 2021"),
    ])
  func flowOverFlow(stated: String, formula: String, anchor: String, expected: String) throws {
    #expect(try paired(stated, formula, anchor, .flow) == expected)
  }

  @Test("a figure looked up exactly is never paired")
  func exactly() throws {
    let data = try SmallCube(
      "a 2021 members = 7\na 2022 members = 8\na 2022-12-31 members[male] = 5")
    #expect(try data.figure("members", at: "2021").text == "7")
    #expect(try data.figure("members", at: "2022-12-31").text == "not_reported")
    #expect(try data.figure("members", at: "2023").text == "not_reported")
    #expect(try data.figure("members", at: "2021-01/2021-12").period == nil)
  }

  @Test(
    "a figure of which only the share is printed says so",
    arguments: [
      (
        "a 2023 members = 174\na 2023 members_share[female] = 43", "members[female]", "2023",
        "only_share_printed"
      ),
      (
        "a 2023 members = 174\na 2022 members_share[female] = 43", "members[female]", "2023",
        "not_reported"
      ),
      (
        "a 2023 members = 174\nb 2023 members_share[female] = 43", "members[female]", "2023",
        "not_reported"
      ),
      ("a 2023 members_share[female] = 43", "members[female]", "2023", "only_share_printed"),
      ("a 2023 members_share[female] = 43", "members[male]", "2023", "not_reported"),
      ("a 2023 members_share[female] = 43", "members", "2023", "not_reported"),
      (
        "a 2023 members[female] = 75\na 2023 members_share[female] = 43", "members[female]", "2023",
        "75"
      ),
      (
        "a 2023 members[female] Q\na 2023 members_share[female] = 43", "members[female]", "2023",
        "suppressed"
      ),
      ("a 2023 members_share[female] Q", "members[female]", "2023", "not_reported"),
      (
        "a 2023 ratings_share[good] = 90\na 2023 ratings_share[excellent] = 4",
        "ratings[good_or_better]", "2023", "not_reported"
      ),
      (
        "a 2023 ratings_share[good_or_better] = 94", "ratings[good, excellent]", "2023",
        "only_share_printed"
      ),
    ])
  func shareInstead(stated: String, formula: String, period: String, expected: String) throws {
    #expect(try SmallCube(stated).figure(formula, at: period).text == expected)
    let leading = formula.hasPrefix("members") ? Additivity.stock : .flow
    #expect(try paired(stated, formula, period, leading).hasPrefix(expected))
  }

  @Test(
    "unrated_excluded stands beside the whole base only, and only if something is unrated",
    arguments: [
      ("rated = 7; not_rated = 1", "*", "7 unrated_excluded"),
      ("rated = 7; not_rated = 0", "*", "7"), ("rated = 7", "*", "7"),
      ("rated = 7; not_rated Q", "*", "7"), ("= 7; rated = 7", "*", "7"),
      ("= 8; good = 7; not_rated = 1", "*", "7 unrated_excluded closed_by_total"),
      ("good = 7; not_rated = 1", "good", "7"), ("= 8; not_rated = 1", "rated, not_rated", "8"),
    ])
  func unratedExcluded(stated: String, selection: String, expected: String) throws {
    #expect(try SmallCube(ratings: stated).figure("ratings[\(selection)]").text == expected)
  }
}
