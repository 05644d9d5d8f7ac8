import IndicatorCore
import IndicatorRender

extension Fault {
  /// - Throws: that an option stands without any of those that need it.
  static func refuse(_ option: String, if isGiven: Bool, without needed: String) throws(Fault) {
    guard isGiven else { return }
    throw Fault(.command(.missingOption(option, needs: needed)), at: .typed(option))
  }

  /// - Throws: that a number does not lie where the option's must.
  static func check(
    _ number: (some BinaryInteger)?, of option: String, least: Int64 = 1, most: Int64? = nil
  ) throws(Fault) {
    guard let number = number.map({ Int64($0) }) else { return }
    guard number < least || number > most ?? .max else { return }
    throw Fault(.value(.outOfRange(number, least: least, most: most)), at: .typed(option))
  }

  /// A text that is none of those that an option takes.
  static func choice(_ text: String, of option: String, expected: [String]) -> Fault {
    Fault(
      .field(.badChoice(text, column: option, expected: expected)),
      at: .typed(option))
  }

  /// An option, with its value or without, that a format has no place for.
  static func clash(_ option: String, with format: OutputFormat, expected: [String]) -> Fault {
    Fault(
      .format(.formatClash(option: option, format: format.rawValue, expected: expected)),
      at: .typed(String(option.prefix { $0 != " " })))
  }

  /// An option that only packages take, where a file is read.
  static func notForFile(_ option: String, path: String) -> Fault {
    Fault(
      .command(.optionClash(option: option, path: path, needsFile: false)), at: .typed(option))
  }
}
