/// Months in other languages than English and Vietnamese: French, German, Spanish, Portuguese, Italian.
enum MonthNames {
  /// The names of each month between commas, those of one month on one line.
  private static let lines = [
    "janvier, janv, januar, jän, jänner, enero, ene, janeiro, gennaio",
    "février, fevrier, févr, fevr, fév, februar, febrero, fevereiro, febbraio",
    "mars, märz, maerz, mär, mrz, marzo, março",
    "avril, avr, april, abril, abr, aprile",
    "mai, mayo, maio, maggio",
    "juin, juni, junio, junho, giugno",
    "juillet, juil, juli, julio, julho, luglio",
    "août, aout, august, agosto, ago",
    "septembre, september, septiembre, setiembre, setembro, settembre",
    "octobre, oktober, okt, octubre, outubro, ottobre",
    "novembre, november, noviembre, novembro",
    "décembre, decembre, déc, dezember, dez, diciembre, dic, dezembro, dicembre",
  ]

  /// The number of each name.
  static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.split(separator: ",") {
        numbers[String(name.drop { $0 == " " })] = index + 1
      }
    }
    return numbers
  }()

  /// The month that a word names; nil if it names none, or only a person (`Mai`) or another word, unless the text
  /// begins with it or a number stands before it.
  static func month(_ tokens: PeriodTokens, at position: Int) -> Int? {
    let word = tokens[position]
    guard let month = numbers[word] else { return nil }
    if word.count > 4 || position == 0 { return month }
    return tokens[position - 1].allSatisfy { $0.isNumber || ".-/".contains($0) } ? month : nil
  }

  /// Whether a text is the name of a month in another language and nothing else.
  static func isName(_ text: String) -> Bool {
    numbers[text.filter { $0 != "." && !$0.isWhitespace }.lowercased()] != nil
      && PartWords.month(named: text.filter { $0 != "." }.lowercased()) == nil
  }
}
