/// A position in a list of one kind: that of a unit cannot stand where that of a measure or a period should.
@frozen public struct Position<Listed>: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Counted from 0.
  public let number: Int

  /// A position counted from 0.
  @inlinable public init(_ number: Int) { self.number = number }

  /// A position that is kept in half the room.
  @inlinable package init(_ packed: Int32) { number = Int(packed) }

  /// Orders by place.
  @inlinable public static func < (left: Position, right: Position) -> Bool {
    left.number < right.number
  }

  /// The one behind it.
  @inlinable package var next: Position { Position(number + 1) }

  /// The position in half the room.
  @inlinable package var packed: Int32 { Int32(truncatingIfNeeded: number) }
}

/// The position of a unit in a codebook.
public typealias UnitIndex = Position<OrganisationUnit>
/// The position of a measure in a codebook.
public typealias MeasureIndex = Position<Measure>
/// The position of a period among those of a cube.
public typealias PeriodIndex = Position<Period>

/// The positions of a list, one behind the other.
@frozen @usableFromInline package struct Positions<Listed>: RandomAccessCollection, Sendable {
  @usableFromInline package let startIndex = 0
  @usableFromInline package let endIndex: Int

  @inlinable package init(count: Int) { endIndex = count }

  @inlinable package subscript(number: Int) -> Position<Listed> { Position(number) }
}

extension Array {
  /// The positions of all elements.
  @inlinable package var positions: Positions<Element> { Positions(count: count) }

  /// Where an element stands first; nil if it does not.
  package func position(where isMeant: (Element) -> Bool) -> Position<Element>? {
    firstIndex(where: isMeant).map { Position($0) }
  }

  /// The element at its position in this very list.
  @inlinable package subscript(_ position: Position<Element>) -> Element { self[position.number] }

  /// What a list that runs beside another has for a position of that one.
  @inlinable package subscript<Listed>(of position: Position<Listed>) -> Element {
    get { self[position.number] }
    // In place: what is changed is mostly a list, which would be copied.
    _modify { yield &self[position.number] }
  }
}
