/// `--funnel` may stand without its levels, which no option of the argument parser may without taking the word behind it.
enum FunnelWords {
  private static let option = "--funnel"
  /// The levels where none are given.
  static let usual = "95,99.8"

  /// The words with levels joined to each `--funnel`: those behind it, if a word there is made of numbers, else the usual ones.
  static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word == option, !joined.contains("--") else {
        joined.append(word)
        continue
      }
      let levels = rest.first.map(areLevels) == true ? rest.removeFirst() : usual
      joined.append("\(option)=\(levels)")
    }
    return joined
  }

  private static func areLevels(_ word: String) -> Bool {
    word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
  }
}
