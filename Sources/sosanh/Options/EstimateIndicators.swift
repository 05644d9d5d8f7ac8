import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Indicators of data whose rows are estimated: those of all units and periods, as `compare` lists them.
struct EstimateIndicators {
  private let data: DataOptions

  /// Data as `--data` names them.
  init(_ path: String, numbers: NumberInput) throws {
    // What the options of data are where no more is said of them.
    data = try DataOptions.parse(["--data", path, "--input-numbers", numbers.rawValue])
  }

  /// Whether a word is a count over a base and no formula.
  static func isFraction(_ word: String) -> Bool { !word.contains { $0.isLetter } }

  /// The rows of indicators or formulas.
  func given(_ words: [String]) throws -> EstimateRowOptions.Given {
    let set = try DataSet.read(data, for: words)
    let comparison = Comparison(set.cube, history: set.history, targets: set.targets)
    var rows: [[EstimateFigure]] = []
    var names: [String] = []
    var factors: Set<Int64> = []
    for word in words {
      let chosen = try set.indicator(word, per: nil, better: nil)
      let table = try comparison.table(
        chosen.indicator, of: chosen.formula, selection: RowSelection(), detail: .values)
      factors.insert(chosen.indicator.per)
      let bare = comparison.bareValue(chosen.formula)
      for row in table.rows {
        let input = EstimateInput(row.result, bare: bare)
        rows.append([input.numerator, input.denominator])
        let name = [row.unit.name, row.period?.spelling].compactMap { $0 }.joined(separator: " ")
        names.append(words.count == 1 ? name : "\(word): \(name)")
      }
    }
    return EstimateRowOptions.Given(
      rows: rows, isPaired: false, inputs: set.inputs(data), names: names,
      per: factors.count == 1 ? factors.first : nil, notes: set.notes)
  }
}
