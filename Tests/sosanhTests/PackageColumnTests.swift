import Testing

@testable import IndicatorCore
@testable import IndicatorIntake
@testable import IndicatorRender

/// What is written of a package, held against what the schema says of its tables: neither module knows the other.
@Suite("Columns of packages") struct PackageColumnTests {
  private static func names(_ table: PackageTable) -> [String] { table.columns.map(\.name) }

  @Test("the columns of figures are those of the schema, the required ones those of a bare file")
  func observations() {
    #expect(ObservationColumn.names == Self.names(.observations))
    #expect(BareFile.requiredColumns == ["unit", "period", "measure", "category", "value"])
    #expect(ResultTable.tidy([]).columns == BareFile.requiredColumns)
  }

  @Test("units, measures and categories are written in columns of the schema, in its order")
  func names() {
    let book = Codebook(units: [], measures: [], categories: [])
    for (written, table) in [
      (ResultTable.units(book), PackageTable.units), (.measures(book), .measures),
      (.categories(book), .categories),
    ] {
      let known = Self.names(table)
      #expect(written.columns == known.filter(written.columns.contains), "\(table.name)")
      #expect(Set(table.columns.filter(\.isRequired).map(\.name)).isSubset(of: written.columns))
    }
  }

  @Test("the choices of the schema are what is read, in the published order")
  func choices() throws {
    func choices(_ table: PackageTable, _ name: String) throws -> [String] {
      let column = try #require(table.columns.first { $0.name == name })
      guard case .choice(let all) = column.kind else { return [] }
      return all
    }
    #expect(try choices(.observations, "qualifier") == ["=", ">", ">=", "<", "<=", "~"])
    #expect(
      try choices(.observations, "status") == ["A", "B", "D", "E", "L", "M", "O", "P", "Q", "U"])
    #expect(try choices(.measures, "additive") == ["flow", "stock", "none"])
    #expect(try choices(.indicators, "better") == ["higher", "lower", "none"])
    #expect(try choices(.unitChanges, "extent") == ["whole", "part"])
    #expect(try choices(.targets, "comparison") == [">=", ">", "=", "<", "<="])
  }
}
