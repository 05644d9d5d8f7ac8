/// What the program holds until it ends: the system takes it all at once, while giving back a hundred thousand rows
/// one by one takes as long as making half of them.
enum UntilExit {
  private final class Held {
    let value: Any
    init(_ value: Any) { self.value = value }
  }

  static func hold(_ value: Any) { _ = Unmanaged.passRetained(Held(value)) }
}
