public import IndicatorCore

/// What happens to a fault in the data: it ends the reading, or is written down and reading goes on.
public struct FaultLog: Sendable {
  /// What happens to a fault.
  public enum Policy: Hashable, Sendable {
    case stopAtFirst, collect
  }

  private let policy: Policy
  /// The faults collected, in the order in which they were found.
  public private(set) var faults: [Fault] = []

  /// A log without faults.
  public init(_ policy: Policy) {
    self.policy = policy
  }

  /// A log of the same policy without faults.
  var emptied: FaultLog { FaultLog(policy) }

  /// Takes over what another log has written down.
  mutating func append(_ other: FaultLog) { faults += other.faults }

  /// Whether reading goes on behind a fault.
  var goesOn: Bool { policy == .collect }

  /// Throws the fault, or writes it down.
  mutating func report(_ fault: Fault) throws(Fault) {
    if policy == .stopAtFirst { throw fault }
    faults.append(fault)
  }

  /// Runs a step; nil if it had a fault that was written down.
  mutating func attempt<Value>(_ step: () throws(Fault) -> Value) throws(Fault) -> Value? {
    do {
      return try step()
    } catch {
      try report(error)
      return nil
    }
  }
}
