package import IndicatorCore

/// What the files of a batch gave, held against each other: one spelling of each name, one name for each whole and its
/// parts, units of one name told apart.
package struct SheetBatch {
  /// What each file gave.
  package let imports: [[SheetImport]]
  /// What was taken for granted of the files together.
  package let assumptions: [Assumption]
  private let units: UnitsOfFiles

  /// Holds files against each other. Names of a codebook are known, and stay as they are.
  package init(_ files: [[SheetImport]], options: ImportOptions) {
    // Names first: what is said of wholes and parts goes by them.
    let wholes = options.codebook == nil ? WholesOfFiles(SpellingsOfFiles(files).imports) : nil
    let parts = PartsOfFiles(wholes?.imports ?? files)
    units = UnitsOfFiles(parts.imports)
    imports = units.imports
    assumptions = [units.assumption, wholes?.assumption, parts.assumption].compactMap { $0 }
  }

  /// Why a file is refused where nothing may be assumed.
  package func refusals(in file: [SheetImport]) -> [Fault] { units.refusals(in: file) }

  /// Figures of a file that were read before, from it or from another.
  ///
  /// - Parameter places: where the figures of other files stand.
  package static func repeated(
    in sheets: [SheetImport], after places: [TidyRow.Key: Place]
  ) -> [Fault] {
    var seen = places
    var faults: [Fault] = []
    for row in sheets.lazy.flatMap(\.rows) {
      if let first = seen[row.key] {
        faults.append(
          Fault(.sheetCell(.repeatedFigure(key: row.key.text, first: first)), at: row.place))
      } else {
        seen[row.key] = row.place
      }
    }
    return faults
  }
}
