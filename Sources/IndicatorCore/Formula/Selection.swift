/// A selection of a measure's categories, looked up: what must be added up, without overlap.
package struct Selection: Hashable, Sendable {
  /// The largest boxes that make up the selection; the figure for all is one empty combination.
  let boxes: [Combination]
  /// Whether this is exactly the base of a classification that also has categories outside it.
  let excludesUnrated: Bool
  /// The categories outside the base, when they are excluded.
  let outsideBase: [Int]

  /// The figure for all.
  static let whole = Selection(boxes: [.all], excludesUnrated: false, outsideBase: [])
}

/// Looks up selections in the codebook.
struct SelectionBinder {
  let cube: Cube
  let measure: MeasureIndex
  private var book: Codebook { cube.codebook }
  private var tree: CategoryTree { cube.codebook.tree }

  init(cube: Cube, measure: MeasureIndex) {
    self.cube = cube
    self.measure = measure
  }

  func bind(_ text: SelectionText?, measureName: FormulaName) throws(Fault) -> Selection {
    guard let text else { return .whole }
    if text.classification != nil {
      _ = try classification(text.classification, measureName: measureName)
    }
    switch text.choice {
    case .base:
      let classification = try classification(text.classification, measureName: measureName)
      return leaves(base(of: classification), of: classification)
    case .list(let items): return try list(items, in: text.classification)
    case .range(let from, let to): return try range(from, to: to, in: text.classification)
    }
  }

  /// The categories that a selection names, each for itself: aggregates beside their parts if they are
  /// listed so.
  func each(
    _ text: SelectionText, measureName: FormulaName
  ) throws(Fault) -> [Combination] {
    if text.classification != nil {
      _ = try classification(text.classification, measureName: measureName)
    }
    switch text.choice {
    case .base:
      return singles(base(of: try classification(text.classification, measureName: measureName)))
    case .list(let items):
      var all: [Combination] = []
      for names in items { all.append(try combination(names, in: text.classification)) }
      return all
    case .range(let from, let to):
      return singles(try leaves(from, to: to, in: text.classification))
    }
  }

  private func singles(_ leaves: [Int]) -> [Combination] {
    leaves.map { Combination([$0], in: tree) }
  }

  private func base(of classification: Int) -> [Int] {
    cube.leaves(of: classification, measure: measure).filter { book.categories[$0].inBase }
  }

  /// The largest categories that make up a set of leaves, or the whole.
  private func leaves(_ leaves: [Int], of classification: Int) -> Selection {
    let all = cube.leaves(of: classification, measure: measure)
    let outside = all.filter { !book.categories[$0].inBase }
    let isBase = !outside.isEmpty && Set(leaves) == Set(all).subtracting(outside)
    let boxes =
      Set(leaves) == Set(all)
      ? [.all]
      : tree.maximalNodes(covering: Set(leaves)).map { Combination([$0], in: tree) }
    return Selection(boxes: boxes, excludesUnrated: isBase, outsideBase: isBase ? outside : [])
  }

  /// The classification named, or the only one of the measure.
  func classification(
    _ name: FormulaName?, measureName: FormulaName
  ) throws(Fault) -> Int {
    let used = cube.classifications(of: measure)
    if let name {
      guard let found = tree.classifications.firstIndex(of: name.text), used.contains(found) else {
        let near = Suggestion.nearest(to: name.text, among: used.map { tree.classifications[$0] })
        throw fault(.name(.unknownName(.classification, name.text, suggestion: near)), at: name)
      }
      return found
    }
    guard let only = used.first else {
      throw fault(.selection(.noCategories(measure: measureName.text)), at: measureName)
    }
    guard used.count == 1 else {
      let names = used.map { tree.classifications[$0] }
      throw fault(
        .selection(.severalClassifications(measure: measureName.text, classifications: names)),
        at: measureName)
    }
    return only
  }

  // MARK: Lists

  /// The categories named. Without a codebook they are taken as they are named: that no other occurs does
  /// not make them the whole.
  private func list(
    _ items: [[FormulaName]], in classification: FormulaName?
  ) throws(Fault) -> Selection {
    var boxes: [(names: [FormulaName], box: Combination)] = []
    for names in items {
      let box = try combination(names, in: classification)
      for other in boxes {
        guard Self.axes(box, tree: tree) == Self.axes(other.box, tree: tree) else {
          throw fault(
            .selection(.unlikeClassifications(Self.text(other.names), Self.text(names))),
            at: names[0])
        }
        guard areDisjoint(box, other.box) else {
          throw fault(
            .selection(.notDisjoint(Self.text(other.names), Self.text(names))), at: names[0])
        }
      }
      boxes.append((names, box))
    }
    let singles = boxes.map(\.box.categories)
    if book.absence == .noValue, singles.allSatisfy({ $0.count == 1 }) {
      return leaves(
        singles.flatMap { tree.leaves[$0[0]] }, of: tree.classificationOf[singles[0][0]])
    }
    return Selection(boxes: boxes.map(\.box), excludesUnrated: false, outsideBase: [])
  }

  private func combination(
    _ names: [FormulaName], in classification: FormulaName?
  ) throws(Fault) -> Combination {
    var members: [Int] = []
    for name in names {
      let category = try category(name, in: classification)
      let axis = tree.classificationOf[category]
      guard !members.contains(where: { tree.classificationOf[$0] == axis }) else {
        throw fault(
          .codebook(
            .joinedSameClassification(name.text, classification: tree.classifications[axis])),
          at: name
        )
      }
      members.append(category)
    }
    return Combination(members, in: tree)
  }

  private func category(_ name: FormulaName, in classification: FormulaName?) throws(Fault) -> Int {
    let choices = book.categories.indices.filter { position in
      classification == nil || book.categories[position].classification == classification?.text
    }
    let matches = choices.filter { book.categories[$0].id == name.text }
    guard let category = matches.first else {
      let near = Suggestion.nearest(to: name.text, among: choices.map { book.categories[$0].id })
      throw fault(.name(.unknownName(.category, name.text, suggestion: near)), at: name)
    }
    guard matches.count == 1 else {
      let classes = matches.map { book.categories[$0].classification }
      throw fault(.name(.ambiguousName(.category, name.text, matches: classes)), at: name)
    }
    return category
  }

  private static func axes(_ box: Combination, tree: CategoryTree) -> [Int] {
    box.categories.map { tree.classificationOf[$0] }
  }

  private static func text(_ names: [FormulaName]) -> String {
    names.map(\.text).joined(separator: "+")
  }

  private func areDisjoint(_ left: Combination, _ right: Combination) -> Bool {
    zip(left.categories, right.categories).contains { one, other in
      Set(tree.leaves[one]).isDisjoint(with: tree.leaves[other])
    }
  }

  // MARK: Ranges

  private func range(
    _ from: FormulaName?, to: FormulaName?, in classification: FormulaName?
  ) throws(Fault) -> Selection {
    guard let leaf = from ?? to else { return .whole }
    let axis = tree.classificationOf[try category(leaf, in: classification)]
    return leaves(try leaves(from, to: to, in: classification), of: axis)
  }

  /// The leaves between two, by order.
  private func leaves(
    _ from: FormulaName?, to: FormulaName?, in classification: FormulaName?
  ) throws(Fault) -> [Int] {
    guard let anchor = from ?? to else { return [] }
    let axis = tree.classificationOf[try category(anchor, in: classification)]
    let low = try from.map { name throws(Fault) in try order(name, in: classification, axis: axis) }
    let high = try to.map { name throws(Fault) in try order(name, in: classification, axis: axis) }
    let chosen = base(of: axis).filter { leaf in
      guard let order = book.categories[leaf].order else { return false }
      return (low ?? .min) <= order && order <= (high ?? .max)
    }
    guard !chosen.isEmpty else {
      let text = "\(from?.text ?? "")..\(to?.text ?? "")"
      throw fault(.selection(.emptyRange(text)), at: anchor)
    }
    return chosen
  }

  private func order(
    _ name: FormulaName, in classification: FormulaName?, axis: Int
  ) throws(Fault) -> Int {
    let category = try category(name, in: classification)
    guard let order = book.categories[category].order, tree.classificationOf[category] == axis
    else {
      throw fault(.selection(.noOrder(category: name.text)), at: name)
    }
    return order
  }

  private func fault(_ fact: FaultFact, at name: FormulaName) -> Fault {
    Fault(fact, at: .typed("formula", column: name.column.number))
  }
}
