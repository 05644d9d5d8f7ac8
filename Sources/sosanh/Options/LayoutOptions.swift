import ArgumentParser
import IndicatorCore

/// How rows are laid out.
enum Layout: String, ArgumentChoice {
  case tidy, wide
}

/// In what order units come.
enum SortOrder: String, ArgumentChoice {
  case file, name, value
}

/// The layout of a table.
struct LayoutOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "tidy: one row for each value; wide: one row for each unit, a column for each period.",
      vi: "tidy: mỗi giá trị một dòng; wide: mỗi đơn vị một dòng, mỗi kỳ một cột.", value: "layout")
  )
  var layout: Layout = .tidy

  @Flag(
    name: .long,
    help: Help.option(
      "Add a pooled total row to the wide layout.", vi: "Thêm dòng tổng cộng vào bảng wide."))
  var total = false

  @Option(
    name: .long,
    help: Help.option(
      "The order of units: as in the data, by name, or by their latest value, which groups the bars of a chart by period.",
      vi:
        "Thứ tự đơn vị: như dữ liệu, theo tên, hoặc theo giá trị mới nhất (khi đó các thanh của biểu đồ xếp theo kỳ).",
      value: "order"))
  var sort: SortOrder = .file

  func validate() throws {
    try Fault.refuse("--total", if: total && layout != .wide, without: "--layout wide")
  }
}

extension IndicatorTable {
  /// The table with its units in another order; the rows of a unit stay together.
  func sorted(by order: SortOrder) -> IndicatorTable {
    switch order {
    case .file: self
    case .name: sortedByName()
    case .value: sortedByLatestValue()
    }
  }
}
