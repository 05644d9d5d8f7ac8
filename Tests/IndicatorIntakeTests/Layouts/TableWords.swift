import TestSupport

/// The language of a generated table.
enum WordKind: CaseIterable {
  case vietnamese, english
  /// Syllables at random: what no list of words can know.
  case invented
}

/// The words of one generated table, none of them twice.
struct TableWords {
  let kind: WordKind
  private var random: SplitMix64
  private var used: Set<String> = []

  init(_ kind: WordKind, seed: UInt64) {
    self.kind = kind
    random = SplitMix64(seed: seed)
  }

  private static let starts = ["Xã", "Phường", "Thị trấn"]
  private static let firsts = [
    "Gò", "Suối", "Nà", "Tân", "Hòa", "Phú", "Bản", "Yên", "Lũng", "Vân",
  ]
  private static let seconds = [
    "Mây", "Lâm", "Hin", "Phong", "Sơn", "Thủy", "Khê", "Mai", "Trạch", "Đồi",
  ]
  private static let towns = [
    "North", "East", "Stone", "Ash", "Wood", "Mill", "Fair", "King", "Oak", "Lake",
  ]
  private static let ends = [
    "field", "bridge", "ham", "bury", "ford", "wick", "stead", "mouth", "dale", "port",
  ]
  private static let syllables = [
    "bru", "nak", "te", "lo", "vis", "ku", "ram", "pel", "zo", "gid", "fen", "hup",
  ]

  private mutating func pick(_ list: [String]) -> String {
    list.randomElement(using: &random) ?? ""
  }

  private mutating func unused(_ make: (inout TableWords) -> String) -> String {
    while true {
      let word = make(&self)
      if used.insert(word).inserted { return word }
    }
  }

  private mutating func syllables(_ count: ClosedRange<Int>) -> String {
    let number = Int.random(in: count, using: &random)
    let word = (0..<number).map { _ in pick(Self.syllables) }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func word(_ vietnamese: [String], _ english: [String]) -> String {
    unused { words in
      switch words.kind {
      case .vietnamese: words.pick(vietnamese)
      case .english: words.pick(english)
      case .invented: words.syllables(2...4)
      }
    }
  }

  mutating func unit() -> String {
    unused { words in
      switch words.kind {
      case .vietnamese:
        [words.pick(Self.starts), words.pick(Self.firsts), words.pick(Self.seconds)].joined(
          separator: " ")
      case .english: words.pick(Self.towns) + words.pick(Self.ends)
      case .invented: words.syllables(2...3) + " " + words.syllables(2...3)
      }
    }
  }

  mutating func group() -> String {
    unused { words in
      switch words.kind {
      case .vietnamese: "Huyện " + words.pick(Self.firsts) + " " + words.pick(Self.seconds)
      case .english: words.pick(Self.towns) + "shire"
      case .invented: words.syllables(3...4)
      }
    }
  }

  mutating func measure() -> String {
    word(
      ["Dân số", "Số hộ", "Đảng viên", "Chi bộ", "Lao động", "Sản lượng", "Học sinh"],
      ["Population", "Households", "Members", "Workers", "Output", "Pupils", "Farms"])
  }

  mutating func category() -> String {
    word(
      [
        "Nam", "Nữ", "Thành thị", "Nông thôn", "Dưới 15 tuổi", "Trên 60 tuổi", "Dân tộc", "Kinh",
        "Khác", "Tốt", "Khá",
      ],
      [
        "Male", "Female", "Urban", "Rural", "Under 15", "Over 60", "Married", "Single", "Other",
        "Good", "Fair",
      ])
  }

  mutating func total() -> String {
    word(["Tổng số", "Chung", "Tổng cộng", "Tổng"], ["Total", "All", "Sum", "Grand total"])
  }
  mutating func difference() -> String {
    word(["Tăng, giảm", "Chênh lệch"], ["Change", "Difference"])
  }

  /// The headings of a column of counts and of the column of its shares.
  mutating func countAndShare() -> (count: String, share: String) {
    switch kind {
    case .vietnamese: ("SL", "TL (%)")
    case .english: ("Number", "Percent")
    case .invented: (unused { $0.syllables(2...2) }, unused { $0.syllables(2...2) })
    }
  }

  /// What stands over the columns of running numbers, groups, names and codes.
  mutating func corners() -> (number: String, group: String, name: String, code: String) {
    switch kind {
    case .vietnamese: ("STT", "Huyện", "Đơn vị", "Mã")
    case .english: ("No.", "County", "Place", "Code")
    case .invented: (syllables(2...2), unit(), unit(), syllables(3...3))
    }
  }

  mutating func title() -> String {
    switch kind {
    case .vietnamese: "Bảng 3. Kết quả của các đơn vị trong tỉnh"
    case .english: "Table 3. Results of the places of the county"
    case .invented: unit() + " " + unit() + " " + unit()
    }
  }

  mutating func note() -> String {
    switch kind {
    case .vietnamese: "Nguồn: báo cáo của các đơn vị gửi về tỉnh trong năm."
    case .english: "Source: reports that the places sent to the county that year."
    case .invented: unit() + " " + unit() + " " + unit() + " " + unit() + " " + unit()
    }
  }
}
