public import Foundation

/// The repository that is tested.
public enum Repository {
  /// Its top folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder in which the products of this build lie.
  public static var products: URL {
    let test = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let own = test ?? URL(filePath: CommandLine.arguments[0])
    return own.deletingLastPathComponent()
  }

  /// The tool whose command lines are tested: the one that `SOSANH_PROGRAM` names, else that of this build.
  /// It must be called `sosanh`, for command lines call it so.
  public static var tool: URL {
    let named = ProcessInfo.processInfo.environment["SOSANH_PROGRAM"]
    return named.map { URL(filePath: $0, relativeTo: root).absoluteURL }
      ?? products.appending(path: "sosanh")
  }

  /// The text of a file of the repository.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The Swift files below a folder of the repository, sorted, as paths from its top.
  public static func swiftFiles(below folder: String) -> [String] {
    let base = root.appending(path: folder)
    let paths =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }
}
