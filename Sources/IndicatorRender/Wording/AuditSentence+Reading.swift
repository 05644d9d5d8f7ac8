package import IndicatorCore

/// What an audit says of how claims were read.
extension AuditSentence {
  /// Figures that were read in the only way in which their claims hold.
  ///
  /// - Parameter read: each as typed, and as read with a point.
  package static func readSoAsToHold(_ read: [(text: String, plain: String)]) -> Words {
    Words(
      "\(list(read, in: .english)): only so do the figures agree; --input-numbers says otherwise.",
      vi:
        "\(list(read, in: .vietnamese)): chỉ đọc như vậy các số mới khớp; muốn khác hãy dùng --input-numbers."
    )
  }

  /// Figures that were read as whole numbers beside figures that have such a sign before decimals.
  ///
  /// - Parameter read: each as typed, and as read with a point.
  package static func readAsCounts(_ read: [(text: String, plain: String)]) -> Words {
    Words(
      "\(list(read, in: .english)), because three digits stand behind its sign, though other figures have "
        + "that sign before decimals; --input-numbers says otherwise.",
      vi:
        "\(list(read, in: .vietnamese)), vì sau dấu có đúng ba chữ số, dù số khác dùng dấu đó cho phần thập "
        + "phân; muốn khác hãy dùng --input-numbers.")
  }

  /// Figures that take the power of ten of the figure behind them.
  ///
  /// - Parameter read: each as typed, and the figure that says the power.
  package static func readInOnePower(_ read: [(text: String, plain: String)]) -> Words {
    func list(_ join: String) -> String {
      read.prefix(3).map { "\(quote($0.text)) \(join) \(quote($0.plain))" }.joined(separator: ", ")
    }
    return Words(
      "\(list("like")): the unit behind the last figure is read as that of all.",
      vi: "\(list("như")): đơn vị ghi sau số cuối được hiểu là của mọi số.")
  }

  /// To how many claims a kind was applied.
  package static func kind(_ kind: ClaimKind, appliedTo count: Int, of all: Int) -> Words {
    Words(
      "--kind \(kind.rawValue) is applied to \(count) of \(all) claims; the form of the others says what "
        + "they are.",
      vi:
        "--kind \(kind.rawValue) được áp dụng cho \(count) trong \(all) phép; các phép khác đã rõ loại qua "
        + "hình thức.")
  }

  /// `2.331` is read as 2,331, and so are 2 more.
  private static func list(_ read: [(text: String, plain: String)], in language: Language) -> String
  {
    let format = NumberFormat(language: language)
    let told = read.prefix(3).map { figure in
      Words("\(quote(figure.text)) is read as ", vi: "\(quote(figure.text)) được đọc là ")[language]
        + figure.plain.localised(format)
    }
    let rest = read.count - told.count
    let more =
      rest > 0 ? [Words("\(rest) more likewise", vi: "\(rest) số khác cũng vậy")[language]] : []
    return (told + more).joined(separator: ", ")
  }
}
