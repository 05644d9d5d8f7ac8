extension Codebook {
  /// A codebook and the name of where it stands.
  package struct Named {
    let source: String
    let book: Codebook

    /// The codebook of a source.
    package init(_ source: String, in book: Codebook) {
      self.source = source
      self.book = book
    }
  }

  /// The names of several sources: all found in rows, or all of packages.
  ///
  /// - Throws: a ``Fault`` at `--data` where two packages say different things of one name.
  package init(joining books: [Named]) throws(Fault) {
    if books.allSatisfy({ $0.book.absence == .zero }) {
      self.init(found: books.map(\.book))
    } else {
      self.init(
        units: try Self.joined(books, kind: .unit, list: \.units, id: \.id),
        measures: try Self.joined(books, kind: .measure, list: \.measures, id: \.id),
        categories: try Self.joined(books, kind: .category, list: \.categories, id: \.id))
    }
  }

  /// The names found in the rows of all.
  private init(found books: [Codebook]) {
    let units = Interner(books.flatMap { $0.units.map(\.id) })
    let measures = Interner(books.flatMap { $0.measures.map(\.id) })
    let categories = Interner(
      books.flatMap { $0.categories.map { Observation.CategoryName($0.id, of: $0.classification) } }
    )
    self.init(
      discoveredUnits: units.values, measures: measures.values, categories: categories.values)
  }

  private static func joined<Item: Hashable>(
    _ books: [Named], kind: NameKind, list: KeyPath<Codebook, [Item]>,
    id: KeyPath<Item, String>
  ) throws(Fault) -> [Item] {
    var first: [String: (item: Item, source: String)] = [:]
    var all: [Item] = []
    for named in books {
      for item in named.book[keyPath: list] {
        guard let known = first[item[keyPath: id]] else {
          first[item[keyPath: id]] = (item, named.source)
          all.append(item)
          continue
        }
        guard known.item == item else {
          throw Fault(
            .dataApart(
              .meanings(kind, item[keyPath: id], first: known.source, other: named.source)),
            at: .typed("--data"))
        }
      }
    }
    return all
  }
}

extension History {
  /// The same in the positions of another codebook.
  package func moved(from book: Codebook, to other: Codebook) -> History {
    func unit(_ position: UnitIndex) -> UnitIndex {
      other.unit(book.units[position].id) ?? UnitIndex(0)
    }
    return History(
      breaks: breaks.map { item in
        SeriesBreak(
          measure: item.measure.flatMap { other.measure(book.measures[$0].id) },
          unit: item.unit.map(unit), from: item.from, kind: item.kind)
      },
      changes: changes.map { item in
        UnitChange(
          unit: unit(item.unit), predecessor: item.predecessor, extent: item.extent,
          date: item.date, share: item.share,
          shareOf: item.shareOf.flatMap { other.measure(book.measures[$0].id) }, place: item.place)
      })
  }
}

extension IndicatorTarget {
  /// The same in the positions of another codebook.
  package func moved(from book: Codebook, to other: Codebook) -> IndicatorTarget {
    IndicatorTarget(
      indicator: indicator, unit: unit.flatMap { other.unit(book.units[$0].id) }, target: target)
  }
}
