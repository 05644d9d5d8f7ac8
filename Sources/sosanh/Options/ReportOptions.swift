import ArgumentParser
import IndicatorCore
import IndicatorRender

/// A part of a report that can be chosen.
enum ReportPart: String, CaseIterable {
  case compare, rank, trend, decompose, rules, audit, sources
}

/// What a report holds and what it is called.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "The sections to write: compare, rank, trend, decompose, rules, audit, sources.",
      vi: "Các phần cần có: compare, rank, trend, decompose, rules, audit, sources.", value: "a,b"))
  var sections: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "A measure whose distribution over its categories is added. May be repeated.",
      vi: "Thêm cơ cấu theo các mức của một chỉ tiêu. Dùng được nhiều lần.", value: "measure"))
  var distribution: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "What the report is called; the names of the indicators if not given.",
      vi: "Tên báo cáo; không ghi thì lấy tên các chỉ số.", value: "text"))
  var title: String?

  @Option(
    name: .long,
    help: Help.option(
      "Who hands the report in, below its title.",
      vi: "Đơn vị hoặc người lập báo cáo, ghi dưới tên báo cáo.",
      value: "text"))
  var author: String?

  @Option(
    name: .long,
    help: Help.option(
      "When, as it is to stand there; nothing is taken from the clock.",
      vi: "Thời điểm lập báo cáo, ghi nguyên văn; không lấy theo đồng hồ máy.", value: "text"))
  var date: String?

  /// The title on one line; nil if there is none.
  var chosenTitle: String? { Self.line(title) }

  /// Who hands it in; empty if nobody is named.
  var chosenAuthor: String { Self.line(author) ?? "" }

  /// Who and when; nil if neither is said.
  var byline: String? {
    let words = [Self.line(author), Self.line(date)].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// A text on one line; nil for blanks.
  private static func line(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty ? nil : words
  }

  /// The sections asked for; nil for those that there is something for.
  ///
  /// - Throws: a ``Fault`` at `--sections` for an unknown one.
  func chosenSections() throws(Fault) -> Set<ReportPart>? {
    guard let sections else { return nil }
    var chosen: Set<ReportPart> = []
    guard !sections.allSatisfy(\.isWhitespace) else {
      throw Fault.choice(sections, of: "--sections", expected: ReportPart.allCases.map(\.rawValue))
    }
    for item in TypedList(sections, option: "--sections").items {
      guard let part = ReportPart(rawValue: item.text) else {
        throw item.fault(
          .field(
            .badChoice(
              item.text, column: "sections", expected: ReportPart.allCases.map(\.rawValue))))
      }
      chosen.insert(part)
    }
    return chosen
  }
}
