internal import IndicatorCore

/// The bytes of one file of an archive, inflated a chunk at a time. The size that the list states is an
/// upper bound while reading and must be met at the end, as must the checksum.
struct PartReader {
  /// The file.
  let entry: ZipEntry
  private let archive: ZipArchive
  private let budget: WorkbookBudget
  private let inflater: Inflater?
  private var offset: Int
  private var size = 0
  private var checksum = Checksum()
  private var isDone = false

  private static let chunk = 1 << 16

  init(_ archive: ZipArchive, entry: ZipEntry, budget: WorkbookBudget) throws(Fault) {
    self.archive = archive
    self.entry = entry
    self.budget = budget
    offset = entry.packed.lowerBound
    inflater = entry.method == 8 ? Inflater(archive.bytes, packed: entry.packed) : nil
    if entry.isEncrypted { throw fault(.encrypted(entry.name)) }
    guard entry.method == 0 || inflater != nil else {
      throw fault(.unknownMethod(entry.method, entry.name))
    }
    let limits = budget.limits
    if entry.size > limits.bytes { throw budget.fault(.bytes(limits.bytes)) }
    if entry.size > limits.growthFrom, entry.size / limits.growth > entry.packed.count {
      throw budget.fault(.growth(limits.growth, part: entry.name))
    }
  }

  /// Appends a chunk to a buffer; false at the end, when everything has been checked.
  mutating func read(into buffer: inout [UInt8]) throws(Fault) -> Bool {
    if isDone { return false }
    let start = buffer.count
    isDone = try inflater == nil ? copy(into: &buffer) : inflate(into: &buffer)
    checksum.add(buffer, from: start)
    size += buffer.count - start
    try budget.take(bytes: buffer.count - start)
    if size > entry.size || isDone && size != entry.size { throw fault(.wrongSize(entry.name)) }
    if isDone, checksum.value != entry.checksum { throw fault(.wrongChecksum(entry.name)) }
    return true
  }

  private mutating func copy(into buffer: inout [UInt8]) throws(Fault) -> Bool {
    let end = min(offset + Self.chunk, entry.packed.upperBound)
    buffer += archive.bytes[offset..<end]
    offset = end
    return offset == entry.packed.upperBound
  }

  private func inflate(into buffer: inout [UInt8]) throws(Fault) -> Bool {
    switch inflater?.step(into: &buffer) {
    case .going: return false
    case .ended(left: 0): return true
    default: throw fault(.badPacking(entry.name))
    }
  }

  private func fault(_ flaw: ArchiveFlaw) -> Fault {
    Fault(.workbook(.damagedArchive(flaw)), at: .whole(archive.name))
  }
}
