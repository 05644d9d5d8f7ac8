internal import IndicatorCore

/// How many rows had which fate.
struct RowCounts: Equatable {
  var read = 0
  var used = 0
  var notSelected = 0
  var withoutValue = 0
  var summed = 0
}

/// Two sums of one cell, one for each reading of its figures; nil once it does not fit, or is out.
struct ApartSums: Equatable {
  var english: ExactDecimal?
  var vietnamese: ExactDecimal?
}

/// A bound on sums, below which no order of adding up can overflow on the way.
struct SumBound: Equatable {
  private var largest: UInt64 = 0
  private var scale = 0

  @inline(__always) mutating func take(_ number: Int64, scale: Int) {
    largest = max(largest, number.magnitude)
    self.scale = max(self.scale, scale)
  }

  mutating func merge(_ other: SumBound) {
    largest = max(largest, other.largest)
    scale = max(scale, other.scale)
  }

  /// Whether so many figures can be added up in any order.
  func allows(_ count: Int) -> Bool {
    var bound = UInt128(largest) * UInt128(count)
    for _ in 0..<scale {
      guard bound < UInt128(Int64.max) else { return false }
      bound *= 10
    }
    return bound < UInt128(Int64.max)
  }
}

extension RowScanner {
  // MARK: Reading figures

  /// The figure of a field under both readings; nil if the field is empty or no valid text.
  func figure(_ bytes: Strip<UInt8>, from start: Int, to end: Int) -> FigureText? {
    let isQuoted = end - start >= 2 && bytes[start] == 0x22
    let inset = isQuoted ? 1 : 0
    if let figure = FigureText(bytes, from: start + inset, to: end - inset) { return figure }
    guard let text = FieldText.text(bytes, from: start, to: end), !text.isEmpty else { return nil }
    return FigureText(text)
  }

  /// The number and mark of a field that is more than digits, or of a row with remarks; nil if something
  /// is wrong.
  ///
  /// - Parameter remark: the number of what stands beside the figure.
  @inline(never) mutating func unusual(
    _ fields: RowFields, remark: Int, line: Int
  ) -> (Int64, UInt8)? {
    if plan.isOfPackage { return ofPackage(fields, remark: remark) }
    let (start, length) = fields[plan.value]
    guard let figure = figure(fields.bytes, from: start, to: start + length) else {
      let reason = remarks.said[remark].status.reason ?? .notReported
      return FieldText.text(fields.bytes, from: start, to: start + length) == ""
        ? (0, FigureMark.reason(reason)) : nil
    }
    if isPercent(fields.bytes, from: start, to: start + length) {
      let (first, size) = fields[plan.measure]
      names.notePercent(
        NameKey(fields.bytes, from: first, length: size), in: fields.bytes, from: first)
    }
    if let fixed = NumberGrammar(rawValue: plan.options.numbers.rawValue) {
      guard let number = figure.number(as: fixed) else { return nil }
      return whole(number)
    }
    guard judge(figure, fields: fields, line: line) else { return nil }
    if let english = figure.english, let vietnamese = figure.vietnamese, english != vietnamese {
      return disputed(english: english, vietnamese: vietnamese)
    }
    guard let number = figure.english ?? figure.vietnamese else { return nil }
    return whole(number)
  }

  /// The same where a figure is plain digits, and the status says whether there is one.
  private mutating func ofPackage(_ fields: RowFields, remark: Int) -> (Int64, UInt8)? {
    let (start, length) = fields[plan.value]
    guard let text = FieldText.text(fields.bytes, from: start, to: start + length) else {
      return nil
    }
    if let reason = remarks.said[remark].status.reason {
      return text.isEmpty ? (0, FigureMark.reason(reason)) : nil
    }
    guard let number = ExactDecimal(plain: text) else { return nil }
    return whole(number)
  }

  /// Whether a figure ends with a per cent sign.
  private func isPercent(_ bytes: Strip<UInt8>, from start: Int, to end: Int) -> Bool {
    var last = end - 1
    while last > start, bytes[last] == 0x22 || bytes[last] == 0x20 { last -= 1 }
    return bytes[last] == 0x25
  }

  private mutating func whole(_ number: ExactDecimal) -> (Int64, UInt8) {
    bound.take(number.significand, scale: number.scale)
    return (number.significand, UInt8(number.scale))
  }

  /// Two readings differ only by three digits behind one sign.
  private mutating func disputed(
    english: ExactDecimal, vietnamese: ExactDecimal
  ) -> (Int64, UInt8)? {
    func isThousandth(_ number: ExactDecimal, of whole: ExactDecimal) -> Bool {
      whole.isWhole && ExactDecimal(significand: whole.significand, scale: 3) == number
    }
    if isThousandth(english, of: vietnamese) {
      bound.take(vietnamese.significand, scale: 3)
      return (vietnamese.significand, CellMark.disputedPoint)
    }
    guard isThousandth(vietnamese, of: english) else { return nil }
    bound.take(english.significand, scale: 3)
    return (english.significand, CellMark.disputedComma)
  }

  /// Lets the column judge a figure that may change what it knows; false if the figure contradicts it or
  /// is no number.
  private mutating func judge(_ figure: FigureText, fields: RowFields, line: Int) -> Bool {
    let changes: Bool
    switch (figure.english, figure.vietnamese) {
    case (nil, nil): return false
    case (_?, nil):
      changes = !state.sawEnglish
      state.sawEnglish = true
    case (nil, _?):
      changes = !state.sawVietnamese
      state.sawVietnamese = true
    case (let english, let vietnamese):
      guard english != vietnamese else { return true }
      changes = !state.sawDisputed
      state.sawDisputed = true
    }
    if state.isMixed { return false }
    return !changes || feed(fields, line: line)
  }

  /// Gives the column a figure as text, with its place.
  private mutating func feed(_ fields: RowFields, line: Int) -> Bool {
    let (start, length) = fields[plan.value]
    guard let text = FieldText.text(fields.bytes, from: start, to: start + length) else {
      return false
    }
    let before = fields.bytes.array(fields.start, to: start)
    let place = TextSource(SourceBytes(name: "", bytes: before)).place(of: before.count)
    let packed = PackedPlace.pack(line: line + place.line - 1, column: place.column)
    return (try? state.column.read(text, at: packed, line: line)) != nil
  }

  // MARK: Placing figures

  /// Places the batch in the table, in the order of its rows.
  mutating func place() throws(ScanTrouble) {
    table.reserve(
      rows: names.units.count, columns: names.columns.count, more: batch.count,
      allowed: plan.cellsAllowed)
    var next = 0
    while next < batch.count {
      let end = table.place(batch, from: next)
      count(next, to: end)
      guard end < batch.count else { break }
      try combine(end)
      next = end + 1
    }
  }

  private mutating func count(_ start: Int, to end: Int) {
    var missing = 0
    if batch.hasMarks {
      for index in start..<end where CellMark.isReason(batch.marks[index]) { missing += 1 }
    }
    account.withoutValue += missing
    account.used += end - start - missing
  }

  /// Adds a figure to the one in its cell, if that is what was asked for.
  private mutating func combine(_ index: Int) throws(ScanTrouble) {
    let (row, column) = (batch.row(index), batch.column(index))
    let line = Int(batch.lines[index])
    let slot = table.slot(row, column: column)
    let known = Summand(table.values[slot], mark: table.mark(slot))
    let more = Summand(batch.values[index], mark: batch.marks[index])
    guard plan.options.duplicates == .sum, known.hasValue, more.hasValue else {
      let key = names.spelling(row, column: column)
      throw .row(.figure(.duplicate(key: key, firstLine: Int(table.lines[slot]))), line: line)
    }
    if let measure = names.stock(column) {
      throw .row(.figure(.duplicateStock(measure: measure)), line: line)
    }
    guard add(more, to: known, slot: slot, row: row, column: column) else {
      throw .row(.sum(.overflow(names.spelling(row, column: column))), line: line)
    }
    account.summed += 1
  }

  /// Adds up under each reading that is not out; false if a sum does not fit.
  private mutating func add(
    _ more: Summand, to known: Summand, slot: Int, row: Int, column: Int
  ) -> Bool {
    if let one = known.agreed, let other = more.agreed {
      guard let sum = try? one.adding(other) else { return false }
      table.set(slot, value: sum.significand, mark: UInt8(sum.scale))
      return true
    }
    let key = FigureTable.key(row, column: column)
    var sums = apart[key] ?? known.apart
    let others = more.apart
    sums.english = sums.english.flatMap { one in others.english.flatMap { try? one.adding($0) } }
    sums.vietnamese = sums.vietnamese.flatMap { one in
      others.vietnamese.flatMap { try? one.adding($0) }
    }
    apart[key] = sums
    table.set(slot, value: 0, mark: CellMark.apart)
    return (sums.english != nil || state.sawVietnamese)
      && (sums.vietnamese != nil || state.sawEnglish)
  }
}

/// A figure that is added up.
struct Summand {
  private let number: Int64
  private let mark: UInt8

  init(_ number: Int64, mark: UInt8) { (self.number, self.mark) = (number, mark) }

  var hasValue: Bool { !CellMark.isReason(mark) }

  /// The value, if it is the same in every reading.
  var agreed: ExactDecimal? {
    mark <= CellMark.largestScale ? ExactDecimal(significand: number, scale: Int(mark)) : nil
  }

  /// The values under both readings; those of sums that lie apart are not known here.
  var apart: ApartSums {
    let whole = ExactDecimal(number)
    let thousandth = ExactDecimal(significand: number, scale: 3)
    switch mark {
    case CellMark.disputedPoint: return ApartSums(english: thousandth, vietnamese: whole)
    case CellMark.disputedComma: return ApartSums(english: whole, vietnamese: thousandth)
    default: return ApartSums(english: agreed, vietnamese: agreed)
    }
  }
}

/// A line and a column as one number, for readers that take an offset.
enum PackedPlace {
  private static let columns = 1 << 24

  static func pack(line: Int, column: Int) -> Int { line * columns + min(column, columns - 1) }

  static func place(_ packed: Int, in source: String) -> Place {
    Place(source: source, line: packed / columns, column: packed % columns)
  }
}

extension ScanNames {
  /// A figure's key in words, as a builder spells it.
  func spelling(_ row: Int, column: Int) -> String {
    let key = columns[column]
    let category = combinations[key.combination].map { categories[$0].name.id }
    return [
      units[row].text, periods[key.period].spelling, measures[key.measure].text,
      category.joined(separator: "+"),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The measure of a column, if rows of it may not be added up.
  func stock(_ column: Int) -> String? {
    let text = measures[columns[column].measure].text
    guard let book = codebook, let position = book.measure(text),
      book.measures[position].additivity != .flow
    else { return nil }
    return text
  }
}
