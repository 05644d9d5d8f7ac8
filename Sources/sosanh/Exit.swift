import IndicatorCore
import IndicatorRender

/// The exit codes of the contract.
enum Exit: Int32 {
  case done = 0
  case foundProblems = 1
  case nothingToCheck = 2
  case usage = 64
  case badData = 65
  case noInput = 66
  /// Ours, not the user's.
  case mistake = 70
  case cannotCreate = 73
  case inputOutput = 74

  /// Ends the program with a fault's message and code.
  static func with(_ fault: Fault) -> Never {
    System.writeError(fault.message(in: LanguageChoice.current) + "\n")
    with(Exit(fault))
  }

  /// Ends the program with the messages of faults, in their order, and the code of the first.
  static func with(_ faults: [Fault]) -> Never {
    for fault in faults {
      System.writeError(fault.message(in: LanguageChoice.current) + "\n")
    }
    with(faults.first.map(Exit.init) ?? .done)
  }

  /// Ends the program.
  static func with(_ code: Exit) -> Never { System.exit(code.rawValue) }

  /// A slip in what was typed is no bad data; every domain of facts has its line here.
  init(_ fault: Fault) {
    switch fault.fact {
    case .file(.fileMissing), .file(.isFolder), .file(.notAPackage), .file(.noData),
      .text(.emptyFile), .text(.emptyDocument), .text(.headerOnly), .claim(.noClaims),
      .client(.clientMissing),
      .client(.noTable):
      self = .noInput
    case .file(.cannotRead), .file(.changedWhileRead), .output(.cannotWrite),
      .client(.clientFailed), .client(.resultCutOff):
      self = .inputOutput
    case .output, .format(.spreadsheetLimit): self = .cannotCreate
    case .engine, .command(.optionClash), .file(.severalPackages), .format(.formatClash),
      .format(.formatOfVerb),
      .format(.severalWide), .format(.notForTerminal), .dataApart(.meanings),
      .dataApart(.standardInputTwice), .dataApart(.oneOnly):
      self = .usage
    case .client, .engineRows: self = .badData
    case .text, .quotes, .encoding, .damage, .column, .field, .number, .figure, .codebook, .name,
      .sheet, .sheetCell, .sheetLayout, .sheetMeaning, .mapping, .formula, .meaning, .function,
      .selection, .claim, .claimFigures, .claimUse, .sum, .check, .boundary, .file, .dataApart,
      .format, .command, .value, .estimate, .workbook:
      self = fault.place?.origin == .typed ? .usage : .badData
    }
  }
}
