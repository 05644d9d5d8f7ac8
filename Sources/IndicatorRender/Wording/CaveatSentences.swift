public import IndicatorCore

extension Caveat {
  /// What a reader must know, in one sentence.
  public var sentence: Words { period ?? unit ?? figure ?? .none }

  /// Cautions about time.
  private var period: Words? {
    switch self {
    case .partYear:
      Words(
        "Covers only part of a year: not to be set beside a full year.",
        "Chỉ tính một phần của năm: không đặt cạnh số liệu cả năm.")
    case .pooledYears:
      Words(
        "Several years taken together: not the rate of any one year.",
        "Gộp nhiều năm: không phải tỷ lệ của riêng năm nào.")
    case .openInterval:
      Words(
        "The interval has no printed end: its length is not known.",
        "Báo cáo không ghi ngày kết thúc: không biết khoảng thời gian dài bao lâu.")
    case .datesDiffer:
      Words(
        "Figures of different dates are set against one another.",
        "Số liệu của những thời điểm khác nhau được đặt cạnh nhau.")
    case .dateImprecise:
      Words(
        "A date is known only to the year or month.", "Có thời điểm chỉ biết đến năm hoặc tháng.")
    case .periodsDiffer:
      Words(
        "The units are not all taken at the same period.",
        "Số liệu của các đơn vị không cùng một kỳ.")
    case .gap:
      Words(
        "An earlier period is missing in between: the change is over a longer time.",
        "Thiếu một kỳ ở giữa: mức thay đổi tính trên thời gian dài hơn.")
    case .partMissing:
      Words(
        "A part was not received: the figure, or the one it is compared with, is only of what was.",
        "Còn thiếu một phần chưa có số liệu: số này, hoặc số dùng để so sánh, chỉ gồm phần đã có.")
    default: nil
    }
  }

  /// Cautions about the unit and its place.
  private var unit: Words? {
    switch self {
    case .mergedUnit:
      Words(
        "The unit was formed from others: it has no earlier series of its own.",
        "Đơn vị được thành lập do sáp nhập: chưa có số liệu các kỳ trước của riêng mình.")
    case .boundaryChanged:
      Words(
        "The unit's boundary changed within the series.",
        "Địa giới hoặc phạm vi của đơn vị đã thay đổi giữa các kỳ số liệu.")
    case .definitionChanged:
      Words("The definition of the figure changed.", "Cách tính chỉ tiêu đã thay đổi.")
    case .levelsDiffer:
      Words(
        "The unit is of another level than those ranked, so it has no rank.",
        "Đơn vị khác cấp với các đơn vị được xếp hạng nên không có thứ hạng.")
    case .reconstructed:
      Words(
        "Added up from the units that this one was formed from, or that came out of it.",
        "Cộng gộp từ các đơn vị đã sáp nhập hoặc chia tách.")
    case .apportioned:
      Words(
        "Divided by a stated share, because a unit was split: an estimate, not a count.",
        "Chia theo tỷ lệ đã ghi vì đơn vị cũ bị tách: là ước tính, không phải số đếm.")
    case .rolledUp: Words("Added up from the units below.", "Cộng gộp từ các đơn vị cấp dưới.")
    case .childrenChanged:
      Words(
        "The units below are not the same at both times.",
        "Các đơn vị cấp dưới có số liệu ở hai kỳ không giống nhau.")
    case .betterUndefined:
      Words(
        "It is not stated which way is better: the higher value comes first.",
        "Chưa quy định cao hay thấp là tốt hơn: giá trị cao xếp trước.")
    default: nil
    }
  }

  /// Cautions about the figures themselves.
  private var figure: Words? {
    switch self {
    case .unratedExcluded:
      Words(
        "What has not been rated is left out of the base.",
        "Số chưa đánh giá không tính vào số được xếp loại.")
    case .totalDiffers:
      Words(
        "The stated total differs from the sum of its parts; the stated total is used.",
        "Tổng số ghi trong báo cáo khác tổng các phần; ở đây dùng tổng số ghi trong báo cáo.")
    case .closedByTotal:
      Words(
        "A category that was not reported is taken as 0, because the others add up to the total.",
        "Mức không có số liệu được tính bằng 0 vì các mức còn lại đã cộng đủ tổng số.")
    case .absentAsZero:
      Words(
        "A category without a row is taken as 0. With a codebook it would count as not reported.",
        "Mức không có dòng nào được tính bằng 0. Nếu có danh mục thì coi là chưa có số liệu.")
    case .qualified:
      Words(
        "A figure is not printed as exact (more than, less than, about).",
        "Có số liệu không ghi chính xác (trên, dưới, khoảng).")
    case .sharesAdjusted:
      Words(
        "Rounded so that the shares add up: not the nearest rounding of each.",
        "Làm tròn sao cho cộng lại đủ: không phải số làm tròn gần nhất của từng phần.")
    case .smallBase:
      Words(
        "The base is small: one more or less moves the rate visibly.",
        "Tổng số nhỏ: thêm hoặc bớt một trường hợp là tỷ lệ thay đổi rõ rệt.")
    case .estimated: Words("A figure is an estimate.", "Có số liệu ước tính.")
    case .provisional: Words("A figure is provisional.", "Có số liệu sơ bộ.")
    case .lowReliability:
      Words("A figure is of low reliability.", "Có số liệu chưa đủ tin cậy.")
    default: nil
    }
  }
}
