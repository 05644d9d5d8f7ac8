/// Which categories of a measure an empty form asks for.
package enum TemplateCategories: String, CaseIterable, Hashable, Sendable {
  /// The figure for all, and each leaf of the classifications that the data use with the measure.
  case leaves
  /// Those for which the data have figures.
  case reported
  /// Only the figure for all.
  case none
}

/// An empty form for units to fill in: units down, figures across.
package struct Template: Hashable, Sendable {
  /// A measure and the figures of it that are asked for.
  package struct Group: Hashable, Sendable {
    /// What is counted.
    package let measure: Measure
    /// The figures of one period: no category for the figure for all, several where classifications are
    /// joined.
    package let categories: [[Category]]
    /// Whether a figure may be below 0.
    package let sign: Sign

    /// The group with the figures of another of the same measure behind its own.
    package func adding(_ other: Group) -> Group {
      Group(measure, categories: categories + other.categories, sign: sign)
    }

    /// A group of the given parts; a category that is named twice is asked once.
    package init(_ measure: Measure, categories: [[Category]], sign: Sign = .zeroOrMore) {
      self.measure = measure
      self.categories = categories.uniqued
      self.sign = sign
    }
  }

  /// Whether figures may be below 0.
  package enum Sign: Hashable, Sendable {
    case zeroOrMore, any
  }

  /// One column of figures.
  package struct Column: Hashable, Sendable {
    /// What is counted, and whether it may be below 0.
    package let group: Group
    /// When.
    package let period: Period
    /// Of what part; empty for the figure for all.
    package let category: [Category]
  }

  /// Who is asked, in order.
  package let units: [OrganisationUnit]
  /// What stands in each unit's row: its name, and where two are spelled alike, the unit above or the
  /// identifier behind it.
  package let labels: [String]
  /// What is asked.
  package let groups: [Group]
  /// For when, in order.
  package let periods: [Period]

  /// A template of the given parts.
  ///
  /// - Parameters:
  ///   - units: positions in the codebook.
  ///   - groups: what is asked.
  ///   - periods: for when.
  ///   - book: where the units stand.
  package init(units: [UnitIndex], groups: [Group], periods: [Period], in book: Codebook) {
    self.units = units.map { book.units[$0] }
    self.groups = groups
    self.periods = periods
    labels = Self.labels(self.units, in: book)
  }

  /// The columns of figures, measure by measure, in each period by period.
  package var columns: [Column] {
    groups.flatMap { group in
      periods.flatMap { period in
        group.categories.map { Column(group: group, period: period, category: $0) }
      }
    }
  }

  private static func labels(_ units: [OrganisationUnit], in book: Codebook) -> [String] {
    let longer = units.map { unit in
      book.unit(unit.parent).map { "\(unit.name) (\(book.units[$0].name))" }
    }
    let names = units.map(\.name)
    let twice = repeated(names)
    let longerTwice = repeated(names + longer.compactMap(\.self))
    return units.indices.map { index in
      guard twice.contains(key(names[index])) else { return names[index] }
      if let longer = longer[index], !longerTwice.contains(key(longer)) { return longer }
      return "\(names[index]) (\(units[index].id))"
    }
  }

  /// The keys of texts that a reader would take for one another.
  private static func repeated(_ texts: [String]) -> Set<String> {
    Set(Dictionary(grouping: texts, by: key).filter { $0.value.count > 1 }.keys)
  }

  private static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").composedVietnamese
      .lowercased()
  }
}

extension Cube {
  /// The figures of a measure that an empty form asks for.
  ///
  /// - Parameters:
  ///   - measure: a position in the codebook.
  ///   - choice: which categories.
  package func templateGroup(_ measure: MeasureIndex, choice: TemplateCategories)
    -> Template.Group
  {
    switch choice {
    case .leaves:
      let leaves = classifications(of: measure).flatMap {
        self.leaves(of: $0, measure: measure)
      }
      return group(
        measure, combinations: [.all] + leaves.map { Combination([$0], in: codebook.tree) })
    case .reported:
      let own = (0..<count).filter { key(at: $0).measure == measure.packed }
      let reported = Set(own.map { combinations[Int(key(at: $0).combination)] })
      return group(
        measure,
        combinations: reported.isEmpty
          ? [.all]
          : reported.sorted { $0.categories.lexicographicallyPrecedes($1.categories) })
    case .none:
      return group(measure, combinations: [.all])
    }
  }

  /// The figures that a selection such as `members[male, female]` names, each for itself.
  ///
  /// - Throws: a ``Fault`` at a name that the measure does not know.
  package func templateGroup(
    _ name: FormulaName, selection: SelectionText
  ) throws(Fault) -> Template.Group {
    guard let measure = codebook.measure(name.text) else {
      throw Fault(.name(.unknownName(.measure, name.text, suggestion: nil)))
    }
    let binder = SelectionBinder(cube: self, measure: measure)
    return group(measure, combinations: try binder.each(selection, measureName: name))
  }

  private func group(_ measure: MeasureIndex, combinations: [Combination]) -> Template.Group {
    let isBelowZero = (0..<count).contains { index in
      key(at: index).measure == measure.packed
        && cell(at: index).value.map { $0.significand < 0 } ?? false
    }
    return Template.Group(
      codebook.measures[measure],
      categories: combinations.map { $0.categories.map { codebook.categories[$0] } },
      sign: isBelowZero ? .any : .zeroOrMore)
  }

  /// The units of the levels at which any of some measures is reported, in order: those that ought to
  /// report it. All units if none does.
  package func unitsAsked(for measures: [MeasureIndex]) -> [UnitIndex] {
    let reporting = measures.flatMap { units(measure: $0) }
    let levels = Set(reporting.map { codebook.units[$0].level })
    return codebook.units.positions.filter {
      levels.isEmpty || levels.contains(codebook.units[$0].level)
    }
  }
}
