// Writes observations as CSV to standard output: the same bytes for the same arguments, always.
//
//     swiftc -O -o observations observations.swift
//     ./observations UNITS PERIODS MEASURES sorted|random plain|quoted years|quarters|months > L.csv
//
// Every unit reports every measure of every period in five categories. A value depends on its unit,
// period, measure and category alone, so the sorted and the random file hold the same rows. In the
// quoted style the names are Vietnamese, each unit's has a comma, one in ten doubled quotes and one
// in fifty a line break.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum Order: String { case sorted, random }
enum Style: String { case plain, quoted }
enum Calendar: String { case years, quarters, months }

/// A bijection of 64-bit words whose outputs look independent (the finaliser of SplitMix64).
func scrambled(_ word: UInt64) -> UInt64 {
  var x = word &+ 0x9E37_79B9_7F4A_7C15
  x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
  x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
  return x ^ (x >> 31)
}

/// A permutation of `0..<count` that needs no memory: a bijection of the smallest power of two that
/// holds the range, applied again while it leaves the range.
struct Permutation {
  let count: UInt64
  let bits: UInt64
  let mask: UInt64

  init(count: UInt64) {
    self.count = count
    bits = UInt64(max(2, 64 - (count - 1).leadingZeroBitCount))
    mask = (1 << bits) - 1
  }

  func callAsFunction(_ index: UInt64) -> UInt64 {
    var x = index
    repeat {
      for multiplier: UInt64 in [0x9FB2_1C65_1E98_DF25, 0xD6E8_FEB8_6659_FD93] {
        x = (x &* multiplier &+ 0x2025) & mask
        x ^= x >> (bits / 2)
      }
    } while x >= count
    return x
  }
}

/// The spellings of everything a row can name.
struct Names {
  static let syllables =
    "An Bình Chánh Cường Đông Đức Giang Hà Hải Hạnh Hiền Hòa Hưng Hương Khánh Kim Lạc Lâm Lộc Long "
    + "Mai Minh Mỹ Nam Nghĩa Ngọc Nguyên Ninh Phong Phước Quang Sơn Tân Thạnh Thuận Trung Trường Vân "
    + "Vĩnh Xuân"
  static let plainSyllables =
    "an binh chanh cuong dong duc giang ha hai hanh hien hoa hung huong khanh kim lac lam loc long "
    + "mai minh my nam nghia ngoc nguyen ninh phong phuoc quang son tan thanh thuan trung truong van "
    + "vinh xuan"
  static let provinces =
    "hn hcm hp dn ct hue ag bn cm cb dl db dnai dt gl ht hy kh lc ld ls lch na nb pt qng qn qt sl tn "
    + "th tng tq vl"
  static let plainMeasures =
    "officials party-cells leaders staff services audits training targets reform petitions"
  static let measures = [
    "Cán bộ", "Chi bộ", "Lãnh đạo", "Nhân viên", "Dịch vụ", "Kiểm tra", "Đào tạo", "Chỉ tiêu",
    "Cải cách", "Đơn thư",
  ]

  let units: [[UInt8]]
  let periods: [[UInt8]]
  let measures: [[UInt8]]
  let categories = ["excellent", "good", "satisfactory", "unsatisfactory", "unrated"].map {
    Array($0.utf8)
  }

  init(units: Int, periods: Int, measures: Int, style: Style, calendar: Calendar) {
    self.units = (0..<units).map { Array(Self.unit($0, style).utf8) }
    self.periods = (0..<periods).map { Array(Self.period($0, calendar).utf8) }
    let spellings =
      style == .quoted ? Self.measures : Self.plainMeasures.split(separator: " ").map(String.init)
    self.measures = spellings.prefix(measures).map { Array($0.utf8) }
  }

  /// Two syllables and a province; 1,600 pairs in each of 34 provinces, none twice.
  static func unit(_ index: Int, _ style: Style) -> String {
    let syllables = style == .quoted ? quotedSyllableList : plainSyllableList
    let pair = (index % 1600) * 1009 % 1600
    let province = provinceList[index / 1600]
    let first = syllables[pair / 40]
    let second = syllables[pair % 40]
    guard style == .quoted else { return "\(first)-\(second)-\(province)" }
    let space = scrambled(UInt64(index)) % 50 == 0 ? "\n" : " "
    let name = "\(first) \(second)"
    let told = scrambled(UInt64(index)) % 10 == 1 ? "\"\"\(name)\"\"" : name
    return "\"Xã \(told),\(space)tỉnh \(province)\""
  }

  static func period(_ index: Int, _ calendar: Calendar) -> String {
    switch calendar {
    case .years: "\(2016 + index)"
    case .quarters: "\(2021 + index / 4)-Q\(1 + index % 4)"
    case .months: "\(2014 + index / 12)-\(index % 12 < 9 ? "0" : "")\(1 + index % 12)"
    }
  }

  private static let quotedSyllableList = syllables.split(separator: " ")
  private static let plainSyllableList = plainSyllables.split(separator: " ")
  private static let provinceList = provinces.split(separator: " ")
}

/// Bytes on their way to standard output.
struct Output {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 20 + 1 << 10) }

  mutating func field(_ text: [UInt8], then end: UInt8) {
    bytes.append(contentsOf: text)
    bytes.append(end)
    if bytes.count >= 1 << 20 { flush() }
  }

  mutating func number(_ value: UInt64, then end: UInt8) {
    if value >= 1000 { bytes.append(48 + UInt8(value / 1000 % 10)) }
    if value >= 100 { bytes.append(48 + UInt8(value / 100 % 10)) }
    if value >= 10 { bytes.append(48 + UInt8(value / 10 % 10)) }
    bytes.append(48 + UInt8(value % 10))
    bytes.append(end)
  }

  mutating func flush() {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(74) }
      done += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Counts below 30, 120, 40, 9 and 6; one in a thousand is forty times as large.
func value(row: UInt64, category: Int) -> UInt64 {
  let limits: (UInt64, UInt64, UInt64, UInt64, UInt64) = (30, 120, 40, 9, 6)
  let limit =
    switch category {
    case 0: limits.0
    case 1: limits.1
    case 2: limits.2
    case 3: limits.3
    default: limits.4
    }
  let word = scrambled(row ^ 0x5150_2025_1121)
  let count = ((word >> 32) &* limit) >> 32
  return word & 1023 == 0 ? count * 40 : count
}

func writeObservations(_ names: Names, _ order: Order) {
  let parts = [names.units, names.periods, names.measures, names.categories].map { $0.count }
  let count = UInt64(parts.reduce(1, *))
  let place = Permutation(count: count)
  var output = Output()
  output.field(Array("unit,period,measure,category,value".utf8), then: 10)
  for index in 0..<count {
    let row = order == .random ? place(index) : index
    var rest = Int(row)
    let category = rest % parts[3]
    rest /= parts[3]
    let measure = rest % parts[2]
    rest /= parts[2]
    output.field(names.units[rest / parts[1]], then: 44)
    output.field(names.periods[rest % parts[1]], then: 44)
    output.field(names.measures[measure], then: 44)
    output.field(names.categories[category], then: 44)
    output.number(value(row: row, category: category), then: 10)
  }
  output.flush()
}

let arguments = CommandLine.arguments
guard arguments.count == 7,
  let units = Int(arguments[1]), (1...54_400).contains(units),
  let periods = Int(arguments[2]), (1...240).contains(periods),
  let measures = Int(arguments[3]), (1...10).contains(measures),
  let order = Order(rawValue: arguments[4]), let style = Style(rawValue: arguments[5]),
  let calendar = Calendar(rawValue: arguments[6])
else {
  print("observations UNITS PERIODS MEASURES sorted|random plain|quoted years|quarters|months")
  exit(64)
}
writeObservations(
  Names(units: units, periods: periods, measures: measures, style: style, calendar: calendar),
  order)
