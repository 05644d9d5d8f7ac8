import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What figures are added up to over time, and over which units a whole is taken.
struct TimeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Add flows up to longer periods, where every part is there.",
      vi: "Cộng số phát sinh theo kỳ dài hơn, khi có đủ các kỳ thành phần.", value: "period"))
  var by: PeriodGrouping?

  @Option(
    name: .long,
    help: Help.option(
      "What the stock of a longer period is, with --by: that of its last instant, of its first, or the mean.",
      vi: "Số thời điểm của kỳ dài hơn khi dùng --by: số cuối kỳ, đầu kỳ, hoặc bình quân.",
      value: "rule"))
  var stock: StockRule?

  @Option(
    name: .long,
    help: Help.option(
      "The unit that total(x) and share(x) are of; all units of a unit's level if not given.",
      vi: "Đơn vị làm tổng thể cho total(x), share(x); không ghi là mọi đơn vị cùng cấp.",
      value: "unit"))
  var whole: String?

  @Option(
    name: .long,
    help: Help.option(
      "Groups of units in place of units: a further column of units.csv, such as region; added up as a level is.",
      vi: "Gộp các đơn vị theo một cột thêm của units.csv, ví dụ vùng; cộng gộp như một cấp.",
      value: "column"))
  var groupBy: String?

  func validate() throws {
    try Fault.refuse("--stock", if: stock != nil && by == nil, without: "--by")
  }

  /// The unit that is the whole; nil if none was named.
  ///
  /// - Throws: a ``Fault`` at `--whole` if there is none of the name.
  func wholeUnit(in book: Codebook) throws(Fault) -> UnitIndex? {
    guard let whole else { return nil }
    var search = UnitSearch(book)
    do {
      return try search.find(whole).position
    } catch {
      throw Fault(error.fact, at: .typed("--whole"))
    }
  }

  /// What was asked for, as a plan says it.
  var plan: [JSON.Member] {
    var members: [JSON.Member] = []
    if let by { members.append(JSON.Member("by", value: .string(by.rawValue))) }
    if by != nil { members.append(JSON.Member("stock", value: .string((stock ?? .last).rawValue))) }
    if let groupBy { members.append(JSON.Member("group_by", value: .string(groupBy))) }
    if let whole { members.append(JSON.Member("whole", value: .string(whole))) }
    return members
  }
}

extension PeriodGrouping: ArgumentChoice {}
extension StockRule: ArgumentChoice {}

extension DataSet {
  /// The figures added up over time, as was asked for.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  func grouped(
    _ options: TimeOptions, starts: YearStarts, detail: RowDetail, threads: Int
  ) throws(Fault) -> DataSet {
    guard let by = options.by else { return self }
    let made = try GroupedPeriods(
      cube, by: by, stock: options.stock ?? .last, starts: starts, detail: detail
    ) {
      Workers.ordered($0, threads: threads, make: $1)
    }
    var set = self
    set.cube = made.cube
    set.grouping = made
    if !made.leftOut.isEmpty {
      let words = NoteSentence.leftOutOfSums(made.leftOut.map(\.spelling))
      set.notes.append(Note(code: "left_out_of_sums", text: words[LanguageChoice.current]))
    }
    return set
  }
}

extension DataSet {
  /// The figures with groups of units, as was asked for.
  ///
  /// - Throws: a ``Fault`` at `--group-by` if units have no such column.
  func grouped(byUnitsOf options: TimeOptions) throws(Fault) -> DataSet {
    guard let column = options.groupBy else { return self }
    guard let made = UnitGroups(cube, by: column) else {
      let columns = UnitGroups.columns(in: cube.codebook)
      throw Fault(
        columns.isEmpty
          ? .column(.missingColumn(column, found: PackageTable.units.columns.map(\.name)))
          : .field(.badChoice(column, column: "group-by", expected: columns)),
        at: .typed("--group-by"))
    }
    var set = self
    set.cube = made.cube
    if !made.ungrouped.isEmpty {
      let words = NoteSentence.ungrouped(made.ungrouped, column: column)
      set.notes.append(Note(code: "ungrouped", text: words[LanguageChoice.current]))
    }
    return set
  }
}
