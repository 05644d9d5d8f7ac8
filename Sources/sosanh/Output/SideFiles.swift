import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Files that are written beside the result: accounts, claims, totals.
struct SideFiles {
  let output: OutputOptions

  /// Refuses, before anything is written, to write over a file that is read, even with --force, to write two
  /// results to one file, and to replace a file without leave.
  ///
  /// - Throws: a ``Fault`` at the first path that cannot be had.
  func check(_ paths: [String?], reading inputs: [String]) throws(Fault) {
    let all = ([output.output ?? "-"] + paths).compactMap(\.self)
    for (index, path) in all.enumerated() {
      let place = Place.whole(path)
      if all[..<index].contains(where: { isOne($0, path) }) {
        throw Fault(.output(.outputTwice), at: place)
      }
      guard path != "-" else { continue }
      if inputs.contains(where: { System.areOneFile($0, path) }) {
        throw Fault(.output(.outputIsInput), at: place)
      }
      try file(path).check()
    }
  }

  /// Writes a table; `-` is standard output, where the result itself goes to a file.
  func write(_ table: ResultTable, to path: String?) throws {
    guard let path else { return }
    try write(CSVWriter(output.chosenDialect).text(table), to: path)
    if !output.quiet { Output.sayDefused(table, options: output) }
  }

  /// Writes a text; `-` is standard output, where the result itself goes to a file.
  func write(_ text: String, to path: String) throws {
    if path == "-" { try System.write(Array(text.utf8)) } else { try file(path).write(text) }
  }

  private func file(_ path: String) -> OutputFile {
    OutputFile(path: path, overwriting: output.force ? .replace : .refuse)
  }

  private func isOne(_ one: String, _ other: String) -> Bool {
    one == "-" || other == "-" ? one == other : System.areOneFile(one, other)
  }
}
