import IndicatorCore
import IndicatorIntake
import IndicatorRender
import Synchronization

/// Rows that are computed on several threads while they are written, in their order.
struct RowStream {
  private let header: [UInt8]
  private var count: Int
  private let threads: Int
  private var make: @Sendable (Int) -> Result<LineBlock, Fault>

  /// Adds the rows of another result with the same columns.
  mutating func append(_ other: RowStream) {
    let (own, make) = (count, make)
    self.make = { $0 < own ? make($0) : other.make($0 - own) }
    count += other.count
  }

  /// The rows of a result.
  init(_ blocks: some DataBlocks, threads: Int) {
    header = blocks.header
    count = blocks.count
    self.threads = threads
    make = { number in Result { () throws(Fault) in try blocks.block(number) } }
  }

  /// What has been written already.
  init(_ written: [[UInt8]]) {
    header = []
    count = written.count
    threads = 1
    make = { .success(LineBlock(written[$0])) }
  }

  /// What must be said of the rows.
  struct Notes {
    var said: [RowSaid] = []
    var omitted = OmittedPeriods()
    /// How many texts were defused for spreadsheets.
    var defused = 0
  }

  private struct State {
    var notes = Notes()
    var fault: Fault?
  }

  /// Computes the rows and hands over their lines, the header first.
  ///
  /// - Parameter take: takes some lines; false ends it all.
  /// - Throws: the first ``Fault`` of a row.
  func run(_ take: @escaping @Sendable ([UInt8]) -> Bool) throws(Fault) -> Notes {
    guard take(header) else { return Notes() }
    let kept = Shared(Mutex(State()))
    Workers.inOrder(
      count, threads: threads, make: make,
      take: { result in
        switch result {
        case .failure(let fault):
          kept.state.withLock { $0.fault = fault }
          return false
        case .success(let block):
          kept.state.withLock { state in
            for row in block.said where !state.notes.said.contains(row) {
              state.notes.said.append(row)
            }
            state.notes.omitted.formUnion(block.omitted)
            state.notes.defused += block.defused
          }
          return take(block.bytes)
        }
      })
    return try kept.state.withLock { state throws(Fault) in
      if let fault = state.fault { throw fault }
      return state.notes
    }
  }

  private final class Shared: Sendable {
    let state: Mutex<State>
    init(_ state: consuming Mutex<State>) { self.state = state }
  }

  /// All lines, for outputs that must not begin before everything is known.
  func blocks() throws(Fault) -> (blocks: [[UInt8]], notes: Notes) {
    let kept = Blocks()
    let notes = try run { block in
      kept.all.withLock { $0.append(block) }
      return true
    }
    return (kept.all.withLock { $0 }, notes)
  }

  private final class Blocks: Sendable {
    let all = Mutex<[[UInt8]]>([])
  }
}
