import IndicatorRender

/// What was asked for, as JSON shows it.
enum Plan {
  static func members(
    _ verb: Verb, _ set: DataSet, _ selection: SelectionOptions,
    _ boundaries: BoundaryOptions, of words: [String]
  ) -> [JSON.Member] {
    [
      JSON.Member("verb", .string(verb.rawValue)), JSON.Member("data", set.plan),
      JSON.Member("indicators", .array(words.map(JSON.string))),
      JSON.Member("units", .array(selection.units.map(JSON.string))),
      JSON.Member("level", selection.level.map(JSON.string) ?? .null),
      JSON.Member("periods", .array(selection.periods.map(JSON.string))),
      JSON.Member("boundaries", .string(boundaries.boundaries)),
    ]
  }
}
