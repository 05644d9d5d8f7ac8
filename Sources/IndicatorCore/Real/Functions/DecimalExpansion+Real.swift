extension DecimalExpansion {
  /// The significant digits of a real number, times `multiplier`.
  ///
  /// They are rounded, half away from zero, from the shortest digits that only this number has.
  ///
  /// - Precondition: the number is finite.
  package init(_ real: Double, times multiplier: Int64 = 1, digits limit: Int = realDigits) {
    let value = real * Double(multiplier)
    precondition(value.isFinite, "only finite numbers have digits")
    var found: [UInt8] = []
    found.reserveCapacity(17)
    var (point, power, isBehindPoint) = (0, 0, false)
    var (isExponent, isSmall) = (false, false)
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case 0x65: isExponent = true
      case 0x2D: isSmall = true
      case 0x2B: break
      case _ where isExponent: power = power * 10 + Int(byte - 0x30)
      case 0x2E: isBehindPoint = true
      case _ where !found.isEmpty || byte != 0x30:
        found.append(byte - 0x30)
        if !isBehindPoint { point += 1 }
      default: if isBehindPoint { point -= 1 }
      }
    }
    if isSmall { power.negate() }
    self.init(
      isNegative: value < 0, significant: found, exponent: point + power, digits: limit)
  }
}

extension ExactFraction {
  /// A finite real number as the fraction that it is.
  package init(real: Double) {
    precondition(real.isFinite, "only finite numbers are fractions")
    guard real != 0 else {
      self = .zero
      return
    }
    // A whole number of 53 bits times a power of two.
    let shift = Int(real.exponent) - 52
    let whole = Natural(UInt128((real.significand.magnitude * 0x1p52).rounded()))
    self.init(
      isNegative: real < 0, numerator: shift > 0 ? whole.shifted(by: shift) : whole,
      over: shift < 0 ? Natural(1).shifted(by: -shift) : Natural(1))
  }
}
