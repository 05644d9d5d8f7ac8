/// How a scan goes about its work. None of it changes the result.
public struct ScanSettings: Sendable {
  /// How many threads take part, at least 1.
  public var threads: Int
  /// How many bytes are looked at in one piece.
  public var pageSize: Int
  /// Told how many bytes have been read, and of how many if that is known.
  public var progress: (@Sendable (_ read: Int, _ size: Int?) -> Void)?
  /// How long lines and fields may be.
  package var limits = ReadLimits.usual

  /// How many bytes are usually looked at in one piece.
  public static let usualPageSize = 256 * 1024

  /// Settings; as many threads as the machine runs at once unless said otherwise.
  public init(
    threads: Int = Workers.available, pageSize: Int = ScanSettings.usualPageSize,
    progress: (@Sendable (_ read: Int, _ size: Int?) -> Void)? = nil
  ) {
    self.threads = max(1, threads)
    self.pageSize = max(1, pageSize)
    self.progress = progress
  }
}
