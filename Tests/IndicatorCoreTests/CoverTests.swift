import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Cover") struct CoverTests {
  @Test(
    "a figure comes from what is stated for its set, else from its parts, else from a closed total",
    arguments: [
      // stated, selection, value and caveats or the reason
      ("good = 6", "good", "6"),
      ("good = 6", "excellent", "not_reported"),
      ("good = 6", "good_or_better", "not_reported"),
      ("good = 6; excellent = 1", "good_or_better", "7"),
      ("good = 6; excellent = 1", "rated", "not_reported"),
      ("good_or_better = 7; completed = 2; not_completed = 0", "rated", "9"),
      ("good_or_better = 7; good = 6", "excellent", "not_reported"),
      ("good_or_better = 7; good = 7", "excellent", "0 closed_by_total"),
      ("good_or_better = 0", "excellent", "0 closed_by_total"),
      ("good_or_better = 7; good = 6; excellent = 1", "good_or_better", "7"),
      ("good_or_better = 7; good = 6; excellent = 2", "good_or_better", "7 total_differs"),
      ("good_or_better = 7; good = 6; excellent = 2", "excellent", "2"),
      ("good_or_better = 7; good = 6; excellent = 2", "good, excellent", "7 total_differs"),
      ("rated = 9; good_or_better = 7; good = 6; excellent = 2; completed = 2", "rated", "9"),
      ("= 174; good = 165", "*", "not_reported"),
      ("= 8; good = 6; completed = 1; not_rated = 1", "good_or_better", "6 closed_by_total"),
      ("= 8; good = 6; completed = 1; not_rated = 1", "*", "7 unrated_excluded closed_by_total"),
      ("= 8; good = 6; completed = 1; not_rated = 1", "excellent", "0 closed_by_total"),
      ("= 8; good = 6; completed = 1; not_rated = 0", "excellent", "not_reported"),
      ("= 7; good = 6; completed = 1; not_rated = 0", "*", "7 closed_by_total"),
      ("rated = 7; good = 6; completed = 1; not_rated = 1", "*", "7 unrated_excluded"),
      ("rated = 7; not_rated = 1", "", "8"),
      ("rated = 7; not_rated = 1", "..good", "not_reported"),
      ("= 7; rated = 7", "not_rated", "0 closed_by_total"),
      ("= 7; rated = 7", "*", "7"),
      // a closed total holds for what is below its parts, but closes nothing above a stated part
      ("rated = 7; good_or_better = 7", "completed, not_completed", "0 closed_by_total"),
      ("rated = 7; good_or_better = 7", "good", "not_reported"),
      ("rated = 7; good = 7", "completed", "0 closed_by_total"),
      ("rated = 7; good = 7", "..completed", "0 closed_by_total"),
      // fractions are exact
      ("excellent = 0.1; good = 0.2", "good_or_better", "0.3"),
      ("good_or_better = 0.3; excellent = 0.1; good = 0.2", "good_or_better", "0.3"),
    ])
  func ofOneGroup(stated: String, selection: String, expected: String) throws {
    let data = try SmallCube(ratings: stated)
    let formula = selection.isEmpty ? "ratings" : "ratings[\(selection)]"
    #expect(try data.figure(formula).text == expected)
  }

  @Test(
    "only exact figures that are not negative close a total",
    arguments: [
      ("= 7; good > 7", "excellent"), ("= 7; good >= 7", "excellent"),
      ("= 7; good ~ 7", "excellent"),
      ("= 7; good < 7", "excellent"), ("= 7; good <= 7", "excellent"),
      ("~ 7; good = 7", "excellent"),
      (">= 7; good = 7", "excellent"), ("<= 0; good = 0", "excellent"),
      ("= 0; good = 1; completed = -1", "excellent"), ("= -1; good = -1", "excellent"),
      ("= 7; good Q; completed = 7", "excellent"), ("O; good = 7", "excellent"),
      ("= 7; good = 6", "excellent"), ("= 7; good = 8", "excellent"), ("good = 7", "excellent"),
      ("= 7; good = 6; completed = 1 P; not_rated L", "excellent"),
    ])
  func whatDoesNotClose(stated: String, selection: String) throws {
    let data = try SmallCube(ratings: stated)
    #expect(try data.figure("ratings[\(selection)]").text == "not_reported")
  }

  @Test(
    "what stands beside a figure stays beside every sum of it",
    arguments: [
      ("good ~ 6", "good", "6 qualified"),
      ("good >= 6; excellent = 1", "good_or_better", "7 qualified"),
      ("good = 6 E; excellent = 1 P", "good_or_better", "7 estimated provisional"),
      ("good = 6 U; excellent = 1 D", "good_or_better", "7 definition_changed low_reliability"),
      ("good = 6 B; excellent = 1", "good_or_better", "7 boundary_changed"),
      ("good_or_better = 7; good = 6 E; excellent = 1", "good_or_better", "7"),
    ])
  func remarks(stated: String, selection: String, expected: String) throws {
    let data = try SmallCube(ratings: stated)
    #expect(try data.figure("ratings[\(selection)]").text == expected)
  }

  @Test(
    "a missing figure keeps its reason, and of several the most final one stays",
    arguments: [
      ("good L", "good", "not_collected"), ("good M", "good", "not_applicable"),
      ("good O", "good", "not_reported"), ("good Q", "good", "suppressed"),
      ("good Q; excellent = 1", "good_or_better", "suppressed"),
      ("good Q; excellent L", "good_or_better", "not_collected"),
      ("good Q; excellent M", "good_or_better", "not_applicable"),
      ("good O; excellent Q", "good_or_better", "suppressed"),
      ("good_or_better = 7; good Q; excellent = 1", "good_or_better", "7"),
      ("good Q; completed = 1", "good, completed", "suppressed"),
    ])
  func reasons(stated: String, selection: String, expected: String) throws {
    let data = try SmallCube(ratings: stated)
    #expect(try data.figure("ratings[\(selection)]").text == expected)
  }

  @Test(
    "joined classifications are covered along either",
    arguments: [
      (["warning+cell = 3"], "warning+cell", "3"),
      (["warning+cell = 3"], "warning", "not_reported"),
      (["warning+cell = 3", "warning+committee = 1"], "warning", "4"),
      (["warning+cell = 3", "rebuke+cell = 1"], "cell", "4"),
      (["warning+cell = 3", "rebuke+cell = 1", "committee = 2"], "", "6"),
      (["warning+cell = 3", "rebuke+cell = 1"], "warning+cell, rebuke+cell", "4"),
      (["warning = 3", "warning+cell = 3"], "warning+committee", "0 closed_by_total"),
      (["cell = 3", "warning+cell = 3"], "rebuke+cell", "0 closed_by_total"),
      (["= 3", "cell = 3"], "committee", "0 closed_by_total"),
      (["= 3", "cell = 3"], "warning+cell", "not_reported"),
      (["= 3", "warning = 2", "rebuke = 1", "cell = 2", "committee = 2"], "", "3 total_differs"),
      (["warning = 3", "warning+cell = 3", "warning+committee = 1"], "warning", "3 total_differs"),
      (["warning+cell = 3", "warning+committee Q"], "warning", "suppressed"),
    ])
  func joined(stated: [String], selection: String, expected: String) throws {
    let lines = stated.map { line in
      line.hasPrefix("=")
        ? "a 2023 punishments \(line)"
        : "a 2023 punishments[\(line.replacing(" =", with: "] =", maxReplacements: 1))"
    }
    let text = lines.map { $0.hasSuffix(" Q") ? $0.dropLast(2) + "] Q" : $0 }
    let data = try SmallCube(text.joined(separator: "\n"))
    let formula = selection.isEmpty ? "punishments" : "punishments[\(selection)]"
    #expect(try data.figure(formula).text == expected)
  }

  @Test("a measure that may not be added up has only what is stated")
  func notAdditive() throws {
    let data = try SmallCube(
      "a 2023 ratings_share[good] = 90\na 2023 ratings_share[excellent] = 4\n"
        + "a 2023 ratings_share[rated] = 90")
    #expect(try data.figure("ratings_share[good]").text == "90")
    #expect(try data.figure("ratings_share[good_or_better]").text == "not_reported")
    #expect(try data.figure("ratings_share[completed]").text == "not_reported")
    #expect(try data.figure("ratings_share[rated]").text == "90")
  }

  @Test("a value rests on the stated figures that make it up, a closed zero on its whole and parts")
  func covering() throws {
    let data = try SmallCube(ratings: "= 8; good = 6; completed = 1; not_rated = 1")
    func names(_ selection: String) throws -> [String] {
      try data.figure("ratings[\(selection)]").covering.map { data.cube.figure(at: $0).category }
    }
    #expect(try names("good") == ["good"])
    #expect(Set(try names("excellent")) == ["", "good", "completed", "not_rated"])
    #expect(try names("good, not_rated") == ["good", "not_rated"])
  }

  @Test("a sum that does not fit is a fault that names the figure and its line")
  func overflow() throws {
    let data = try SmallCube(
      "a 2023 ratings[good] = 9223372036854775807\na 2023 ratings[excellent] = 1",
      source: "observations.csv")
    let place = Place(source: "observations.csv", line: 1, column: 1)
    let fault = Fault(.sum(.overflow("ratings[good_or_better], a, 2023")), at: place)
    #expect(throws: fault) { try data.figure("ratings[good_or_better]") }
    #expect(try data.figure("ratings[good]").text == "9223372036854775807")
  }

  // MARK: Without a codebook

  @Test(
    "without a codebook what a group leaves out is 0, if the group is broken down at all",
    arguments: [
      ("a 2023 x[one] = 3\nb 2023 x[two] = 4", "x[two]", "0 absent_as_zero"),
      ("a 2023 x[one] = 3\nb 2023 x[two] = 4", "x", "3 absent_as_zero"),
      ("a 2023 x[one] = 3\nb 2023 x[two] = 4", "x[one]", "3"),
      ("a 2023 x[one] = 3\na 2023 x[two] = 4", "x", "7"),
      ("a 2023 x = 3\nb 2023 x[two] = 4", "x[two]", "not_reported"),
      ("a 2023 x = 3\nb 2023 x[two] = 4", "x", "3"),
      ("a 2023 x = 4\na 2023 x[one] = 3\nb 2023 x[two] = 4", "x", "4 total_differs"),
      ("a 2023 x = 4\na 2023 x[one] = 3\na 2023 x[two] = 1", "x", "4"),
      ("a 2023 x = 100\na 2023 x[one] = 40", "x[one]", "40"),
      ("a 2023 x = 100\na 2023 x[one] = 40", "x[*]", "100 total_differs"),
      ("a 2023 x = 100\na 2023 x[one] = 40\na 2023 x[two] = 3", "x[one, two]", "43"),
      ("b 2023 x[two] = 4\na 2022 x[one] = 1", "x[two]", "not_reported"),
      ("a 2023 x[one] Q\nb 2023 x[two] = 4", "x", "suppressed"),
      ("a 2023 x[one] = 1\na 2023 y[two] = 4", "x[two]", "0 absent_as_zero"),
      ("a 2023 x[male+good] = 1\nb 2023 x[female+good] = 4", "x[female+good]", "0 absent_as_zero"),
      ("a 2023 x[male+good] = 1\nb 2023 x[female+good] = 4", "x[good]", "1 absent_as_zero"),
    ])
  func absentAsZero(stated: String, formula: String, expected: String) throws {
    let data = try SmallCube(stated, codebook: nil)
    #expect(try data.figure(formula).text == expected)
  }

  @Test("with a codebook nothing is 0 for want of a figure")
  func absentWithCodebook() throws {
    let data = try SmallCube("a 2023 members[male] = 3\nb 2023 members[female] = 4")
    #expect(try data.figure("members[female]").text == "not_reported")
    #expect(try data.figure("members").text == "not_reported")
  }
}
