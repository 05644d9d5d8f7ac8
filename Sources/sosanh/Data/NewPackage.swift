import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// A package made from the figures of CSV files: their names become its units, measures and categories, with
/// what is known of them.
struct NewPackage {
  private let cube: Cube
  /// How many measures are printed shares.
  private let shares: Int
  /// Whether the names were only found in the rows, so that what else they mean had to be assumed.
  let isAssumed: Bool

  init(of cube: Cube) {
    isAssumed = cube.codebook.absence == .zero
    guard isAssumed else {
      (self.cube, shares) = (cube, 0)
      return
    }
    let book = cube.codebook
    var names = Identifiers()
    let measures = book.measures.positions.map { position in
      Measure(
        found: book.measures[position].id,
        identifier: names.next(for: book.measures[position].id, letter: "m"), in: cube,
        at: position)
    }
    names = Identifiers()
    let categories = book.categories.map { category in
      Category(
        id: names.next(for: category.id, letter: "c"), classification: category.classification,
        name: category.name)
    }
    shares = measures.count { $0.additivity == .none }
    self.cube = cube.described(
      by: Codebook(units: book.units, measures: measures, categories: categories))
  }

  /// What had to be assumed; nil if nothing.
  var note: Note? {
    isAssumed
      ? Note(
        code: "package_made",
        text: NoteSentence.packageMade(shares: shares)[LanguageChoice.current]) : nil
  }

  /// - Throws: a ``Fault`` if the folder is there already or cannot be written to.
  func write(to folder: String, overwriting: Overwriting) throws {
    let book = cube.codebook
    try PackageFolder(path: folder, overwriting: overwriting).write([
      PackageFolder.Table(.units, rows: .units(book)),
      PackageFolder.Table(.measures, rows: .measures(book)),
      PackageFolder.Table(.categories, rows: .categories(book)),
      PackageFolder.Table(.observations, rows: .observations(cube)),
    ])
  }
}

extension Measure {
  /// A measure of which only figures are known: counts that add up, unless its name or a figure says otherwise.
  fileprivate init(found name: String, identifier: String, in cube: Cube, at position: MeasureIndex)
  {
    let isShare = identifier.hasSuffix("_share")
    let isCount = cube.values(of: position).allSatisfy { $0.isWhole && !$0.isNegative }
    self.init(
      id: identifier, name: name, unitOfMeasure: isShare ? "percent" : isCount ? "count" : "number",
      additivity: isShare ? .none : .flow)
  }
}
