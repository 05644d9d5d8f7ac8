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
    var (point, power, isBehindPoint) = (0, 0, false)
    let parts = value.magnitude.description.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == 0x2E {
        isBehindPoint = true
      } else if !found.isEmpty || byte != 0x30 {
        found.append(byte - 0x30)
        if !isBehindPoint { point += 1 }
      } else if isBehindPoint {
        point -= 1
      }
    }
    if parts.count > 1 { power = Int(parts[1]) ?? 0 }
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
      isNegative: real < 0, shift > 0 ? whole.shifted(by: shift) : whole,
      over: shift < 0 ? Natural(1).shifted(by: -shift) : Natural(1))
  }
}
