extension ClaimJudge {
  /// A value against a figure that is over, nearly or about it.
  ///
  /// - `>` holds of what is above the figure and below twice the figure: nobody writes over 10 of 90.
  /// - `>=`, `<` and `<=` are bounds, of which a value may be any distance away.
  /// - `>=` and `<=` hold also if half away from zero rounds the value to the figure, and then say so; `>` and
  ///   `<` cannot become true by that.
  /// - `~` holds if some rule gives the figure, or within ``PrintedNumber/nearness``: about 300 is 285 to 315.
  /// - Nearly is below and about.
  ///
  /// What is far from the figure is said to be, whether it holds or not.
  func qualified(
    _ value: Ratio, printed: PrintedNumber
  ) throws(ArithmeticOverflow) -> ClaimJudgement {
    let exact = try value.multiplied(by: Ratio(claim.per))
    let far = isFar(value, exact: exact, printed: printed) ? [Diagnosis(.far)] : []
    if isTrue(value, exact: exact, printed: printed) {
      return ClaimJudgement(verdict: .consistentQualified, value: value, diagnoses: far)
    }
    guard [.atLeast, .atMost].contains(claim.qualifier),
      printed.prints(value, times: claim.per, by: .halfAway)
    else { return ClaimJudgement(verdict: .inconsistent, value: value, diagnoses: far) }
    return ClaimJudgement(
      verdict: .consistentQualified, value: value, diagnoses: [Diagnosis(.onlyRounded)])
  }

  private func isTrue(_ value: Ratio, exact: Ratio, printed: PrintedNumber) -> Bool {
    let edge = printed.ratio
    return switch claim.qualifier {
    case .exactly: false
    case .above: exact > edge && !exact.isTwice(edge)
    case .atLeast: exact >= edge
    case .below:
      exact < edge && (claim.reach == .any || isNear(value, exact: exact, printed: printed))
    case .atMost: exact <= edge
    case .about: isNear(value, exact: exact, printed: printed)
    }
  }

  /// Whether a value on the right side of a figure is farther from it than the next figure that a writer would
  /// have used, or of a bound from twice it up or half of it down.
  private func isFar(_ value: Ratio, exact: Ratio, printed: PrintedNumber) -> Bool {
    let edge = printed.ratio
    return switch claim.qualifier {
    case .exactly, .about: false
    case .above: edge > .zero && exact > edge && !claim.window(of: printed).contains(value)
    case .atLeast: exact.isTwice(edge)
    case .below where claim.reach == .near:
      exact < edge && !isNear(value, exact: exact, printed: printed)
    case .below, .atMost: exact.isHalf(of: edge)
    }
  }

  private func isNear(_ value: Ratio, exact: Ratio, printed: PrintedNumber) -> Bool {
    printed.isPrinted(of: value, times: claim.per)
      || exact.difference(from: printed.ratio).magnitude.isAtMost(printed.nearnessRatio)
  }
}

extension WideDifference {
  /// Whether a difference is at most a ratio, exactly.
  fileprivate func isAtMost(_ ratio: Ratio) -> Bool {
    guard numerator > 0 else { return true }
    let left = Natural(numerator.magnitude) * Natural(UInt128(ratio.denominator))
    let right = Natural(UInt128(ratio.numerator.magnitude)) * Natural(denominator.magnitude)
    return left <= right
  }
}
