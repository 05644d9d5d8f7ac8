package import IndicatorCore

// Goals, in order of priority:
// 1. the same bytes as `CSVWriter` and `JSONWriter` make of a `ResultTable`;
// 2. one way for every result: columns are added in their order, whatever the format;
// 3. fast: what many rows repeat is laid out once, and nothing is allocated for a row.

/// Rows of data as bytes, field by field, one row behind the other.
///
/// Each thread has one of its own, as threads that shared one would wait for one another.
struct DataLines {
  /// The format.
  let form: DataForm
  private var row = ByteRow()
  /// The column of the next field.
  private var column = 0
  /// How many fields the rows begin with in common.
  private var headCount = 0
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

  /// How many periods are looked for one by one.
  private static let few = 16
  /// The largest whole number that every JSON reader keeps exact.
  private static let largestExact: UInt64 = 1 << 53

  init(_ form: DataForm) {
    self.form = form
    for lead in form.leads { _ = row.keep(lead) }
    nothing = row.keep(form.nothing)
  }

  // MARK: Rows

  /// Says with which fields the rows from here on begin.
  mutating func begin(with fields: [[UInt8]]) {
    headCount = fields.count
    var head: [UInt8] = []
    for (column, field) in fields.enumerated() {
      head += form.leads[column]
      head += field
    }
    row.begin(with: head)
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
    bytes += row.content
  }

  /// Notes what is said beside a row beyond its reason and caveats.
  mutating func note(_ row: RowSaid) {
    if !said.contains(row) { said.append(row) }
  }

  private mutating func tail(_ key: NoteKey) -> Int {
    for place in tails.indices where tails[place].key == key { return tails[place].piece }
    // Which rule forbids a comparison is not known here.
    if key.reason != .notComparable { note(RowSaid(key)) }
    let last = form.leads.count
    let status = form.leads[last - 2] + form.text(key.reason?.rawValue ?? "ok")
    let words = form.leads[last - 1] + form.words(key.caveats.sorted.map(\.rawValue))
    let piece = row.keep(status + words + form.end)
    tails.append((key, piece))
    return piece
  }

  /// All rows so far.
  func block(_ omitted: OmittedPeriods = OmittedPeriods()) -> LineBlock {
    LineBlock(bytes: bytes, said: said, omitted: omitted)
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
  /// - Parameter more: adds what stands behind the columns, in front of how the row ends.
  mutating func append<Column: DataColumn, Failure>(
    endingIn key: NoteKey, _ add: (Column, inout DataLines) throws(Failure) -> Void,
    more: (inout DataLines) -> Void = { _ in }
  ) throws(Failure) {
    beginRow()
    for column in Column.all[headCount..<Column.all.count - 2] { try add(column, &self) }
    more(&self)
    endRow(key)
  }

  @inline(__always) private mutating func lead() {
    if let delimiter = form.delimiter {
      if column > 0 { row.append(delimiter) }
    } else {
      row.append(piece: column)
    }
    column &+= 1
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

  /// A period.
  mutating func add(_ period: Period?) {
    guard let period else { return addNothing() }
    add(piece: piece(period))
  }

  /// A text.
  mutating func add(text: String) {
    lead()
    if form.isPlain(text) { row.append(text: text) } else { row.append(form.text(text)) }
  }

  /// A code, which needs no sign but its letters.
  mutating func add(code: String) {
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
    row.append(text: digits)
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
      return row.append(form.count(digits))
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
    row.append(form.count(value.description))
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

  init(bytes: [UInt8], said: [RowSaid], omitted: OmittedPeriods) {
    self.bytes = bytes
    self.said = said
    self.omitted = omitted
  }

  /// Bytes beside which nothing is said.
  package init(_ bytes: [UInt8]) {
    self.init(bytes: bytes, said: [], omitted: OmittedPeriods())
  }
}
