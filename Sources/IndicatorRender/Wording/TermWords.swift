internal import IndicatorCore

// Vietnamese for identifiers that packages commonly use and for which no file has a name. What is not listed
// is shown as it is written.

/// What figures are counted in.
enum CountedInWords {
  private static let known: [String: String] = [
    "persons": "người", "organisations": "tổ chức", "instances": "lượt", "days": "ngày",
    "months": "tháng", "years": "năm", "km": "km", "km2": "km²", "percent": "phần trăm",
    "households": "hộ", "documents": "văn bản", "villages": "thôn", "places": "nơi",
    "count": "số lượng",
  ]

  /// `persons, stock`, `người, số tại một thời điểm`.
  static func text(_ measure: Measure, in language: Language) -> String {
    let unit = measure.unitOfMeasure
    let additivity = measure.additivity
    return switch language {
    case .english: "\(unit), \(additivity.rawValue)"
    case .vietnamese: "\(known[unit] ?? unit), \(additivity.vietnamese)"
    }
  }
}

extension Additivity {
  fileprivate var vietnamese: String {
    switch self {
    case .flow: "số phát sinh trong kỳ"
    case .stock: "số tại một thời điểm"
    case .none: "không cộng được"
    }
  }
}

/// What categories are of.
enum ClassificationWords {
  private static let known: [String: String] = [
    "rating": "mức xếp loại", "sex": "giới tính", "age": "độ tuổi", "ethnicity": "dân tộc",
    "ethnic_group": "dân tộc", "religion": "tôn giáo", "occupation": "nghề nghiệp",
    "schooling": "trình độ học vấn", "qualification": "trình độ chuyên môn",
    "theory": "trình độ lý luận chính trị", "discipline_form": "hình thức kỷ luật",
    "organisation_type": "loại tổ chức", "organisation_level": "cấp tổ chức", "sector": "lĩnh vực",
    "category": "nhóm", "air_quality": "chất lượng không khí",
  ]

  static func vietnamese(_ classification: String) -> String {
    known[classification] ?? classification
  }
}

/// The tiers of units.
enum LevelWords {
  private static let known: [String: String] = [
    "province": "tỉnh", "district": "huyện", "commune": "xã", "village": "thôn", "state": "bang",
    "county": "quận", "country": "quốc gia", "agency": "cơ quan", "organisation": "tổ chức",
  ]

  static func vietnamese(_ level: String) -> String { known[level] ?? level }
}
