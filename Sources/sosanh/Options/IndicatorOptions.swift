import ArgumentParser
import IndicatorCore

/// How an indicator's value is taken.
struct IndicatorOptions: ParsableArguments {
  @Option(name: .long, help: "Multiply values by this: 100 for per cent, 1000 for per thousand.")
  var per: Int64?

  @Option(name: .long, help: "Which way is better.")
  var better: Direction?

  func validate() throws {
    if let per, !(1...RoundedNumber.largestMultiplier).contains(per) {
      throw ValidationError("--per takes 1 to 1000000000.")
    }
  }

  func indicator(_ word: String, in set: DataSet) throws(Fault) -> ChosenIndicator {
    try set.indicator(word, per: per, better: better)
  }
}
