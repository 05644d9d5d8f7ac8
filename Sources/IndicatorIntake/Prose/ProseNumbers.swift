internal import IndicatorCore

/// The numbers of a document, as they are read where the document as a whole says how its numbers are written.
struct ProseNumbers {
  private(set) var all: [ProseNumber] = []
  /// Those of each block.
  private(set) var ranges: [Range<Int>] = []
  /// Which block each belongs to.
  private(set) var blocks: [Int] = []

  init(_ blocks: [ProseBlock]) {
    for (index, block) in blocks.enumerated() {
      let found = NumberScan.numbers(of: block)
      ranges.append(all.count..<all.count + found.count)
      all += found
      self.blocks += [Int](repeating: index, count: found.count)
    }
    let grammar = grammar
    for index in all.indices where all[index].kind.isOperand {
      all[index].value = Self.value(all[index], grammar: grammar[all[index].kind.isAmount ? 0 : 1])
    }
  }

  /// How open figures are read, counts first: as most of those that are not open are written; nil if that is
  /// not known.
  private var grammar: [NumberGrammar?] {
    var votes = [[0, 0], [0, 0]]
    for number in all where number.kind.isOperand {
      guard let only = FigureReadings(number.digits).only else { continue }
      votes[number.kind.isAmount ? 0 : 1][only == .vietnamese ? 0 : 1] += 1
    }
    let (vietnamese, english) = (votes[0][0] + votes[1][0], votes[0][1] + votes[1][1])
    let usual: NumberGrammar? =
      vietnamese == english ? nil : vietnamese > english ? .vietnamese : .english
    return votes.map { vote in
      vote[0] == vote[1] ? usual : vote[0] > vote[1] ? .vietnamese : .english
    }
  }

  private static func value(_ number: ProseNumber, grammar: NumberGrammar?) -> PrintedNumber? {
    // Two digits are often written with a zero before them, which groups do not begin with.
    var digits = number.digits[...]
    while digits.count > 1, digits.first == "0", digits.dropFirst().first?.isNumber ?? false {
      digits = digits.dropFirst()
    }
    let readings = FigureReadings(String(digits))
    // A share above a thousand is none: an open one has decimals.
    let isOpenShare = readings.isOpen && !number.kind.isAmount
    let chosen = isOpenShare ? readings.thousands.other : grammar ?? readings.thousands
    guard let value = readings.number(chosen) else { return nil }
    return PrintedNumber(units: value.units, decimals: value.decimals, scale: number.scale)
  }
}
