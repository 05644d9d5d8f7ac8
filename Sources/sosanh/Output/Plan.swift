import IndicatorRender

/// What was asked for, as JSON shows it.
enum Plan {
  static func members(
    _ verb: Verb, set: DataSet, selection: SelectionOptions,
    boundaries: BoundaryOptions, of words: [String]
  ) -> [JSON.Member] {
    [
      JSON.Member("verb", value: .string(verb.rawValue)), JSON.Member("data", value: set.plan),
      JSON.Member("indicators", value: .array(words.map(JSON.string))),
      JSON.Member("units", value: .array(selection.units.map(JSON.string))),
      JSON.Member("level", value: selection.level.map(JSON.string) ?? .null),
      JSON.Member("periods", value: .array(selection.periods.map(JSON.string))),
      JSON.Member("boundaries", value: .string(boundaries.boundaries)),
    ]
  }
}
