internal import IndicatorCore

/// What a cell in a column of figures says.
enum CellReading: Equatable {
  case blank
  /// `-`: the thing counted did not occur. A figure of 0.
  case none
  /// `...`: it did, but there is no figure.
  case noData
  /// `x`: there can be no figure.
  case cannotExist
  /// A number as the program holds it, in plain digits.
  case plain(String, isPercentage: Bool)
  /// A number as text, whose grammar the column decides.
  case printed(String, isPercentage: Bool)
  /// Something that is no figure.
  case refused(FaultFact)

  init(_ cell: SheetCell?) {
    switch cell?.content {
    case nil: self = .blank
    case .text(let text): self = Self.reading(of: SheetText.clean(text))
    case .number(let digits):
      let isPercentage = cell?.isPercentage ?? false
      self = .plain(isPercentage ? Self.hundredfold(digits) : digits, isPercentage: isPercentage)
    case .date(let day): self = .refused(.dateAsFigure(day.isoText))
    case .truth(let truth): self = .refused(.badNumber(truth ? "TRUE" : "FALSE"))
    case .error(let text): self = .refused(.cellError(text))
    case .formula(let text): self = .refused(.formulaWithoutResult(text))
    }
  }

  private static func reading(of text: String) -> CellReading {
    switch text {
    case "": return .blank
    case "-", "–", "—", "\u{2212}": return .none
    case "...", "…", "..", "....": return .noData
    case "x", "X", "×": return .cannotExist
    default: break
    }
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return .refused(.badNumber(text))
    }
    let isPercentage = text.hasSuffix("%")
    let isNumber = NumberGrammar.allCases.contains { $0.read(text) != nil }
    return isNumber
      ? .printed(text, isPercentage: isPercentage) : .refused(NumberGrammar.fact(against: text))
  }

  /// Whether there is a figure, or a sign in place of one.
  var isFigure: Bool {
    switch self {
    case .blank, .refused: false
    case .none, .noData, .cannotExist, .plain, .printed: true
    }
  }

  /// Whether there is a number.
  var isNumber: Bool {
    switch self {
    case .plain, .printed: true
    case .blank, .none, .noData, .cannotExist, .refused: false
    }
  }

  /// Whether the cell is meant as a figure and is none: an error, a date, or a text with digits.
  var isBroken: Bool {
    guard case .refused(let fact) = self else { return false }
    switch fact {
    case .badNumber(let text), .numberTooLarge(let text):
      return text.contains { $0.isASCII && $0.isNumber }
    default: return true
    }
  }

  var isPercentage: Bool {
    switch self {
    case .plain(_, let isPercentage), .printed(_, let isPercentage): isPercentage
    default: false
    }
  }

  /// The digits with the point two places to the right: 0.948 is 94.8.
  private static func hundredfold(_ digits: String) -> String {
    guard let value = ExactDecimal(plain: digits) else { return digits }
    let scale = value.scale - 2
    if scale >= 0 { return ExactDecimal(significand: value.significand, scale: scale).description }
    let (product, overflow) = value.significand.multipliedReportingOverflow(
      by: scale == -1 ? 10 : 100)
    return overflow ? digits + "00" : String(product)
  }
}
