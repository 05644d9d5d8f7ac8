internal import IndicatorCore

// Goals, in order of priority:
// 1. the same as the plain reader: every row has its fate, and the first row in which something is wrong
//    ends the scan, with all rows before it taken in;
// 2. fast for rows that are not asked for, which are most of a large file: their measure is compared, the
//    digits of their value are checked, nothing else;
// 3. fast for the others: names are looked up by bytes, figures are placed in batches.
//
// Advice to whoever changes this: strings are made for names and figures that were not met before, never
// for a row. Whatever is unusual is left to the plain reader's own functions.

/// Takes in the rows of pages: filter, group, sum.
struct RowScanner {
  let plan: ScanPlan
  var names: ScanNames
  var table = FigureTable()
  var account = RowCounts()
  var state: ColumnState
  /// What stands beside figures.
  var remarks: RemarkRoll
  /// Sums under both readings, where they differ.
  var apart: [UInt64: ApartSums] = [:]
  /// Whether a page had carriage returns.
  private(set) var hasReturns = false
  /// How large sums may become.
  var bound = SumBound()
  var batch = FigureBatch()
  /// How many units of the last batch were looked up.
  private var lookUps = 0
  /// What touching read; kept, so that it is read at all.
  private(set) var touched: UInt32 = 0
  private let selectedMemory = Memory<Int32>(count: FigureBatch.room, repeating: 0)
  /// The rows of a block that are asked for.
  private let selected: Strip<Int32>
  private let strangersMemory = Memory<Int32>(count: FigureBatch.room, repeating: 0)
  /// The rows of a block that are not asked for and whose unit may be new.
  private let strangers: Strip<Int32>
  /// Whether units change from row to row, so that comparing each with the one before is in vain.
  private var changesOften = false
  /// Which measures are asked for, as far as they can be looked up without a branch.
  private var choices = ChoiceCache()

  init(_ plan: ScanPlan, column: NumberColumn) {
    self.plan = plan
    names = ScanNames(plan)
    remarks = RemarkRoll(plan)
    selected = selectedMemory.strip
    strangers = strangersMemory.strip
    state = ColumnState(column)
  }

  /// Takes note of what a page is like.
  mutating func note(_ page: ScanPage) { if page.found.hasReturns { hasReturns = true } }

  /// A run of regular rows: where its signs begin, and where it stands.
  struct Run {
    let page: ScanPage
    /// The index of the first sign of the first row.
    let sign: Int
    var rows: Int
    /// The physical line of the first row.
    let line: Int
  }

  /// Takes in the records of a part of a page.
  ///
  /// - Parameters:
  ///   - first: the index of the first sign of the part.
  ///   - last: the index of the last, which ends a record.
  ///   - line: the physical line on which the part begins.
  mutating func takeIn(
    _ page: ScanPage, first: Int, last: Int, line: Int
  ) throws(ScanTrouble) {
    let limit = limit(page, first: first, last: last)
    var (sign, line) = (first, line)
    if limit == .max, isRegular(page, first: first, last: last) {
      let rows = (last - first + 1) / plan.fieldCount
      return try takeIn(Run(page: page, sign: first, rows: rows, line: line))
    }
    while sign <= last {
      let start = Int(page.signs[sign - 1]) + 1
      if start < limit, isBlank(page, sign: sign, from: start) {
        (sign, line) = (sign + 1, line + 1)
        continue
      }
      let rows = regularRows(page, first: sign, last: last, limit: limit)
      guard rows > 0 else { throw .record(start: start, line: line) }
      try takeIn(Run(page: page, sign: sign, rows: rows, line: line))
      sign += rows * plan.fieldCount
      line += rows + page.quotedFeedCount(from: start, to: Int(page.signs[sign - 1]))
    }
  }

  /// The first byte at which something is wrong with quotes, line ends or UTF-8; rows that end before it
  /// are sound.
  private func limit(_ page: ScanPage, first: Int, last: Int) -> Int {
    var limit = min(page.found.firstError, tooLong(page, first: first, last: last))
    guard page.found.hasWideBytes else { return limit }
    let start = Int(page.signs[first - 1]) + 1
    let end = Int(page.signs[last]) + 1
    if !UTF8Check.isValid(page.bytes, from: start, to: end) {
      limit = min(limit, start + UTF8Text.validLength(page.bytes.array(start, to: end)[...]))
    }
    return limit
  }

  /// Where the first record begins that is too long, or the first field.
  private func tooLong(_ page: ScanPage, first: Int, last: Int) -> Int {
    var start = Int(page.signs[first - 1]) + 1
    let limits = plan.limits
    guard Int(page.signs[last]) - start > min(limits.field, limits.line) else { return .max }
    for sign in first...last {
      let field = Int(page.signs[sign - 1]) + 1
      var end = Int(page.signs[sign])
      let isLast = page.bytes[end] == 0x0A
      if isLast, end > field, page.bytes[end - 1] == 0x0D { end -= 1 }
      if end - field > limits.field || end - start > limits.line { return start }
      if isLast { start = Int(page.signs[sign]) + 1 }
    }
    return .max
  }

  /// Whether every row of a part has as many fields as it should: every n-th sign ends a line, and there
  /// are no more line ends than that.
  private func isRegular(_ page: ScanPage, first: Int, last: Int) -> Bool {
    let count = plan.fieldCount
    let signs = page.signs
    let bytes = page.bytes
    guard (last - first + 1) % count == 0 else { return false }
    var others = 0
    var sign = first + count - 1
    while sign <= last {
      others |= Int(bytes[Int(signs[sign])] ^ 0x0A)
      sign += count
    }
    let rows = (last - first + 1) / count
    return others == 0 && page.lineEnds(from: first) == rows
  }

  private func isLineEnd(_ page: ScanPage, sign: Int) -> Bool {
    page.bytes[Int(page.signs[sign])] == 0x0A
  }

  private func isBlank(_ page: ScanPage, sign: Int, from start: Int) -> Bool {
    let place = Int(page.signs[sign])
    guard isLineEnd(page, sign: sign) else { return false }
    return place == start || place == start + 1 && page.bytes[start] == 0x0D
  }

  /// How many regular rows stand one behind the other.
  private func regularRows(_ page: ScanPage, first: Int, last: Int, limit: Int) -> Int {
    let count = plan.fieldCount
    var rows = 0
    var sign = first
    while sign + count - 1 <= last, Int(page.signs[sign + count - 1]) < limit {
      let fields = sign..<sign + count
      guard fields.first(where: { isLineEnd(page, sign: $0) }) == sign + count - 1 else { break }
      rows += 1
      sign += count
    }
    return rows
  }

  // MARK: Runs of regular rows

  private mutating func takeIn(_ run: Run) throws(ScanTrouble) {
    // What a sum may overflow under depends on what the rows before it have decided.
    let room = plan.isSerial && isSumming ? 1 : FigureBatch.room
    var next = 0
    while next < run.rows {
      let block = min(next + room, run.rows)
      let (scanned, chosen, others) = select(run, from: next, to: block)
      meetStrangers(run, count: others, of: scanned - next - chosen)
      let gathered = gather(run, chosen: chosen)
      try place()
      account.read += scanned - next
      account.notSelected += scanned - next - chosen
      guard gathered == chosen, scanned == block else {
        let row = gathered < chosen ? Int(selected[gathered]) : scanned
        throw .record(
          start: run.start(of: row, fieldCount: plan.fieldCount), line: line(run, row: row))
      }
      next = block
    }
  }

  /// The physical line of a row.
  private func line(_ run: Run, row: Int) -> Int {
    guard run.page.found.quotedLineFeeds > 0 else { return run.line + row }
    return run.line + row
      + run.page.quotedFeedCount(
        from: run.start(of: 0, fieldCount: plan.fieldCount),
        to: run.start(of: row, fieldCount: plan.fieldCount))
  }

  /// Chooses the rows of measures that were asked for.
  ///
  /// - Returns: the first row that was not looked at, which is `end` unless something is wrong with its
  ///   measure, how many rows are chosen, and how many of the others may be of a new unit.
  private mutating func select(
    _ run: Run, from start: Int, to end: Int
  ) -> (scanned: Int, chosen: Int, others: Int) {
    let (bytes, signs, chosen) = (run.page.bytes, run.page.signs, selected)
    let count = plan.fieldCount
    let cutsMeasure = run.page.found.hasReturns && plan.measure == count - 1
    let cutsValue = run.page.found.hasReturns && plan.value == count - 1
    let looksAtValues = plan.options.numbers == .auto
    var number = 0
    var sign = run.sign &+ start &* count &+ plan.measure
    let toValue = plan.value &- plan.measure
    var unit = UnitMemory(run, plan: plan)
    let meetsAll = changesOften
    var beginning = RowBeginning(plan)
    var wanted = 0
    var others = 0
    for row in start..<end {
      if meetsAll || !beginning.isSame(run.page, sign: sign) {
        let begin = Int(truncatingIfNeeded: signs[sign &- 1]) &+ 1
        var length = Int(truncatingIfNeeded: signs[sign]) &- begin
        if cutsMeasure, bytes[begin &+ length &- 1] == 0x0D { length &-= 1 }
        wanted = choices.choice(bytes, from: begin, length: length)
        if wanted < 0 {
          guard let found = choice(run, row: row, from: begin, length: length) else {
            return (row, number, others)
          }
          wanted = found
        }
        if meetsAll || unit.changes(at: sign) {
          strangers[others] = Int32(truncatingIfNeeded: row)
          others &+= 1 &- wanted
        }
      }
      // Without a branch: whether a row is asked for cannot be foreseen.
      chosen[number] = Int32(truncatingIfNeeded: row)
      number &+= wanted
      if looksAtValues {
        let place = sign &+ toValue
        let begin = Int(truncatingIfNeeded: signs[place &- 1]) &+ 1
        var length = Int(truncatingIfNeeded: signs[place]) &- begin
        if cutsValue, bytes[begin &+ length &- 1] == 0x0D { length &-= 1 }
        if !DigitWords.isWhole(bytes, from: begin, length: length), wanted == 0 {
          hint(bytes, from: begin, to: begin + length)
        }
      }
      sign &+= count
    }
    return (end, number, others)
  }

  /// Whether the measure that a field names was asked for, as a number; nil if it cannot name one.
  @inline(never) private mutating func choice(
    _ run: Run, row: Int, from start: Int, length: Int
  ) -> Int? {
    guard let measure = measure(run, row: row, from: start, length: length) else { return nil }
    let wanted = names.isWanted[measure] ? 1 : 0
    choices.remember(run.page.bytes, from: start, length: length, choice: wanted)
    return wanted
  }

  /// How the row before begins, up to its measure: rows that follow one another are mostly alike.
  private struct RowBeginning {
    private var start = 0
    /// How many bytes it has; -1 if they are not compared.
    private var width = -1
    /// From the measure's sign back to the one in front of the row.
    private let toRow: Int
    private let isComparable: Bool

    init(_ plan: ScanPlan) {
      toRow = plan.measure &+ 1
      isComparable = plan.unit < plan.measure
    }

    /// Whether the row whose measure ends at a sign begins with the same bytes, and so with the same unit and the same
    /// measure. Three vectors, which may overlap, hold up to 48 bytes.
    @inline(__always) mutating func isSame(_ page: ScanPage, sign: Int) -> Bool {
      let (last, had) = (start, width)
      start = Int(truncatingIfNeeded: page.signs[sign &- toRow]) &+ 1
      let width = Int(truncatingIfNeeded: page.signs[sign]) &- start
      guard width == had else {
        self.width = isComparable && 16...48 ~= width ? width : -1
        return false
      }
      let bytes = page.bytes
      let (middle, end) = (min(16, width &- 16), width &- 16)
      let difference =
        (bytes.vector(at: start) ^ bytes.vector(at: last))
        | (bytes.vector(at: start &+ middle) ^ bytes.vector(at: last &+ middle))
        | (bytes.vector(at: start &+ end) ^ bytes.vector(at: last &+ end))
      let halves = words(difference)
      return halves[0] | halves[1] == 0
    }
  }

  /// The unit of the row before, where rows that are not asked for say which units there are.
  private struct UnitMemory {
    private let page: ScanPage
    private let toUnit: Int
    private let isAsked: Bool
    private let cutsUnit: Bool
    /// The unit, if it is of sixteen bytes at most: it is compared without a loop.
    private var short = FieldMemory()
    /// The unit, if it is longer.
    private var long = (start: 0, length: -1)

    init(_ run: Run, plan: ScanPlan) {
      page = run.page
      toUnit = plan.unit &- plan.measure
      isAsked = plan.namesSilentUnits
      cutsUnit = run.page.found.hasReturns && plan.unit == plan.fieldCount - 1
    }

    /// Whether the row whose measure ends at a sign is of another unit than the row before.
    @inline(__always) mutating func changes(at sign: Int) -> Bool {
      guard isAsked else { return false }
      let place = sign &+ toUnit
      let begin = Int(truncatingIfNeeded: page.signs[place &- 1]) &+ 1
      var size = Int(truncatingIfNeeded: page.signs[place]) &- begin
      if cutsUnit, page.bytes[begin &+ size &- 1] == 0x0D { size &-= 1 }
      if short.matches(page.bytes, from: begin, length: size) { return false }
      if size > 16, size == long.length, page.bytes.isSame(begin, long.start, length: size) {
        return false
      }
      short.remember(page.bytes, from: begin, length: size, number: 0)
      long = (begin, size)
      return true
    }
  }

  /// Takes note of the units of rows that were not asked for. Most are known and are told so without a branch: where
  /// units change from row to row, the misses of the cache overlap.
  ///
  /// - Parameter rows: how many rows were not asked for.
  private mutating func meetStrangers(_ run: Run, count: Int, of rows: Int) {
    guard count > 0 else { return }
    let (unknown, alike) = strangers(run, among: count, probe: 0)
    // A record at the seam of two pages stands alone, and says nothing of its neighbours.
    if rows >= 64 { changesOften = changesOften ? alike * 2 < count : count * 2 > rows }
    let (left, _) = strangers(run, among: unknown, probe: 1)
    for index in 0..<left { meetUnit(run, row: Int(strangers[index])) }
  }

  /// Keeps the strangers that do not stand where they are looked for.
  ///
  /// - Parameter probe: 0 where they are looked for first, 1 behind that.
  /// - Returns: how many are kept, and how many of all were of the unit before.
  private func strangers(_ run: Run, among count: Int, probe: Int) -> (unknown: Int, alike: Int) {
    let (table, bytes) = (names.unitRoll.table, run.page.bytes)
    var (unknown, alike) = (0, 0)
    var last: UInt64 = 0
    for index in 0..<count {
      let row = Int(truncatingIfNeeded: strangers[index])
      let (start, length) = RowFields(run, row: row, count: plan.fieldCount)[plan.unit]
      let key = NameKey(bytes, from: start, length: length)
      strangers[unknown] = Int32(truncatingIfNeeded: row)
      unknown &+= 1 &- table.isThere(key, probe: probe)
      alike &+= key.first ^ key.second == last ? 1 : 0
      last = key.first ^ key.second
    }
    return (unknown, alike)
  }

  private mutating func meetUnit(_ run: Run, row: Int) {
    let fields = RowFields(run, row: row, count: plan.fieldCount)
    let (start, length) = fields[plan.unit]
    let key = NameKey(fields.bytes, from: start, length: length)
    guard names.unitRoll.table.number(of: key, in: fields.bytes, from: start) < 0 else { return }
    _ = names.newUnit(key, in: fields.bytes, from: start, line: line(run, row: row))
  }

  /// The measure that a field names; nil if it cannot name one.
  private mutating func measure(_ run: Run, row: Int, from start: Int, length: Int) -> Int? {
    let bytes = run.page.bytes
    let key = NameKey(bytes, from: start, length: length)
    let known = names.measureRoll.table.number(of: key, in: bytes, from: start)
    return known >= 0
      ? known : names.newMeasure(key, in: bytes, from: start, line: line(run, row: row))
  }

  /// Takes note of a figure in a row that was not asked for.
  @inline(never) private mutating func hint(_ bytes: Strip<UInt8>, from start: Int, to end: Int) {
    guard let text = figure(bytes, from: start, to: end) else { return }
    if text.vietnamese == nil, text.english != nil { state.hintsEnglish = true }
    if text.english == nil, text.vietnamese != nil { state.hintsVietnamese = true }
  }

  // MARK: Rows that were asked for

  /// Looks up the names and figures of the chosen rows.
  ///
  /// - Returns: how many; fewer than there are if something is wrong with the next.
  private mutating func gather(_ run: Run, chosen: Int) -> Int {
    batch.count = 0
    batch.hasMarks = false
    batch.hasRemarks = false
    if lookUps * 2 > chosen { touchUnits(run, chosen: chosen) }
    lookUps = 0
    var cursor = LineCursor(run, fieldCount: plan.fieldCount)
    var memory = RowMemory()
    while batch.count < chosen {
      let row = Int(truncatingIfNeeded: selected[batch.count])
      let fields = RowFields(run, row: row, count: plan.fieldCount)
      let line = cursor.line(of: row)
      guard let unit = unit(fields, line: line, memory: &memory),
        let column = column(fields, line: line, memory: &memory),
        value(fields, line: line)
      else { break }
      batch.cells[2 &* batch.count] = Int32(truncatingIfNeeded: unit)
      batch.cells[2 &* batch.count &+ 1] = Int32(truncatingIfNeeded: column)
      batch.lines[batch.count] = UInt32(clamping: line)
      batch.count &+= 1
    }
    return batch.count
  }

  /// Reads where the chosen rows' units will be looked for, so that the misses of the cache overlap. Only if
  /// units change from row to row.
  private mutating func touchUnits(_ run: Run, chosen: Int) {
    var sum: UInt32 = 0
    for index in 0..<chosen {
      let fields = RowFields(
        run, row: Int(truncatingIfNeeded: selected[index]), count: plan.fieldCount)
      let (start, length) = fields[plan.unit]
      sum &+= names.unitRoll.table.touch(NameKey(fields.bytes, from: start, length: length))
    }
    touched = sum
  }

  /// What the row before was about: rows that follow one another are mostly alike.
  private struct RowMemory {
    var unitStart = 0
    var unitLength = -1
    var unit = 0
    var period = FieldMemory()
    var measure = FieldMemory()
  }

  @inline(__always) private mutating func unit(
    _ fields: RowFields, line: Int, memory: inout RowMemory
  ) -> Int? {
    let (start, length) = fields[plan.unit]
    let bytes = fields.bytes
    if length == memory.unitLength, bytes.isSame(start, memory.unitStart, length: length) {
      return memory.unit
    }
    lookUps &+= 1
    let key = NameKey(bytes, from: start, length: length)
    var unit = names.unitRoll.table.number(of: key, in: bytes, from: start)
    if unit < 0 {
      guard let new = names.newUnit(key, in: bytes, from: start, line: line) else { return nil }
      unit = new
    }
    unit = names.row(ofUnit: unit)
    (memory.unitStart, memory.unitLength, memory.unit) = (start, length, unit)
    return unit
  }

  @inline(__always) private mutating func column(
    _ fields: RowFields, line: Int, memory: inout RowMemory
  ) -> Int? {
    let (periodStart, periodLength) = fields[plan.period]
    if !memory.period.matches(fields.bytes, from: periodStart, length: periodLength) {
      guard let period = period(fields.bytes, from: periodStart, length: periodLength) else {
        return nil
      }
      memory.period.remember(fields.bytes, from: periodStart, length: periodLength, number: period)
    }
    let (measureStart, measureLength) = fields[plan.measure]
    if !memory.measure.matches(fields.bytes, from: measureStart, length: measureLength) {
      let key = NameKey(fields.bytes, from: measureStart, length: measureLength)
      let measure = names.measureRoll.table.number(of: key, in: fields.bytes, from: measureStart)
      memory.measure.remember(
        fields.bytes, from: measureStart, length: measureLength, number: measure)
    }
    guard let chain = chain(fields) else { return nil }
    let column = names.columnMap.number(
      memory.measure.number, period: memory.period.number, chain: chain)
    return column >= 0
      ? column
      : names.column(memory.measure.number, period: memory.period.number, chain: chain, line: line)
  }

  private mutating func period(_ bytes: Strip<UInt8>, from start: Int, length: Int) -> Int? {
    let key = NameKey(bytes, from: start, length: length)
    let known = names.periodRoll.table.number(of: key, in: bytes, from: start)
    return known >= 0 ? known : names.newPeriod(key, in: bytes, from: start)
  }

  /// The number of the texts of all category columns together.
  @inline(__always) private mutating func chain(_ fields: RowFields) -> Int? {
    guard plan.categoryCount == 1 else { return longChain(fields) }
    let (start, length) = fields[plan.firstCategory]
    let key = NameKey(fields.bytes, from: start, length: length)
    let text = names.firstCategoryRoll.table.number(of: key, in: fields.bytes, from: start)
    return text >= 0 ? text : names.newText(0, key: key, in: fields.bytes, from: start)
  }

  private mutating func longChain(_ fields: RowFields) -> Int? {
    var chain = 0
    for column in 0..<plan.categoryCount {
      let (start, length) = fields[plan.categories[column].position]
      let key = NameKey(fields.bytes, from: start, length: length)
      var text = names.text(column, key: key, in: fields.bytes, from: start)
      if text < 0 {
        guard let new = names.newText(column, key: key, in: fields.bytes, from: start) else {
          return nil
        }
        text = new
      }
      chain = names.chain(chain, text: text, at: column)
    }
    return chain
  }

  /// Reads the value of a row into the batch; false if something is wrong.
  @inline(__always) private mutating func value(_ fields: RowFields, line: Int) -> Bool {
    let (start, length) = fields[plan.value]
    let number = DigitWords.number(fields.bytes, from: start, length: length)
    var remark = 0
    if plan.hasRemarks {
      guard let said = remarks.number(fields) else { return false }
      remark = said
      batch.remarks[batch.count] = UInt32(truncatingIfNeeded: remark)
      if remark != 0 { batch.hasRemarks = true }
    }
    guard number < 0 || remarks.isWithoutValue(remark) else {
      batch.values[batch.count] = number
      batch.marks[batch.count] = 0
      if isSumming { bound.take(number, scale: 0) }
      return true
    }
    guard let (value, mark) = unusual(fields, remark: remark, line: line) else { return false }
    batch.values[batch.count] = value
    batch.marks[batch.count] = mark
    if mark != 0 { batch.hasMarks = true }
    return true
  }

  private var isSumming: Bool { plan.options.duplicates == .sum }
}
