package import IndicatorCore

// Goals, in order of priority:
// 1. the same bytes however rows come: as they are computed, of a result, or as the values of a `ResultTable`;
// 2. one way for every result: columns are added in their order, whatever the format;
// 3. fast: what many rows repeat is laid out once, and nothing is allocated for a row.

/// Rows of data as bytes, field by field, one row behind the other.
///
/// Each thread has one of its own, as threads that shared one would wait for one another.
struct DataLines {
  /// The format.
  let form: DataForm
  private var row: ByteRow
  /// The column of the next field.
  private var column = 0
  /// How many fields the rows begin with in common, and how many of them are defused.
  private var headCount = 0
  private var headDefused = 0
  /// The piece of a field without a value; those before fields are numbered like columns.
  private let nothing: Int
  /// The periods that were met, as pieces.
  private var periods: [(period: Period, piece: Int)] = []
  private var places: [Period: Int] = [:]
  /// How rows end, as pieces, by what is said.
  private var tails: [(key: NoteKey, piece: Int)] = []
  /// The rows so far.
  private var bytes: [UInt8] = []
  /// What is said beside them, each once.
  private var said: [RowSaid] = []
  /// How many texts were defused for spreadsheets. Those that were laid out are not counted: they are of formats for
  /// programs, or codes and periods.
  private var defused = 0

  /// How many periods are looked for one by one.
  private static let few = 16
  /// The largest whole number that every JSON reader keeps exact.
  private static let largestExact: UInt64 = 1 << 53

  init(_ form: DataForm) {
    self.form = form
    row = ByteRow(point: form.point)
    for lead in form.leads { _ = row.keep(lead) }
    nothing = row.keep(form.nothing)
  }

  // MARK: Rows

  /// Says with which fields the rows from here on begin.
  ///
  /// - Parameter add: adds them.
  mutating func begin(_ add: (inout DataLines) -> Void) {
    row.keepHead(0)
    headCount = 0
    beginRow()
    let before = defused
    add(&self)
    (headDefused, defused) = (defused - before, before)
    headCount = column
    row.keepHead()
  }

  /// Begins the next row.
  @inline(__always) mutating func beginRow() {
    row.clear()
    column = headCount
  }

  /// Ends the row with its last two fields: why there is no value, and what is said.
  mutating func endRow(_ key: NoteKey) {
    assert(column == form.leads.count - 2, "every column has a field")
    row.append(piece: tail(key))
    row.write(to: &bytes)
  }

  private mutating func endRow() {
    assert(column == form.leads.count, "every column has a field")
    row.append(form.end)
    row.write(to: &bytes)
  }

  /// Adds a row of values, one for each column.
  mutating func append(_ values: [ResultValue]) {
    beginRow()
    for value in values { add(value) }
    // A blank line would be no record.
    if form.delimiter != nil, values.count == 1, row.isEmpty { row.append([0x22, 0x22]) }
    endRow()
  }

  /// Notes what is said beside a row beyond its reason and caveats.
  mutating func note(_ row: RowSaid) {
    if !said.contains(row) { said.append(row) }
  }

  private mutating func note(_ key: NoteKey) {
    // Which rule forbids a comparison is not known here.
    if key.reason != .notComparable { note(RowSaid(key)) }
  }

  private mutating func tail(_ key: NoteKey) -> Int {
    for place in tails.indices where tails[place].key == key { return tails[place].piece }
    note(key)
    let last = form.leads.count
    let status = form.leads[last - 2] + form.text(key.reason?.rawValue ?? "ok")
    let words = form.leads[last - 1] + form.words(key.caveats.sorted.map(\.rawValue))
    let piece = row.keep(status + words + form.end)
    tails.append((key, piece))
    return piece
  }

  /// All rows so far.
  func block(_ omitted: OmittedPeriods = OmittedPeriods()) -> LineBlock {
    LineBlock(bytes: bytes, said: said, omitted: omitted, defused: defused)
  }

  // MARK: Pieces

  /// Lays out a text that many rows have.
  mutating func keep(text: String) -> Int { row.keep(form.text(text)) }

  /// Lays out a number that many rows have.
  mutating func keep(number digits: String) -> Int { row.keep(Array(digits.utf8)) }

  /// Lays out periods.
  ///
  /// - Returns: their pieces.
  mutating func keep(_ periods: [Period]) -> Range<Int> {
    let pieces = periods.map { keep(text: $0.spelling) }
    return pieces.isEmpty ? 0..<0 : pieces[0]..<pieces[0] + pieces.count
  }

  private mutating func piece(_ period: Period) -> Int {
    for place in periods.indices.prefix(Self.few) where periods[place].period == period {
      return periods[place].piece
    }
    if let known = places[period] { return known }
    let piece = keep(text: period.spelling)
    periods.append((period, piece))
    places[period] = piece
    return piece
  }

  // MARK: Fields

  /// Adds a row of what stands in each column behind those that rows begin with in common.
  ///
  /// - Parameter more: what is added to the row; nil for nothing.
  mutating func append<Column: DataColumn, Failure>(
    endingIn key: NoteKey, with more: AddedFields? = nil,
    add: (Column, inout DataLines) throws(Failure) -> Void
  ) throws(Failure) {
    beginRow()
    defused += headDefused
    for column in Column.all[headCount..<Column.all.count - 2] { try add(column, &self) }
    for value in more?.inside ?? [] { self.add(value) }
    guard let more, !more.behind.isEmpty else { return endRow(key) }
    note(key)
    self.add(code: key.reason?.rawValue ?? "ok")
    self.add(words: (key.caveats.sorted.map(\.rawValue) + more.codes).uniqued)
    for value in more.behind { self.add(value) }
    endRow()
  }

  @inline(__always) private mutating func lead() {
    if let delimiter = form.delimiter {
      if column > 0 { row.append(delimiter) }
    } else {
      row.append(piece: column)
    }
    column &+= 1
  }

  /// A value of a table.
  mutating func add(_ value: ResultValue) {
    switch value {
    case .missing: addNothing()
    case .text(let text): add(text: text)
    case .ratio(let number, let per): add(number, times: per)
    case .difference(let number, let per): add(number, times: per)
    case .number(let digits): add(number: digits)
    case .count, .reported:
      lead()
      append(count: value.digits ?? "")
    case .words(let words): add(words: words)
    }
  }

  /// A field without a value.
  @inline(__always) mutating func addNothing() {
    lead()
    if form.delimiter == nil { row.append(piece: nothing) }
  }

  /// A field that was laid out.
  @inline(__always) mutating func add(piece: Int) {
    lead()
    row.append(piece: piece)
  }

  /// A text that was laid out.
  mutating func add(piece: Int, saying text: String) {
    if form.isDefused(text) { defused += 1 }
    add(piece: piece)
  }

  /// A period.
  mutating func add(_ period: Period?) {
    guard let period else { return addNothing() }
    add(piece: piece(period))
  }

  /// A text; nil for none.
  mutating func add(text: String?) {
    guard let text else { return addNothing() }
    lead()
    if form.isDefused(text) { defused += 1 }
    if form.isPlain(text) { row.append(text: text) } else { row.append(form.text(text)) }
  }

  /// A code, which needs no sign but its letters; nil for none.
  mutating func add(code: String?) {
    guard let code else { return addNothing() }
    lead()
    if form.delimiter == nil { row.append(0x22) }
    row.append(text: code)
    if form.delimiter == nil { row.append(0x22) }
  }

  /// Codes.
  mutating func add(words: [String]) {
    lead()
    row.append(form.words(words))
  }

  /// A number as its digits.
  mutating func add(number digits: String?) {
    guard let digits else { return addNothing() }
    lead()
    row.append(number: digits)
  }

  /// A number with up to six digits behind the point.
  @inline(__always) mutating func add(
    _ numerator: Int64, over denominator: Int64, times multiplier: Int64
  ) {
    lead()
    row.append(numerator, over: denominator, times: multiplier)
  }

  /// The same of a fraction.
  @inline(__always) mutating func add(_ number: Ratio?, times multiplier: Int64) {
    guard let number else { return addNothing() }
    add(number.numerator, over: number.denominator, times: multiplier)
  }

  /// The same of a difference.
  @inline(__always) mutating func add(_ difference: WideDifference?, times multiplier: Int64) {
    guard let difference else { return addNothing() }
    lead()
    row.append(difference, times: multiplier)
  }

  /// A count.
  @inline(__always) mutating func add(count numerator: Int64, over denominator: Int64) {
    lead()
    if form.delimiter == nil, numerator.magnitude > Self.largestExact {
      let digits = (try? Ratio(numerator, over: denominator).dataText()) ?? ""
      return append(count: digits)
    }
    row.append(numerator, over: denominator, times: 1)
  }

  /// A count of a fraction.
  @inline(__always) mutating func add(count number: Ratio?) {
    guard let number else { return addNothing() }
    add(count: number.numerator, over: number.denominator)
  }

  /// A count as it was reported.
  mutating func add(count value: ExactDecimal?) {
    guard let value else { return addNothing() }
    lead()
    append(count: value.description)
  }

  private mutating func append(count digits: String) {
    if form.isQuoted(count: digits) {
      row.append(form.text(digits))
    } else {
      row.append(number: digits)
    }
  }

  /// A count that was computed; nil for none.
  @inline(__always) mutating func add(count number: ComputedNumber?) {
    guard let number else { return addNothing() }
    add(count: number.numerator, over: number.denominator)
  }

  /// A number that was computed; nil for none.
  @inline(__always) mutating func add(_ number: ComputedNumber?, times multiplier: Int64) {
    guard let number else { return addNothing() }
    add(number.numerator, over: number.denominator, times: multiplier)
  }
}

/// What is added to a row of data.
struct AddedFields: Sendable {
  /// What stands in front of how the row ends.
  var inside: [ResultValue] = []
  /// What must be kept in mind beyond what the row says itself.
  var codes: [String] = []
  /// What stands behind all.
  var behind: [ResultValue] = []
}

extension ResultTable {
  /// The rows as bytes.
  func lines(_ form: DataForm) -> [UInt8] {
    var lines = DataLines(form)
    for row in rows { lines.append(row) }
    return lines.block().bytes
  }
}

/// The rows of a result as bytes, some at a time.
package protocol DataBlocks: Sendable {
  /// The line of the column names.
  var header: [UInt8] { get }
  /// How many blocks there are.
  var count: Int { get }
  /// The rows of a block, by its number from 0.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func block(_ number: Int) throws(Fault) -> LineBlock
}

/// Some rows of data.
package struct LineBlock: Sendable {
  /// The rows.
  package let bytes: [UInt8]
  /// What is said beside them, each once, in the order of the first row.
  package let said: [RowSaid]
  /// Periods without a row.
  package let omitted: OmittedPeriods
  /// How many texts were defused for spreadsheets.
  package let defused: Int

  init(bytes: [UInt8], said: [RowSaid], omitted: OmittedPeriods, defused: Int) {
    (self.bytes, self.said) = (bytes, said)
    (self.omitted, self.defused) = (omitted, defused)
  }

  /// Bytes beside which nothing is said.
  package init(_ bytes: [UInt8]) {
    self.init(bytes: bytes, said: [], omitted: OmittedPeriods(), defused: 0)
  }
}
