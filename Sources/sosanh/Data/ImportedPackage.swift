import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// A package made from the figures of sheets: their names become its units, measures and categories, with what the
/// sheets show of them.
struct ImportedPackage {
  private let rows: [TidyRow]
  private let book: Codebook
  private let years: ResultTable

  init(_ rows: [TidyRow], units: [SheetUnit], starts: YearStarts) {
    let names = ImportedNames(rows, units: units)
    book = names.book
    self.rows = rows.map(names.renamed)
    years = Self.years(of: rows, starts: starts)
  }

  /// - Throws: a ``Fault`` if the folder is there already or cannot be written to.
  func write(to folder: String, overwriting: Overwriting) throws {
    var tables = [
      PackageFolder.Table(.units, rows: .units(book)),
      PackageFolder.Table(.measures, rows: .measures(book)),
      PackageFolder.Table(.categories, rows: .categories(book)),
      PackageFolder.Table(.sources, rows: sources),
      PackageFolder.Table(.observations, rows: .tidy(rows)),
    ]
    if book.categories.isEmpty { tables.removeAll { $0.table == .categories } }
    if !years.rows.isEmpty { tables.append(PackageFolder.Table(.years, rows: years)) }
    try PackageFolder(path: folder, overwriting: overwriting).write(tables)
  }

  /// What was written, and what is only proposed.
  func note(_ path: String) -> Words {
    func count(_ additivity: Additivity) -> Int {
      book.measures.count { $0.additivity == additivity }
    }
    return ImportSentence.packageStarted(
      path, figures: rows.count, units: book.units.count,
      measures: (flow: count(.flow), stock: count(.stock), none: count(.none)))
  }

  /// The files that figures cite.
  private var sources: ResultTable {
    var files: [(source: String, document: String)] = []
    var seen: Set<String> = []
    for row in rows {
      for cited in row.remark.source.split(separator: ";") {
        let file = String(cited.prefix { $0 != "#" })
        if seen.insert(file).inserted { files.append((file, file)) }
      }
    }
    return .sources(files)
  }

  /// The first day of one year of each kind that the figures have.
  private static func years(of rows: [TidyRow], starts: YearStarts) -> ResultTable {
    var table = ResultTable(columns: ["year", "begins"])
    var seen: [Period.Kind] = []
    for spelling in rows.map(\.key.period).uniqued {
      guard let period = Period(spelling), period.kind == .splitYear || period.kind == .fiscalYear,
        let first = starts.dated(period).first, !seen.contains(period.kind)
      else { continue }
      seen.append(period.kind)
      table.append([.text(spelling), .text(first.spelling)])
    }
    return table
  }
}
