/// Sorting for everything that is not hot: one sort of positions for all kinds of elements.
///
/// The standard library's `sorted` is compiled anew for every kind of element, 4 to 7 kilobytes each, and
/// there are some hundred such sorts here. These have its name and its contract, so the modules that import
/// this one use them without a word; `sort`, in place, stays the standard library's, for what is hot.
extension Sequence {
  /// The elements in the order of a relation; elements of which neither comes first keep their order.
  package func sorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    let items = Array(self)
    return withoutActuallyEscaping(precedes) { precedes in
      SortedPositions { precedes(items[$0], items[$1]) }.order(items.count)
    }
    .map { items[$0] }
  }
}

extension Sequence where Element: Comparable {
  /// The elements in ascending order; equal ones keep their order.
  package func sorted() -> [Element] { sorted { $0 < $1 } }
}

/// Sorts positions by what stands there. A class, because the optimiser makes a copy of a function for every
/// closure that it sees passed to it, and does not look into objects.
private final class SortedPositions {
  private let precedes: (Int, Int) -> Bool

  init(_ precedes: @escaping (Int, Int) -> Bool) { self.precedes = precedes }

  @inline(never)
  func order(_ count: Int) -> [Int] {
    var positions = Array(0..<count)
    positions.sort(by: precedes)
    return positions
  }
}
