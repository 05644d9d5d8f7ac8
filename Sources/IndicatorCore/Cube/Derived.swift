import Synchronization

/// Something that follows from the values beside it, worked out when it is first asked for, by whichever
/// thread asks first. Two are always equal: what they follow from is compared instead.
final class Derived<Value: Sendable>: Sendable, Hashable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let box = AtomicLazyReference<Box>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// What is derived.
  var value: Value { (box.load() ?? box.storeIfNil(Box(make()))).value }

  static func == (left: Derived, right: Derived) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
