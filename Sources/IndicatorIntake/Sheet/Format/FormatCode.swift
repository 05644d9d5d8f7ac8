internal import IndicatorCore

/// What a format makes of a number.
enum NumberStyle: Hashable {
  /// A number as it is.
  case plain
  /// A share shown as a percentage.
  case percentage
  /// A day, a time or both.
  case date
  /// Hours, minutes or seconds that count on beyond a day.
  case elapsed
}

/// One sign or group of signs of a format code.
enum FormatToken: Hashable {
  /// Text as it stands.
  case literal(Character)
  /// `0`, `#` or `?`: a digit, nothing or a blank where there is none.
  case digit(Character)
  case point
  case comma
  case percent
  /// The number as it is.
  case general
  /// `@`: text as it is.
  case text
  /// A run of `y`, `m`, `d`, `h` or `s`; `n` are minutes.
  case date(Character, count: Int)
  /// Whether it is before or after noon.
  case halfDay
  /// A power or a fraction, which is not printed.
  case unprintable
}

/// Cuts format codes into sections and signs.
///
/// Only signs that ask for something count: not text in quotes, not a sign behind `\`, `_` or `*`, not
/// colours, conditions and languages in brackets. Brackets with nothing but `h`, `m` or `s` count time.
///
/// - References: ECMA-376, part 1, 18.8.31.
enum FormatCode {
  /// Programs know no more; what follows is not looked at.
  private static let mostSections = 4
  /// Excel itself stops at 255.
  private static let mostSigns = 1000

  /// The sections of a code; at least one.
  static func sections(of code: String) -> [FormatSection] {
    var signs = String(code.prefix(mostSigns)).makeIterator()
    var sections = [FormatSection()]
    while let sign = signs.next() {
      if sign == ";" {
        if sections.count == mostSections { break }
        sections.append(FormatSection())
      } else {
        read(sign, signs: &signs, into: &sections[sections.count - 1])
      }
    }
    for index in sections.indices { sections[index].finish() }
    // The fourth section is for text, whether or not it has a sign for it.
    if sections.count > 3 { sections[3].isText = true }
    return sections
  }

  private static func read(
    _ sign: Character, signs: inout String.Iterator, into section: inout FormatSection
  ) {
    switch sign {
    case "\\": if let next = signs.next() { section.tokens.append(.literal(next)) }
    case "_": if signs.next() != nil { section.tokens.append(.literal(" ")) }
    case "*": _ = signs.next()
    case "\"": section.tokens += skip(to: "\"", signs: &signs).map(FormatToken.literal)
    case "[": section.readBrackets(skip(to: "]", signs: &signs))
    case "0", "#", "?": section.tokens.append(.digit(sign))
    case ".": section.tokens.append(.point)
    case ",": section.tokens.append(.comma)
    case "%": section.tokens.append(.percent)
    case "@": section.tokens.append(.text)
    case "E", "e", "G", "g", "A", "a": readWord(sign, signs: &signs, into: &section)
    case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": section.addDate(lowercased(sign))
    case "/": section.tokens.append(.literal("/"))
    default: section.tokens.append(.literal(sign))
    }
  }

  private static func lowercased(_ sign: Character) -> Character { sign.lowercased().first ?? sign }

  /// `General`, `E+`, `AM/PM` and `A/P`; a letter that begins none of them is text.
  private static func readWord(
    _ sign: Character, signs: inout String.Iterator, into section: inout FormatSection
  ) {
    let words: [(String, FormatToken)] = [
      ("general", .general), ("e+", .unprintable), ("e-", .unprintable), ("am/pm", .halfDay),
      ("a/p", .unprintable),
    ]
    for (word, token) in words {
      var rest = signs
      var read = sign.lowercased()
      while read.count < word.count, word.hasPrefix(read), let next = rest.next() {
        read += next.lowercased()
      }
      guard read == word else { continue }
      signs = rest
      return section.tokens.append(token)
    }
    section.tokens.append(.literal(sign))
  }

  private static func skip(to end: Character, signs: inout String.Iterator) -> String {
    var word = ""
    while let sign = signs.next(), sign != end { word.append(sign) }
    return word
  }
}

/// For which numbers a section is.
struct FormatCondition: Hashable {
  private enum Relation: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case unlike = "<>"
    case above = ">"
    case below = "<"
    case like = "="
  }

  private let relation: Relation
  private let bound: ExactDecimal

  /// A condition such as `>=1000`; nil for anything else in brackets.
  init?(_ text: String) {
    for relation in Relation.allCases where text.hasPrefix(relation.rawValue) {
      guard let bound = ExactDecimal(plain: text.dropFirst(relation.rawValue.count)) else {
        return nil
      }
      (self.relation, self.bound) = (relation, bound)
      return
    }
    return nil
  }

  /// Whether only negative numbers meet it.
  var isBelowZero: Bool {
    let zero = ExactDecimal(0)
    return switch relation {
    case .below: bound <= zero
    case .atMost, .like: bound < zero
    case .atLeast, .unlike, .above: false
    }
  }

  func holds(for number: String) -> Bool {
    guard let value = ExactDecimal(plain: number) else { return false }
    return switch relation {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .unlike: value != bound
    case .above: value > bound
    case .below: value < bound
    case .like: value == bound
    }
  }
}
