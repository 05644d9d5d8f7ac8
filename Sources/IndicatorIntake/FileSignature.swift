internal import IndicatorCore

/// What kind of file bytes are, by how they begin.
enum FileSignature {
  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let archives: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
  private static let others: [(start: [UInt8], kind: ForeignFile)] = [
    (Array("%PDF-".utf8), .pdf), ([0x1F, 0x8B], .gzip), (Array("BZh".utf8), .packed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed), ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed), (Array("Rar!".utf8) + [0x1A], .packed),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0], .picture),
    ([0x4D, 0x4D, 0, 0x2A], .picture), (Array("{\\rtf".utf8), .otherDocument),
  ]

  static func isArchive(_ bytes: [UInt8]) -> Bool { archives.contains { bytes.starts(with: $0) } }

  static func isContainer(_ bytes: [UInt8]) -> Bool { bytes.starts(with: container.prefix(4)) }

  /// The kind of a file that is no zip archive.
  static func foreign(_ bytes: [UInt8]) -> ForeignFile? {
    if isContainer(bytes) { return contained(bytes) }
    return isArchive(bytes) ? nil : .unknown
  }

  /// The kind of a file that is no text; nil for what may be text.
  static func notText(_ bytes: [UInt8]) -> ForeignFile? {
    if isArchive(bytes) { return archived(bytes) }
    if isContainer(bytes) { return contained(bytes) }
    if isFlatSpreadsheet(bytes) { return .openDocument }
    let start = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    let text = start == 0x25 ? Array(bytes.drop { $0 != 0x25 }.prefix(8)) : bytes
    return others.first { text.starts(with: $0.start) }?.kind
  }

  /// Whether bytes are a spreadsheet of OpenDocument in one piece of XML, which says so in its first tag.
  private static func isFlatSpreadsheet(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x3C || bytes.starts(with: [0xEF, 0xBB, 0xBF, 0x3C]) else { return false }
    let start = String(decoding: bytes.prefix(8192), as: UTF8.self)
    return start.contains("<office:document") && start.contains("opendocument.spreadsheet")
  }

  /// What a zip archive holds, by the names of its parts. They stand in front of each part and in the list at
  /// the end.
  private static func archived(_ bytes: [UInt8]) -> ForeignFile {
    func holds(_ text: String) -> Bool { isFound(Array(text.utf8), in: bytes, step: 1) }
    if holds("opendocument.spreadsheet") { return .openDocument }
    if holds("vnd.oasis.opendocument") || holds("ppt/slides") { return .otherDocument }
    if holds("word/document") { return .word }
    if holds("xl/workbook.bin") { return .binaryExcel }
    return holds("xl/workbook") || holds("xl/worksheets/") ? .workbook : .archive
  }

  /// What a container of old and of encrypted Office files holds. Its entries lie at multiples of 128 bytes.
  private static func contained(_ bytes: [UInt8]) -> ForeignFile {
    func holds(_ name: String) -> Bool {
      isFound(name.utf8.flatMap { [$0, 0] }, in: bytes, step: 128)
    }
    if holds("EncryptedPackage") { return .encrypted }
    return holds("WordDocument") ? .word : .oldExcel
  }

  private static func isFound(_ text: [UInt8], in bytes: [UInt8], step: Int) -> Bool {
    stride(from: 0, to: bytes.count, by: step).contains { start in
      bytes[start] == text[0] && bytes[start...].starts(with: text)
    }
  }
}
