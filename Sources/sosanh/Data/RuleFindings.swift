import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Who keeps the rules of a package, and who does not.
struct RuleFindings {
  /// The rows that break a rule, and rules that cannot be read.
  private(set) var faults: [Fault] = []
  /// How many keep each rule.
  private(set) var notes: [Note] = []

  init(_ package: DataPackage) {
    for rule in package.rules {
      do {
        let outcome = try RuleOutcome(rule, in: package.cube, history: package.history)
        faults += outcome.broken.map {
          Fault(.check(.ruleBroken($0.breach(of: rule))), at: rule.place)
        }
        let words = NoteSentence.rule(
          rule.indicator.shortTitle(in: LanguageChoice.current), kept: outcome.kept,
          of: outcome.kept + outcome.broken.count)
        notes.append(Note(code: "rule", text: words[LanguageChoice.current]))
      } catch {
        faults.append(error)
      }
    }
  }
}

extension IndicatorRow {
  /// What of the row breaks a rule.
  fileprivate func breach(of rule: IndicatorRule) -> RuleBreach {
    let value = result.value?.dataText(times: rule.indicator.per) ?? ""
    var counts = ""
    if let numerator = result.numerator, let denominator = result.denominator {
      counts = " (\(numerator.dataText()) / \(denominator.dataText()))"
    }
    return RuleBreach(
      rule: rule.indicator.id,
      subject: [unit.name, period?.spelling].compactMap { $0 }.joined(separator: " "),
      value: value + counts, limit: "\(rule.limit)", needed: target?.stillNeeded)
  }
}
