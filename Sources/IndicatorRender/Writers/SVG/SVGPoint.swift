/// Signs of points and dashes of lines, so that lines are told apart without colour.
struct SVGPoint {
  private let index: Int

  /// Those of the n-th line.
  init(_ index: Int) {
    self.index = index
  }

  /// Those with the most contrast on white come first.
  private static let colors = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "currentColor", "#E69F00", "#56B4E9",
  ]
  private static let dashes = ["none", "8 4", "2 4", "10 3 2 3"]

  private var color: String { Self.colors[index % Self.colors.count] }
  private var dash: String { Self.dashes[index % Self.dashes.count] }

  /// A line between two places.
  func line(from: (x: Int, y: Int), to: (x: Int, y: Int)) -> Markup {
    Markup(
      "path",
      attributes: [
        "d": "M\(from.x) \(from.y)L\(to.x) \(to.y)", "stroke": color, "stroke-width": "2",
        "stroke-dasharray": dash, "fill": "none",
      ])
  }

  /// A point that says what it stands for when it is pointed at.
  func sign(at place: (x: Int, y: Int), saying text: String) -> Markup {
    Markup(
      "path",
      attributes: [
        "transform": "translate(\(place.x) \(place.y))", "d": shape,
        "fill": index / Self.shapes.count % 2 == 0 ? color : "#FFFFFF", "stroke": color,
        "stroke-width": "2",
      ], children: [Markup("title", text: text)])
  }

  private var shape: String { Self.shapes[index % Self.shapes.count] }

  /// A circle, a square, a triangle, a diamond, a triangle on its tip, a cross.
  private static let shapes = [
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "M-4 -4h8v8h-8z", "M0 -5L5 4H-5z",
    "M0 -5L5 0L0 5L-5 0z", "M0 5L5 -4H-5z", "M-5 -2h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
  ]
}
