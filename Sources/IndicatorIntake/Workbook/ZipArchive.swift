internal import IndicatorCore

/// One file in a zip archive, as the list at the archive's end has it.
struct ZipEntry: Hashable, Sendable {
  /// The name, with `/` between folders, whichever slash the archive has.
  let name: String
  /// The name's bytes.
  let rawName: [UInt8]
  /// 0 as it is, 8 deflated.
  let method: Int
  /// Whether a password is needed.
  let isEncrypted: Bool
  /// The CRC-32 of the file.
  let checksum: UInt32
  /// How many bytes the file has.
  let size: Int
  /// Where the file's own header lies.
  let header: Int
  /// Where the packed bytes lie.
  var packed: Range<Int>
}

/// A zip archive: the list of its files, checked before any of them is read.
///
/// The list at the end is what counts. Each file's own header must lie where the list says and bear the
/// same name; names must be plain relative paths, each used once; no two files may share bytes. Sizes in
/// the headers before the files, which some writers leave at 0, are not looked at.
struct ZipArchive: Sendable {
  /// The archive's name in messages.
  let name: String
  /// The whole archive.
  let bytes: [UInt8]
  /// Its files, in the order of the list.
  let entries: [ZipEntry]
  private let positions: [String: Int]

  /// Reads the list of files.
  ///
  /// - Throws: a ``Fault`` for the whole file.
  init(_ source: SourceBytes) throws(Fault) {
    name = source.name
    bytes = source.bytes
    var directory = try ZipDirectory(source)
    var entries: [ZipEntry] = []
    var positions: [String: Int] = [:]
    while let entry = try directory.next() {
      let key = Self.key(entry.name)
      guard positions.updateValue(entries.count, forKey: key) == nil else {
        throw directory.fault(.repeatedName(entry.name))
      }
      entries.append(entry)
    }
    try directory.checkOverlaps(entries)
    self.entries = entries
    self.positions = positions
  }

  /// The file of a name; capital letters do not matter, as in the standard for such packages.
  func entry(_ name: String) -> ZipEntry? {
    positions[Self.key(name)].map { entries[$0] }
  }

  private static func key(_ name: String) -> String { name.lowercased() }
}

/// Reads the list at the end of a zip archive.
struct ZipDirectory {
  private let source: SourceBytes
  private var offset: Int
  private let start: Int
  private let end: Int
  private var left: Int

  private static let endSize = 22
  private static let entrySize = 46
  private static let headerSize = 30

  init(_ source: SourceBytes) throws(Fault) {
    self.source = source
    let whole = Place.whole(source.name)
    guard let record = Self.endRecord(source.bytes) else {
      throw Fault(.workbook(.damagedArchive(.truncated)), at: whole)
    }
    let bytes = source.bytes
    let counts = [record + 8, record + 10].map(bytes.short)
    guard bytes.short(record + 4) == 0, bytes.short(record + 6) == 0, counts[0] == counts[1] else {
      throw Fault(.workbook(.damagedArchive(.severalVolumes)), at: whole)
    }
    left = counts[0]
    let size = bytes.word(record + 12)
    start = bytes.word(record + 16)
    offset = start
    end = record
    if left == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw fault(.zip64) }
    guard start + size == record else { throw fault(.badDirectory) }
  }

  /// The last record of an archive: its comment reaches exactly to the end.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - endSize
    guard last >= 0 else { return nil }
    for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes.word(offset) == 0x0605_4B50
      && offset + endSize + bytes.short(offset + 20) == bytes.count
    {
      return offset
    }
    return nil
  }

  func fault(_ flaw: ArchiveFlaw) -> Fault {
    Fault(.workbook(.damagedArchive(flaw)), at: .whole(source.name))
  }

  /// The next file of the list, nil at its end.
  mutating func next() throws(Fault) -> ZipEntry? {
    guard left > 0 else {
      if offset != end { throw fault(.badDirectory) }
      return nil
    }
    left -= 1
    let bytes = source.bytes
    guard offset + Self.entrySize <= end, bytes.word(offset) == 0x0201_4B50 else {
      throw fault(.badDirectory)
    }
    let names = (offset + Self.entrySize)..<(offset + Self.entrySize + bytes.short(offset + 28))
    let after = names.upperBound + bytes.short(offset + 30) + bytes.short(offset + 32)
    guard after <= end else { throw fault(.badDirectory) }
    let entry = try entry(at: offset, named: Array(bytes[names]))
    offset = after
    return entry
  }

  private func entry(at offset: Int, named rawName: [UInt8]) throws(Fault) -> ZipEntry {
    let bytes = source.bytes
    // Some programs of Windows write its own sign between folders.
    let slashed = rawName.map { $0 == 0x5C ? 0x2F : $0 }
    let name = String(decoding: slashed, as: UTF8.self)
    guard Self.isSafe(name) else { throw fault(.unsafeName(name)) }
    let packed = bytes.word(offset + 20)
    let size = bytes.word(offset + 24)
    let header = bytes.word(offset + 42)
    if [packed, size, header].contains(0xFFFF_FFFF) { throw fault(.zip64) }
    if bytes.short(offset + 34) != 0 { throw fault(.severalVolumes) }
    return ZipEntry(
      name: name, rawName: rawName, method: bytes.short(offset + 10),
      isEncrypted: bytes.short(offset + 8) & 0x41 != 0,
      checksum: UInt32(bytes.word(offset + 16)), size: size, header: header,
      packed: try place(of: rawName, header: header, length: packed))
  }

  /// A plain relative path: no step upwards, no drive, nothing that another system takes for a folder.
  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x3A })
    else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    // A folder's own entry ends with a slash.
    let steps = parts.count > 1 && parts.last == "" ? parts.dropLast() : parts[...]
    return steps.allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Where the packed bytes lie behind the file's own header.
  private func place(
    of rawName: [UInt8], header: Int, length: Int
  ) throws(Fault) -> Range<Int> {
    let bytes = source.bytes
    let name = String(decoding: rawName, as: UTF8.self)
    let names = header + Self.headerSize
    guard names <= start, bytes.word(header) == 0x0403_4B50 else { throw fault(.outside(name)) }
    let extra = names + bytes.short(header + 26)
    let data = extra + bytes.short(header + 28)
    guard data + length <= start else { throw fault(.outside(name)) }
    guard bytes[names..<extra].elementsEqual(rawName) else { throw fault(.otherName(name)) }
    return data..<(data + length)
  }

  /// Refuses an archive in which two files share bytes: a small one could then unpack to any size.
  func checkOverlaps(_ entries: [ZipEntry]) throws(Fault) {
    let sorted = entries.sorted { $0.header < $1.header }
    for (entry, next) in zip(sorted, sorted.dropFirst())
    where next.header < entry.packed.upperBound {
      throw fault(.overlapping(entry.name, next.name))
    }
  }
}

extension [UInt8] {
  /// The two bytes at an index, the lower first; 0 beyond the end.
  func short(_ index: Int) -> Int {
    guard index >= 0, index + 2 <= count else { return 0 }
    return Int(self[index]) | Int(self[index + 1]) << 8
  }

  /// The four bytes at an index, the lowest first; 0 beyond the end.
  func word(_ index: Int) -> Int { short(index) | short(index + 2) << 16 }
}
