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
      JSON.Member("funnel", value: .array(levels.map { .number($0.percent.description) })),
      JSON.Member("funnel_limits", value: .string(limits.rawValue)),
      JSON.Member("funnel_values", value: .string(values.rawValue)),
    ]
  }
}

extension ComparisonStatistics {
  /// A chart for each funnel.
  func addFunnelCharts(
    _ table: IndicatorTable, job: IndicatorArguments.Job, as format: NumberFormat,
    output: OutputOptions, into result: inout Output
  ) {
    guard let funnel else { return }
    let funnels = funnels(table, job: job, funnel: funnel)
    for group in funnels.groups where group.funnel != nil {
      result.addChart(
        .funnel, options: output,
        under: ChartHeadline.funnel(table, funnels: funnels, group: group, as: format)
      ) { _, notes in
        .funnel(
          table, funnels: funnels, group: group, levels: funnel.levels, limits: funnel.limits,
          measure: job.measure, as: format, notes: &notes)
      }
    }
  }

  /// A sheet with a chart for each funnel.
  func funnelSheets(
    _ table: IndicatorTable, job: IndicatorArguments.Job, as format: NumberFormat
  ) -> [SpreadsheetSheet] {
    guard let funnel else { return [] }
    let funnels = funnels(table, job: job, funnel: funnel)
    return funnels.groups.filter { $0.funnel != nil }.map {
      .funnel(table, funnels: funnels, group: $0, levels: funnel.levels, as: format)
        .headed(by: ChartHeadline.funnel(table, funnels: funnels, group: $0, as: format))
    }
  }

  private func funnels(
    _ table: IndicatorTable, job: IndicatorArguments.Job, funnel: FunnelQuestion
  ) -> FunnelTable {
    FunnelTable(
      table, values: funnel.values, bare: job.bareValue, levels: funnel.levels,
      limits: funnel.limits)
  }
}

extension Output {
  /// Says what each funnel lies around, and how its limits were made.
  mutating func addNotes(
    _ funnels: FunnelTable, limits: FunnelLimits, per: Int64, as format: NumberFormat
  ) {
    guard !funnels.groups.isEmpty else { return }
    addNote("funnel", sentence: FunnelSentence.limits(limits))
    for group in funnels.groups {
      guard let text = FunnelSentence.group(group, limits: limits, per: per, as: format) else {
        continue
      }
      let note = Note(code: "funnel_target", text: text)
      if !notes.contains(note) { notes.append(note) }
    }
  }
}
