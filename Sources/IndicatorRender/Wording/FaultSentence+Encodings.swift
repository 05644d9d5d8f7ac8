internal import IndicatorCore

extension FaultSentence {
  /// How letters stand as bytes, where that is not as it was said or cannot be told.
  static func encoding(_ fact: EncodingFact) -> FaultSentence {
    switch fact {
    case .undefinedByte(let byte, let encoding):
      FaultSentence(
        "undefined_byte",
        found: Words(
          "found the byte \(byte), which \(encoding) does not have",
          vi: "có mã ký tự \(byte) không thuộc bảng mã \(encoding)"),
        expected: Words("expected text in \(encoding)", vi: "cần văn bản mã \(encoding)"),
        advice: nameEncoding)
    case .invalidUnit(let unit):
      FaultSentence(
        "invalid_utf16",
        found: Words(
          "found \(unit), which stands for no letter in UTF-16",
          vi: "có \(unit), trong UTF-16 không phải chữ nào"),
        expected: Words("expected UTF-16 text", vi: "cần văn bản UTF-16"), advice: saveAgain)
    case .halfUnit:
      FaultSentence(
        "half_utf16",
        found: Words(
          "found an odd number of bytes in UTF-16", vi: "tệp UTF-16 có số byte lẻ"),
        expected: Words("expected two bytes a letter", vi: "mỗi chữ phải đủ hai byte"),
        advice: Words("have the file sent again", vi: "hãy xin gửi lại tệp"))
    case .encodingContradicted(let asked, let found):
      FaultSentence(
        "encoding_contradicted",
        found: Words("found text in \(found)", vi: "văn bản là mã \(found)"),
        expected: Words("expected \(asked), as asked", vi: "mà được yêu cầu đọc theo \(asked)"),
        advice: Words("leave out --encoding for this file", vi: "hãy bỏ --encoding cho tệp này"))
    case .unclearEncoding(let windows, let tcvn3, let western):
      FaultSentence(
        "unclear_encoding",
        found: Words(
          "found bytes that are not UTF-8 and \(readings(windows, tcvn3: tcvn3, western: western)[.english])",
          vi:
            "có ký tự không phải UTF-8, \(readings(windows, tcvn3: tcvn3, western: western)[.vietnamese])"
        ),
        expected: Words(
          western.isEmpty
            ? "expected one reading that is clearly Vietnamese" : "expected one clear reading",
          vi: western.isEmpty
            ? "cần một cách đọc rõ ràng là tiếng Việt" : "cần một cách đọc rõ ràng"),
        advice: nameEncoding)
    case .otherEncoding(let encoding, let path, let reading):
      FaultSentence(
        "other_encoding",
        found: Words(
          "found text that is not UTF-8 and reads \(quote(reading)) in \(encoding)",
          vi: "văn bản không phải UTF-8, đọc theo \(encoding) là \(quote(reading))"),
        expected: Words("expected UTF-8 text", vi: "cần văn bản UTF-8"),
        advice: readAs(encoding, path: path))
    }
  }

  /// Letters that were damaged before a file was saved.
  static func damage(_ fact: DamageFact) -> FaultSentence {
    switch fact {
    case .misreadText(let text, let repaired, let encoding, let path):
      FaultSentence(
        "misread_text",
        found: Words(
          "found \(quote(text)), letters in \(encoding) that a program misread",
          vi: "có \(quote(text)), là chữ mã \(encoding) bị đọc sai bảng mã"),
        expected: Words("expected \(quote(repaired))", vi: "cần \(quote(repaired))"),
        advice: readAs(encoding, path: path))
    case .replacementCharacters(let text, let words):
      FaultSentence(
        "replacement_characters",
        found: Words(
          "found \(quote(text)), with the sign � in place of letters in \(count(words)[.english])",
          vi: "có \(quote(text)), dấu � thay cho chữ đã mất ở \(count(words)[.vietnamese])"),
        expected: theLetters, advice: sendAgain)
    case .lostLetters(let text, let words):
      FaultSentence(
        "lost_letters",
        found: Words(
          "found \(quote(text)), with question marks in place of letters in "
            + "\(count(words)[.english])",
          vi: "có \(quote(text)), dấu chấm hỏi thay cho chữ đã mất ở \(count(words)[.vietnamese])"),
        expected: theLetters, advice: sendAgain)
    }
  }

  private static func readAs(_ encoding: String, path: String) -> Words {
    let command = "`sosanh import \(path) --encoding \(encoding) -o new.csv`"
    let vietnamese = "`sosanh nhap \(path) --encoding \(encoding) -o moi.csv`"
    return Words(
      "read it with \(command), or save the file as CSV UTF-8",
      vi: "hãy đọc bằng \(vietnamese), hoặc lưu lại thành CSV UTF-8")
  }

  private static func count(_ words: Int) -> Words {
    Words(words == 1 ? "1 word" : "\(words) words", vi: "\(words) từ")
  }

  private static let theLetters = Words("expected the letters themselves", vi: "cần chữ đầy đủ")

  private static let sendAgain = Words(
    "save the original again as CSV UTF-8: what is lost cannot be brought back",
    vi: "hãy lưu lại từ bản gốc thành CSV UTF-8: chữ đã mất không khôi phục được")

  private static let nameEncoding = Words(
    "say which it is with --encoding, or save the file as CSV UTF-8",
    vi: "hãy chỉ ra bảng mã bằng --encoding, hoặc lưu lại thành CSV UTF-8")

  private static let saveAgain = Words(
    "save the file as CSV UTF-8", vi: "hãy lưu lại thành CSV UTF-8")

  /// What the bytes read in each encoding that has them all.
  private static func readings(
    _ windows: String, tcvn3: String, western: String
  ) -> Words {
    let all = [("windows-1258", windows), ("tcvn3", tcvn3), ("windows-1252", western)]
    let known = all.filter { !$0.1.isEmpty }
    guard !known.isEmpty else {
      return Words(
        "neither windows-1258 nor tcvn3", vi: "cũng không phải windows-1258 hay tcvn3")
    }
    let english = known.map { "\(quote($0.1)) in \($0.0)" }.joined(separator: ", ")
    let vietnamese = known.map { "đọc theo \($0.0) là \(quote($0.1))" }.joined(separator: ", ")
    return Words("read \(english)", vi: "\(vietnamese)")
  }
}
