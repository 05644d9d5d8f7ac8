import ArgumentParser
public import IndicatorCore
public import IndicatorIntake
public import IndicatorRender

// Choices of the libraries that can be typed as options; their raw values are what is typed.

/// A value that is chosen from a list by its word. What the argument parser would find out about such a type
/// while the tool runs is said here.
protocol ArgumentChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension ArgumentChoice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  var defaultValueDescription: String { rawValue }
  init?(argument: String) { self.init(rawValue: argument) }
}

extension CSVDialect: ArgumentChoice {}
extension ClaimKind: ArgumentChoice {}
extension Direction: ArgumentChoice {}
extension DuplicateRule: ArgumentChoice {}
extension Language: ArgumentChoice {}
extension NumberInput: ArgumentChoice {}
extension BlankRule: ArgumentChoice {}
extension RoundingRule: ArgumentChoice {}
extension TemplateCategories: ArgumentChoice {}
extension TextEncoding: ArgumentChoice {}
extension TieRule: ArgumentChoice {}
