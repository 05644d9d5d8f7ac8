/// How the limits of a funnel are made.
package enum FunnelLimits: String, CaseIterable, Equatable, Sendable {
  /// The target plus and minus z standard errors at the target.
  case score
  /// From the exact tails of the binomial or Poisson distribution, interpolated between counts.
  case exact
  /// Score limits with standard errors times sqrt(phi), phi not below 1.
  case multiplicative
  /// Score limits with tau squared added to the squared standard errors.
  case additive
}

/// Units around a common target, each with the room that chance leaves to its size.
///
/// - Summary: which units lie farther from the target than chance explains; no ranking.
/// - Formula: z = (y - target) / s, s the standard error at the target: sqrt(t (1-t) / n) for proportions, sqrt(t / n) for rates,
///   sqrt(1 / E) for ratios of observed to expected around 1. `score` limits are t ± z(alpha/2) s. `exact`: the lower limit is
///   (r - a) / n, r the smallest count with P(X <= r) > alpha/2 and a = (P(X <= r) - alpha/2) / P(X = r); the upper one its
///   mirror image, one count above that of the cited paper. Overdispersion: the z-values beyond the c-th lowest and highest, c a tenth of the I units rounded down (none of fewer than 10), are drawn in
///   to their neighbour; phi is the mean of their squares; with w = 1/s^2, tau^2 = max(0, (I phi - (I-1)) / (sum w - sum w^2 / sum w)).
/// - Missing: units without counts have no place and count in nothing.
/// - Exactness: relative error below 1e-12 for the limits; `score` limits asymptotic.
/// - References: D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185-1202;
///   D. J. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14, 347-351.
package struct Funnel: Sendable {
  /// The target in the unit of the values: the pooled value, or the one given; 1 for ratios of observed to expected.
  package let target: ExactFraction
  /// The mean square of the z-values, the outermost drawn in; above 1 there is more between the units than chance.
  package let phi: Double
  /// The variance between units beyond chance; 0 or more.
  package let tauSquared: Double

  private let units: [Unit?]
  private let ceiling: Double
  /// What a unit would be whose base is so large.
  private let model: @Sendable (Int64) -> FunnelModel

  private struct Unit {
    let model: FunnelModel
    let count: Int64

    var z: Double { model.excess(count) / model.deviation }
  }

  /// How many z-values on either side are drawn in: one in ten.
  private static let drawnIn = 10

  /// The funnel of proportions.
  ///
  /// - Parameters:
  ///   - target: nil for the pooled proportion.
  /// - Throws: `tooFew` without units; `undefined` for a target that is not between 0 and 1, or above 2^63.
  package init(proportions: [Proportion?], target: Ratio? = nil) throws(NoEstimate) {
    let present = proportions.compactMap { $0 }
    guard !present.isEmpty else { throw .tooFew }
    let target = try Self.chosen(target, counts: present.map(\.count), bases: present.map(\.base))
    guard target > .zero, target < Ratio(1) else { throw .undefined }
    let units = proportions.map { one in
      one.map { Unit(model: .proportion(base: $0.base, target: target), count: $0.count) }
    }
    self.init(units, target: ExactFraction(target), ceiling: 1) {
      .proportion(base: $0, target: target)
    }
  }

  /// The funnel of rates: events over bases of which they are no part.
  ///
  /// - Throws: `tooFew` without units; `negative`; `undefined` for a base or a target that is not above 0.
  package init(rates: [EventRate?], target: Ratio? = nil) throws(NoEstimate) {
    let present = rates.compactMap { $0 }
    guard !present.isEmpty else { throw .tooFew }
    guard present.allSatisfy({ $0.events >= 0 }) else { throw .negative }
    let target = try Self.chosen(target, counts: present.map(\.events), bases: present.map(\.base))
    guard target > .zero, present.allSatisfy({ $0.base > 0 }) else { throw .undefined }
    let units = rates.map { rate in
      rate.map { rate in
        let base = ExactFraction(Int128(rate.base))
        return Unit(
          model: .events(mean: base * ExactFraction(target), base: base), count: rate.events)
      }
    }
    self.init(units, target: ExactFraction(target), ceiling: .infinity) { base in
      let base = ExactFraction(Int128(base))
      return .events(mean: base * ExactFraction(target), base: base)
    }
  }

  /// The funnel of ratios of observed to expected counts, around 1.
  ///
  /// - Throws: `tooFew` without units.
  package init(ratios: [IndirectStandardisation?]) throws(NoEstimate) {
    guard ratios.contains(where: { $0 != nil }) else { throw .tooFew }
    let units = ratios.map { ratio in
      ratio.map { ratio in
        Unit(
          model: .events(mean: ratio.expected, base: ratio.expected), count: ratio.observed)
      }
    }
    self.init(units, target: ExactFraction(1), ceiling: .infinity) { base in
      let base = ExactFraction(Int128(base))
      return .events(mean: base, base: base)
    }
  }

  private init(
    _ units: [Unit?], target: ExactFraction, ceiling: Double,
    model: @escaping @Sendable (Int64) -> FunnelModel
  ) {
    (self.units, self.target, self.ceiling) = (units, target, ceiling)
    self.model = model
    let present = units.compactMap { $0 }
    phi = Self.phi(present.map(\.z))
    tauSquared = Self.tauSquared(phi, errors: present.map(\.model.standardError))
  }

  /// The target given, else the pooled value.
  private static func chosen(
    _ target: Ratio?, counts: [Int64], bases: [Int64]
  ) throws(NoEstimate) -> Ratio {
    if let target { return target }
    let count = counts.reduce(Int128(0)) { $0 + Int128($1) }
    let base = bases.reduce(Int128(0)) { $0 + Int128($1) }
    guard base > 0, let ratio = try? Ratio(reducing: count, over: base) else { throw .undefined }
    return ratio
  }

  private static func phi(_ values: [Double]) -> Double {
    var sorted = values
    sorted.sort()
    let cut = sorted.count / drawnIn
    let (low, high) = (sorted[cut], sorted[sorted.count - 1 - cut])
    let squares = sorted.reduce(0.0) { sum, z in
      let drawn = min(max(z, low), high)
      return sum + drawn * drawn
    }
    return squares / Double(sorted.count)
  }

  private static func tauSquared(_ phi: Double, errors: [Double]) -> Double {
    let weights = errors.map { 1 / ($0 * $0) }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    let (count, room) = (Double(errors.count), sum - squares / sum)
    return room > 0 ? max(0, (count * phi - (count - 1)) / room) : 0
  }
}

extension Funnel {
  /// The z-value of a unit; nil without counts. Overdispersion makes it smaller as it widens the limits.
  package func z(ofUnit index: Int, limits: FunnelLimits = .score) -> Double? {
    units[index].map { unit in
      unit.z * (unit.model.standardError / error(of: unit.model, limits: limits))
    }
  }

  /// The limits at the place of a unit, in the unit of the values; nil without counts.
  package func limits(
    ofUnit index: Int, at confidence: Confidence, limits: FunnelLimits = .score
  ) -> ConfidenceInterval? {
    units[index].map { self.limits(of: $0.model, at: confidence, limits: limits) }
  }

  /// The limits where a unit with so large a base would stand.
  ///
  /// - Precondition: the base is above 0.
  package func limits(
    atBase base: Int64, at confidence: Confidence, limits: FunnelLimits = .score
  ) -> ConfidenceInterval {
    precondition(base > 0, "a base is above 0")
    return self.limits(of: model(base), at: confidence, limits: limits)
  }

  private func limits(
    of model: FunnelModel, at confidence: Confidence, limits: FunnelLimits
  ) -> ConfidenceInterval {
    guard limits != .exact else { return model.exactLimits(confidence) }
    let (middle, far) = (target.real, confidence.z * error(of: model, limits: limits))
    return ConfidenceInterval(middle - far, middle + far).cut(to: 0...ceiling)
  }

  /// The standard error with what overdispersion adds.
  private func error(of model: FunnelModel, limits: FunnelLimits) -> Double {
    let own = model.standardError
    switch limits {
    case .score, .exact: return own
    case .multiplicative: return own * max(1, phi).squareRoot()
    case .additive: return (own * own + tauSquared).squareRoot()
    }
  }

  /// Which side of limits a value lies on.
  package enum Side: Equatable, Sendable {
    case below, within, above
  }

  /// Where a unit lies; a value on a limit is within. Nil without counts.
  package func side(
    ofUnit index: Int, at confidence: Confidence, limits: FunnelLimits = .score
  ) -> Side? {
    guard let unit = units[index],
      let bounds = self.limits(ofUnit: index, at: confidence, limits: limits)
    else { return nil }
    let value = unit.model.value(of: unit.count)
    return value < bounds.lower ? .below : value > bounds.upper ? .above : .within
  }
}
