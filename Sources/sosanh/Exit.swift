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

  init(_ fault: Fault) {
    switch fault.fact {
    case .fileMissing, .isFolder, .notAPackage, .noData, .emptyFile, .emptyDocument, .headerOnly,
      .noClaims:
      self = .noInput
    case .cannotCreate, .exists, .outputIsInput, .outputTwice, .folderExists, .spreadsheetLimit:
      self = .cannotCreate
    case .cannotRead, .changedWhileRead, .cannotWrite: self = .inputOutput
    case .engine(let engine): self = Exit(engine)
    case .optionClash, .dataApart, .formatClash, .formatOfVerb, .severalPackages, .severalWide,
      .notForTerminal:
      self = .usage
    default: self = fault.place?.origin == .typed ? .usage : .badData
    }
  }

  /// The code of a fault of an engine.
  private init(_ fault: EngineFault) {
    switch fault {
    case .clientMissing, .noTable: self = .noInput
    case .clientFailed, .resultCutOff: self = .inputOutput
    case .badSource, .badCondition, .conditionNeedsNumber, .needsEngine, .notPushedDown, .noQuery,
      .nulInName:
      self = .usage
    case .damagedResult, .rows, .floats, .notNumeric, .measuresLeftOut: self = .badData
    }
  }
}
