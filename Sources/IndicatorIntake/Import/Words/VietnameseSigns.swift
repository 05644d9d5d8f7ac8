/// Letters that no other language writes.
enum VietnameseSigns {
  static func areOnly(_ letter: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(letter.value) || others.contains(letter)
  }

  private static let others: Set<Unicode.Scalar> = ["ă", "đ", "ơ", "ư", "Ă", "Đ", "Ơ", "Ư"]
}
