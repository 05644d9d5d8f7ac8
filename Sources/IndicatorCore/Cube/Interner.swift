/// Numbers for distinct values in the order of their first appearance.
///
/// Text is compared canonically, so composed and decomposed spellings of a name get one number and
/// the first spelling is kept.
package struct Interner<Value: Hashable & Sendable>: Sendable {
  /// The values in the order of their first appearance.
  package private(set) var values: [Value] = []
  private var positions: [Value: Int] = [:]

  /// Numbers for some values to begin with.
  package init(_ values: [Value] = []) {
    for value in values { _ = intern(value) }
  }

  /// The number of `value`, a new one if it was not seen before.
  package mutating func intern(_ value: Value) -> Int {
    if let known = positions[value] { return known }
    positions[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
