import Foundation
import TestSupport
import Testing

/// A text and its bytes as an independent encoder wrote them.
struct EncodedText: Decodable, CustomTestStringConvertible, Sendable {
  let text: String
  /// The text as ABC fonts have it: capitals with tones written small.
  let tcvn3Text: String
  let windows1258: String
  /// windows-1258 with a mark for every tone.
  let marked: String
  let tcvn3: String
  /// Whether its letters are enough to tell the encodings apart.
  let clear: Bool?

  var testDescription: String { String(text.prefix(40)) }

  enum CodingKeys: String, CodingKey {
    case text, marked, tcvn3, clear
    case tcvn3Text = "tcvn3_text"
    case windows1258 = "windows-1258"
  }

  /// Letters, names and headings.
  static let corpus = all("encoded_texts")
  /// Short sheets.
  static let sheets = all("encoded_sheets")

  private static func all(_ name: String) -> [EncodedText] {
    let text = try? Repository.text("Tests/IndicatorIntakeTests/Oracles/\(name).json")
    let texts = text.flatMap { try? JSONDecoder().decode([EncodedText].self, from: Data($0.utf8)) }
    return texts ?? []
  }

  /// The bytes that a row of hexadecimal digits stands for.
  static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}

/// The oracle's tables: for each byte its code points, by encoding.
enum EncodingTables {
  static func column(_ position: Int) throws -> [String] {
    let text = try Repository.text("Tests/IndicatorIntakeTests/Oracles/encoding_tables.csv")
    return text.split(separator: "\n").dropFirst().map { line in
      let codes = line.split(separator: ",", omittingEmptySubsequences: false)[position]
      return codes.split(separator: " ").compactMap { UInt32($0, radix: 16) }
        .compactMap(Unicode.Scalar.init).map { String($0) }.joined()
    }
  }
}
