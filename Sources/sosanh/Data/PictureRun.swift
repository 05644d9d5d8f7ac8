import IndicatorCore

/// A drawing as a picture by rsvg-convert, else by Chromium, where one of them is installed.
enum PictureRun {
  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]
  /// A browser's first start takes some seconds.
  private static let seconds = 60
  /// How many pixels of the picture each of the drawing becomes: it is to be printed.
  private static let scale = 2

  /// The picture.
  ///
  /// - Parameters:
  ///   - drawing: a whole SVG file.
  ///   - name: the file that it is made for, for messages.
  /// - Throws: a ``Fault`` if no program is there that makes it, or none makes it.
  static func png(of drawing: String, to name: String) throws(Fault) -> [UInt8] {
    let place = Place.whole(name)
    guard let folder = TemporaryFolder() else {
      throw Fault(.format(.noPicture(failed: nil)), at: place)
    }
    defer { folder.remove() }
    guard let input = folder.write(Array(drawing.utf8), named: "drawing.svg") else {
      throw Fault(.format(.noPicture(failed: nil)), at: place)
    }
    let picture = "\(folder.path)/picture.png"
    var failed: String?
    for (program, arguments) in runs(of: input, drawing: drawing, to: picture, in: folder.path) {
      let outcome = ProgramRun.run(program, arguments: arguments, atMost: seconds)
      if outcome == .done, let bytes = System.beginning(of: picture, atMost: .max),
        bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      {
        return bytes
      }
      if outcome != .missing { failed = failed ?? program }
    }
    throw Fault(.format(.noPicture(failed: failed)), at: place)
  }

  /// The programs to try, each with what it is told.
  private static func runs(
    of input: String, drawing: String, to picture: String, in folder: String
  ) -> [(program: String, arguments: [String])] {
    let (width, height) = (size("width", of: drawing), size("height", of: drawing))
    let browser = [
      "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
      "--user-data-dir=\(folder)/profile", "--force-device-scale-factor=\(scale)",
      "--window-size=\(width),\(height)", "--screenshot=\(picture)", "file://\(input)",
    ]
    // Chromium refuses its sandbox to the user who may do everything; what it opens is our own drawing.
    let rights = System.isRoot ? ["--no-sandbox"] : []
    let named = System.environment("CHROMIUM").map { [$0] } ?? []
    return [("rsvg-convert", ["--zoom=\(scale)", "--format=png", "--output=\(picture)", input])]
      + (named + browsers).map { ($0, rights + browser) }
  }

  /// A size of the drawing as its first tag states it.
  private static func size(_ name: String, of drawing: String) -> Int {
    let tag = drawing.prefix(400)
    let words = tag.split(separator: " \(name)=\"", maxSplits: 1)
    return words.count == 2 ? Int(words[1].prefix { $0.isNumber }) ?? 800 : 800
  }
}
