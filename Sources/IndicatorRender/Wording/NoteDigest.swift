extension Note {
  /// How many notes of one code are told one by one.
  private static let told = 5

  /// The notes with those of one code behind the first few counted in one, so that one cause does not fill the
  /// screen.
  package static func digest(_ notes: [Note], in language: Language) -> [Note] {
    var counts: [String: Int] = [:]
    for note in notes { counts[note.code, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return notes.compactMap { note in
      let all = counts[note.code] ?? 0
      seen[note.code, default: 0] += 1
      let number = seen[note.code] ?? 0
      if number <= told || all == told + 1 { return note }
      guard number == told + 1 else { return nil }
      let rest = Words(
        "\(all - told) more of this kind.", vi: "Còn \(all - told) ghi chú cùng loại.")
      return Note(code: note.code, text: rest[language])
    }
  }
}
