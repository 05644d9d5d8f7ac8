import IndicatorRender

/// What was asked for, as JSON shows it.
enum Plan {
  static func members(
    _ verb: String, _ set: DataSet, _ selection: SelectionOptions
  ) -> [JSON.Member] {
    [
      JSON.Member("verb", .string(verb)), JSON.Member("data", .string(set.path)),
      JSON.Member("units", .array(selection.units.map(JSON.string))),
      JSON.Member("periods", .array(selection.periods.map(JSON.string))),
    ]
  }
}
