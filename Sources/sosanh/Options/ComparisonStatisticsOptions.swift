import ArgumentParser
import IndicatorCore
import IndicatorRender

/// How the interval of a value is made.
enum IntervalChoice: String, ArgumentChoice {
  case wilson
  case wilsonCorrected = "wilson-cc"
  case clopperPearson = "clopper-pearson"
  case jeffreys
  case agrestiCoull = "agresti-coull"
  case wald, poisson, byar

  var method: EstimateMethod {
    switch self {
    case .wilson: .proportion(.wilson)
    case .wilsonCorrected: .proportion(.wilsonCorrected)
    case .clopperPearson: .proportion(.clopperPearson)
    case .jeffreys: .proportion(.jeffreys)
    case .agrestiCoull: .proportion(.agrestiCoull)
    case .wald: .proportion(.wald)
    case .poisson: .rate(.poisson)
    case .byar: .rate(.byar)
    }
  }
}

extension Adjustment: ArgumentChoice {}
extension FunnelLimits: ArgumentChoice {}
extension FunnelValues: ArgumentChoice {}

/// What a comparison is asked to infer; nothing by itself.
struct ComparisonStatisticsOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Add an interval to each value.", vi: "Thêm khoảng tin cậy cho từng giá trị.", value: "method"
    ))
  var interval: IntervalChoice?

  @Flag(
    name: .long,
    help: Help.option(
      "Test each change, and add its interval.", vi: "Kiểm định từng thay đổi, kèm khoảng."))
  var test = false

  @Option(
    name: .long,
    help: Help.option(
      "How p-values are made to hold together over the table: holm if not given.",
      vi: "Cách hiệu chỉnh các giá trị p của cả bảng; không ghi thì holm.", value: "rule"))
  var adjust: Adjustment?

  @Option(
    name: .long,
    help: Help.option(
      "The level of confidence, a fraction below 1: 0.95 if not given.",
      vi: "Độ tin cậy nhỏ hơn 1; không ghi thì 0.95.", value: "confidence"))
  var confidence: String?

  @Option(
    name: .long,
    help: Help.option(
      "How many people each base was drawn from.", vi: "Mỗi tổng số được chọn từ bao nhiêu người.",
      value: "number"))
  var sampledFrom: Int64?

  @Option(
    name: .long,
    help: Help.option(
      "Add the limits of a funnel around the pooled value of each period and level, in per cent: 95,99.8 if no levels are given.",
      vi:
        "Thêm giới hạn phễu quanh mức chung của từng kỳ, từng cấp, tính bằng phần trăm; không ghi mức thì 95,99.8.",
      value: "levels"))
  var funnel: String?

  @Option(
    name: .long,
    help: Help.option(
      "How a funnel's limits are made: score if not given; multiplicative and additive allow for overdispersion.",
      vi:
        "Cách tính giới hạn phễu; không ghi thì score; multiplicative và additive tính cả phân tán quá mức.",
      value: "method"))
  var funnelLimits: FunnelLimits?

  @Option(
    name: .long,
    help: Help.option(
      "What a funnel's values are: proportions if not given, rates, or ratios of observed to expected counts.",
      vi:
        "Giá trị trong phễu là gì; không ghi thì proportions (tỷ lệ); rates là tỷ suất, ratios là số thực tế trên số kỳ vọng.",
      value: "kind"))
  var funnelValues: FunnelValues?

  @Option(
    name: .long,
    help: Help.option(
      "Standardise to a unit, or to the one unit of a CSV file, over the groups of --by-category.",
      vi:
        "Chuẩn hóa về một đơn vị, hoặc về đơn vị duy nhất của một tệp CSV, theo các nhóm của --by-category.",
      value: "unit"))
  var standard: String?

  @Option(
    name: .long,
    help: Help.option(
      "The classification whose categories are the groups of --standard.",
      vi: "Bảng phân loại có các mức là nhóm của --standard.", value: "categories"))
  var byCategory: String?

  /// Whether something is asked for that has a level of confidence.
  private var infers: Bool { interval != nil || test }

  func validate() throws {
    let needed = "--interval"
    try Fault.refuse(
      "--standard", if: standard != nil && byCategory == nil, without: "--by-category")
    try Fault.refuse(
      "--by-category", if: byCategory != nil && standard == nil, without: "--standard")
    let hasLevel = infers || standard != nil
    try Fault.refuse("--confidence", if: confidence != nil && !hasLevel, without: needed)
    try Fault.refuse("--sampled-from", if: sampledFrom != nil && !infers, without: needed)
    try Fault.refuse("--adjust", if: adjust != nil && !test, without: "--test")
    try Fault.refuse(
      "--funnel-limits", if: funnelLimits != nil && funnel == nil, without: "--funnel")
    try Fault.refuse(
      "--funnel-values", if: funnelValues != nil && funnel == nil, without: "--funnel")
    _ = try funnelLevels()
    _ = try Confidence.typed(confidence)
    guard let sampledFrom else { return }
    try Fault.check(sampledFrom, of: "--sampled-from")
    if let interval, !interval.method.hasSampleForm {
      let known = IntervalChoice.allCases.filter { $0.method.hasSampleForm }
      throw Fault.choice(interval.rawValue, of: "--interval", expected: known.map(\.rawValue))
    }
  }

  /// The levels of a funnel, each once, in the order in which they are typed; nil for no funnel.
  private func funnelLevels() throws(Fault) -> [FunnelLevel]? {
    guard let funnel else { return nil }
    var levels: [FunnelLevel] = []
    for item in TypedList(funnel, option: "--funnel").items {
      guard let level = ExactDecimal(plain: item.text).flatMap({ FunnelLevel(percent: $0) }) else {
        throw item.fault(.value(.badFunnelLevel(item.text)))
      }
      if !levels.contains(level) { levels.append(level) }
    }
    guard !levels.isEmpty else {
      throw Fault(.value(.badFunnelLevel(funnel)), at: .typed("--funnel"))
    }
    return levels
  }

  /// The first option that asks for something.
  private var asking: String? {
    if let interval { return "--interval \(interval.rawValue)" }
    if test { return "--test" }
    return funnel != nil ? "--funnel" : standard != nil ? "--standard" : nil
  }

  /// - Throws: a ``Fault`` where a layout or a format has no room for what is asked for.
  func check(
    _ layout: Layout, output: OutputOptions, chart: ChartChoice?
  ) throws(Fault) {
    if chart?.kind == .funnel, funnel == nil {
      throw Fault(
        .command(.missingOption("--chart funnel", needs: "--funnel")), at: .typed("--chart"))
    }
    guard let asking else { return }
    let place = Place.typed(String(asking.prefix { $0 != " " }))
    if layout == .wide {
      throw Fault(.command(.optionsExclude(asking, "--layout wide")), at: place)
    }
    if output.isDrawing, infers || standard != nil || chart?.kind != .funnel {
      throw Fault.clash(
        asking, with: output.chosenFormat, expected: ["text", "csv", "json", "markdown", "xlsx"])
    }
  }

  /// What is asked for; nil for nothing.
  func statistics() throws(Fault) -> ComparisonStatistics? {
    guard infers || funnel != nil || standard != nil else { return nil }
    let question = standard.flatMap { standard in
      byCategory.map { StandardQuestion(standard: standard, classification: $0) }
    }
    let funnel = try funnelLevels().map {
      FunnelQuestion(
        levels: $0, limits: funnelLimits ?? .score, values: funnelValues ?? .proportions)
    }
    return ComparisonStatistics(
      interval: interval?.method, adjustment: test ? adjust ?? .holm : nil,
      confidence: try Confidence.typed(confidence), sampledFrom: sampledFrom, funnel: funnel,
      standard: question)
  }
}
