import IndicatorCore
import IndicatorRender

/// What funnel is wanted.
struct FunnelQuestion {
  /// The levels of its limits.
  let levels: [FunnelLevel]
  /// How the limits are made.
  let limits: FunnelLimits
  /// What the values are.
  let values: FunnelValues

  /// What was asked for, for JSON.
  var plan: [JSON.Member] {
    [
      JSON.Member("funnel", .array(levels.map { .number($0.percent.description) })),
      JSON.Member("funnel_limits", .string(limits.rawValue)),
      JSON.Member("funnel_values", .string(values.rawValue)),
    ]
  }
}

extension ComparisonStatistics {
  /// A chart for each funnel.
  func addFunnelCharts(
    _ table: IndicatorTable, _ job: IndicatorArguments.Job, _ format: NumberFormat,
    _ output: OutputOptions, _ result: inout Output
  ) {
    guard let funnel else { return }
    let funnels = funnels(table, job, funnel)
    for group in funnels.groups where group.funnel != nil {
      result.addChart(
        .funnel, output, under: ChartHeadline.funnel(table, funnels, group, format)
      ) { _, notes in
        .funnel(
          table, funnels, group, funnel.levels, funnel.limits, job.measure, format, &notes)
      }
    }
  }

  /// A sheet with a chart for each funnel.
  func funnelSheets(
    _ table: IndicatorTable, _ job: IndicatorArguments.Job, _ format: NumberFormat
  ) -> [SpreadsheetSheet] {
    guard let funnel else { return [] }
    let funnels = funnels(table, job, funnel)
    return funnels.groups.filter { $0.funnel != nil }.map {
      .funnel(table, funnels, $0, funnel.levels, format)
        .headed(by: ChartHeadline.funnel(table, funnels, $0, format))
    }
  }

  private func funnels(
    _ table: IndicatorTable, _ job: IndicatorArguments.Job, _ funnel: FunnelQuestion
  ) -> FunnelTable {
    FunnelTable(table, funnel.values, job.bareValue, levels: funnel.levels, funnel.limits)
  }
}

extension Output {
  /// Says what each funnel lies around, and how its limits were made.
  mutating func addNotes(
    _ funnels: FunnelTable, _ limits: FunnelLimits, per: Int64, _ format: NumberFormat
  ) {
    guard !funnels.groups.isEmpty else { return }
    addNote("funnel", FunnelSentence.limits(limits))
    for group in funnels.groups {
      guard let text = FunnelSentence.group(group, limits, per: per, format) else { continue }
      let note = Note(code: "funnel_target", text: text)
      if !notes.contains(note) { notes.append(note) }
    }
  }
}
