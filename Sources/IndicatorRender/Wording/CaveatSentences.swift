public import IndicatorCore

extension Caveat {
  /// What a reader must know, in one sentence.
  public var sentence: Words {
    switch self {
    case .partYear: .partYear
    case .pooledYears: .pooledYears
    case .openInterval: .openInterval
    case .datesDiffer: .datesDiffer
    case .dateImprecise: .dateImprecise
    case .periodsDiffer: .periodsDiffer
    case .gap: .gap
    case .partMissing: .partMissing
    case .mergedUnit: .mergedUnit
    case .boundaryChanged: .boundaryChanged
    case .definitionChanged: .definitionChanged
    case .levelsDiffer: .levelsDiffer
    case .reconstructed: .reconstructed
    case .apportioned: .apportioned
    case .rolledUp: .rolledUp
    case .childrenChanged: .childrenChanged
    case .betterUndefined: .betterUndefined
    case .unratedExcluded: .unratedExcluded
    case .totalDiffers: .totalDiffers
    case .closedByTotal: .closedByTotal
    case .absentAsZero: .absentAsZero
    case .qualified: .qualified
    case .sharesAdjusted: .sharesAdjusted
    case .smallBase: .smallBase
    case .estimated: .estimated
    case .provisional: .provisional
    case .lowReliability: .lowReliability
    }
  }
}

extension Words {
  // Cautions about time
  fileprivate static let partYear = Words(
    "Covers only part of a year: not to be set beside a full year.",
    vi: "Chỉ tính một phần của năm: không đặt cạnh số liệu cả năm.")
  fileprivate static let pooledYears = Words(
    "Several years taken together: not the rate of any one year.",
    vi: "Gộp nhiều năm: không phải tỷ lệ của riêng năm nào.")
  fileprivate static let openInterval = Words(
    "The interval has no printed end: its length is not known.",
    vi: "Báo cáo không ghi ngày kết thúc: không biết khoảng thời gian dài bao lâu.")
  fileprivate static let datesDiffer = Words(
    "Figures of different dates are set against one another.",
    vi: "Số liệu của những thời điểm khác nhau được đặt cạnh nhau.")
  fileprivate static let dateImprecise = Words(
    "A date is known only to the year or month.", vi: "Có thời điểm chỉ biết đến năm hoặc tháng.")
  fileprivate static let periodsDiffer = Words(
    "The units are not all taken at the same period.",
    vi: "Số liệu của các đơn vị không cùng một kỳ.")
  fileprivate static let gap = Words(
    "An earlier period is missing in between: the change is over a longer time.",
    vi: "Thiếu một kỳ ở giữa: mức thay đổi tính trên thời gian dài hơn.")
  fileprivate static let partMissing = Words(
    "A part was not received: the figure, or the one it is compared with, is only of what was.",
    vi: "Còn thiếu một phần chưa có số liệu: số này, hoặc số dùng để so sánh, chỉ gồm phần đã có.")

  // Cautions about the unit and its place
  fileprivate static let mergedUnit = Words(
    "The unit was formed from others: it has no earlier series of its own.",
    vi: "Đơn vị được thành lập do sáp nhập: chưa có số liệu các kỳ trước của riêng mình.")
  fileprivate static let boundaryChanged = Words(
    "The unit's boundary changed within the series.",
    vi: "Địa giới hoặc phạm vi của đơn vị đã thay đổi giữa các kỳ số liệu.")
  fileprivate static let definitionChanged = Words(
    "The definition of the figure changed.",
    vi: "Cách tính chỉ tiêu đã thay đổi.")
  fileprivate static let levelsDiffer = Words(
    "The unit is of another level than those ranked, so it has no rank.",
    vi: "Đơn vị khác cấp với các đơn vị được xếp hạng nên không có thứ hạng.")
  fileprivate static let reconstructed = Words(
    "Added up from the units that this one was formed from, or that came out of it.",
    vi: "Cộng gộp từ các đơn vị đã sáp nhập hoặc chia tách.")
  fileprivate static let apportioned = Words(
    "Divided by a stated share, because a unit was split: an estimate, not a count.",
    vi: "Chia theo tỷ lệ đã ghi vì đơn vị cũ bị tách: là ước tính, không phải số đếm.")
  fileprivate static let rolledUp = Words(
    "Added up from the units below.", vi: "Cộng gộp từ các đơn vị cấp dưới.")
  fileprivate static let childrenChanged = Words(
    "The units below are not the same at both times.",
    vi: "Các đơn vị cấp dưới có số liệu ở hai kỳ không giống nhau.")
  fileprivate static let betterUndefined = Words(
    "It is not stated which way is better: the higher value comes first.",
    vi: "Chưa quy định cao hay thấp là tốt hơn: giá trị cao xếp trước.")

  // Cautions about the figures themselves
  fileprivate static let unratedExcluded = Words(
    "What has not been rated is left out of the base.",
    vi: "Số chưa đánh giá không tính vào số được xếp loại.")
  fileprivate static let totalDiffers = Words(
    "The stated total differs from the sum of its parts; the stated total is used.",
    vi: "Tổng số ghi trong báo cáo khác tổng các phần; ở đây dùng tổng số ghi trong báo cáo.")
  fileprivate static let closedByTotal = Words(
    "A category that was not reported is taken as 0, because the others add up to the total.",
    vi: "Mức không có số liệu được tính bằng 0 vì các mức còn lại đã cộng đủ tổng số.")
  fileprivate static let absentAsZero = Words(
    "A category without a row is taken as 0. With a codebook it would count as not reported.",
    vi: "Mức không có dòng nào được tính bằng 0. Nếu có danh mục thì coi là chưa có số liệu.")
  fileprivate static let qualified = Words(
    "A figure is not printed as exact (more than, less than, about).",
    vi: "Có số liệu không ghi chính xác (trên, dưới, khoảng).")
  fileprivate static let sharesAdjusted = Words(
    "Rounded so that the shares add up: not the nearest rounding of each.",
    vi: "Làm tròn sao cho cộng lại đủ: không phải số làm tròn gần nhất của từng phần.")
  fileprivate static let smallBase = Words(
    "The base is small: one more or less moves the rate visibly.",
    vi: "Tổng số nhỏ: thêm hoặc bớt một trường hợp là tỷ lệ thay đổi rõ rệt.")
  fileprivate static let estimated = Words("A figure is an estimate.", vi: "Có số liệu ước tính.")
  fileprivate static let provisional = Words("A figure is provisional.", vi: "Có số liệu sơ bộ.")
  fileprivate static let lowReliability = Words(
    "A figure is of low reliability.",
    vi: "Có số liệu chưa đủ tin cậy.")
}
