internal import IndicatorCore

// Goals, in order of priority:
// 1. the same result for every number of threads and every size of page, to the byte;
// 2. the first fault in file order, worded by the plain reader;
// 3. fast: several threads scan pages, each with tables of its own, which are merged once.
//
// Where a page begins inside a record or inside quotes, its worker cannot know. It scans the page as if it
// began outside quotes, then waits for what the page before hands on: whether it ends inside quotes, the
// beginning of a record that it holds, and on which line that stands. If the guess was wrong, the page is
// scanned again before any row of it is taken in.
//
// Several threads only ever read what is sound. Whatever is wrong, or could depend on the order of rows,
// ends the attempt, and one worker goes through the file again in order: it finds the fault. A stream, of
// which nothing can be read twice, is read by that one worker from the beginning.
//
// Advice to whoever changes this: hand on before taking in. The next page waits for it.

/// Scans the rows of a bare file, or of a package's observations.
struct FileScan {
  let input: InputBytes
  let head: ScanHead
  private var plan: ScanPlan
  let settings: ScanSettings

  init(input: InputBytes, head: ScanHead, plan: ScanPlan, settings: ScanSettings) {
    self.input = input
    self.head = head
    self.plan = plan
    self.plan.cellsAllowed = (input.size ?? 0) / 64
    self.settings = settings
  }

  /// A record of more bytes than this is left to the one worker who reads in order.
  private static let longestTail = 1 << 22

  /// What one page hands on to the next.
  fileprivate struct Baton: Sendable {
    /// The record that has begun and not ended.
    var tail: [UInt8] = []
    /// The physical line on which it begins.
    var line: Int
    /// How many line feeds it holds.
    var feeds = 0
    /// Whether the page ended inside quotes.
    var isInQuotes = false
  }

  /// Something that is handed over when a thread has ended: nobody else refers to it.
  private struct Handed<Value>: @unchecked Sendable {
    let value: Value
  }

  private func scanner() -> RowScanner {
    let name = input.name
    return RowScanner(
      plan, column: NumberColumn(plan.options.numbers) { PackedPlace.place($0, in: name) })
  }

  // MARK: What was found

  /// What a file gave.
  struct Found {
    let cube: Cube
    /// What must be said of how its periods were read.
    let periodNotes: [PeriodNote]
    /// Whether there are carriage returns in it.
    let hasReturns: Bool
  }

  /// What several threads find, or one worker where that is not to be had.
  ///
  /// - Throws: the first ``Fault`` in file order.
  func found() throws(Fault) -> Found {
    if input.isSeekable, settings.threads > 1, let found = try foundInParallel() { return found }
    return try foundInOrder()
  }

  /// What workers find who take turns; nil if something is wrong, or may be.
  ///
  /// - Precondition: the input is seekable.
  /// - Throws: a ``Fault`` if the input cannot be read.
  func foundInParallel() throws(Fault) -> Found? {
    var scan = self
    scan.plan.isSerial = false
    guard let scanners = try scan.inParallel() else { return nil }
    return scan.merged(consume scanners)
  }

  /// What one worker finds.
  ///
  /// - Throws: the first ``Fault`` in file order.
  private func foundInOrder() throws(Fault) -> Found {
    var scan = self
    scan.plan.isSerial = true
    let scanner = try scan.inOrder()
    if scanner.account.read == 0 { throw head.table.source.fault(.text(.headerOnly), at: 0) }
    if let undecided = scanner.undecided { throw undecided }
    guard let found = scan.merged([consume scanner]) else {
      preconditionFailure("what one worker has taken in needs no merging")
    }
    return found
  }

  /// Takes the scanners away from the caller: a table that somebody else holds too would be copied where two meet.
  private func merged(_ scanners: consuming [RowScanner]) -> Found? {
    let hasReturns = head.hasReturns || scanners.contains(where: \.hasReturns)
    var merge = ScanMerge(consume scanners, plan: plan, name: input.name)
    guard let cube = merge.cube() else { return nil }
    return Found(cube: cube, periodNotes: merge.periodNotes, hasReturns: hasReturns)
  }

  // MARK: Several threads

  /// What several threads have taken in; nil if something is wrong, or may be.
  ///
  /// - Precondition: the input is seekable.
  func inParallel() throws(Fault) -> [RowScanner]? {
    guard let size = input.size else { return nil }
    let pages = (max(0, size - head.offset) + settings.pageSize - 1) / settings.pageSize
    let relay = Relay(Baton(line: head.line))
    let failures = Relay<Fault?>(nil)
    var scanners = Workers.map(max(1, min(settings.threads, pages))) { _ in
      Handed(value: self.work(relay, failures: failures, pages: pages))
    }
    .map(\.value)
    if let failure = failures.last { throw failure }
    guard !relay.isStopped else { return nil }
    do {
      try takeInEnd(relay.last, scanner: &scanners[0])
    } catch {
      return nil
    }
    return scanners
  }

  private func work(_ relay: Relay<Baton>, failures: Relay<Fault?>, pages: Int) -> RowScanner {
    var scanner = scanner()
    var page = ScanPage(room: min(settings.pageSize, input.size ?? 0), delimiter: plan.delimiter)
    var seam = ScanPage(room: 256, delimiter: plan.delimiter)
    while let step = relay.claim(), step < pages {
      do {
        guard try takeIn(step, relay: relay, page: &page, seam: &seam, scanner: &scanner) else {
          break
        }
      } catch {
        if case .input(let fault) = error { failures.pass(fault, from: 0) }
        relay.stop()
        break
      }
    }
    return scanner
  }

  private enum Failure: Error {
    case input(Fault)
    case trouble
  }

  /// Takes in one page, and the record that reaches into it; false if all is to stop.
  private func takeIn(
    _ step: Int, relay: Relay<Baton>, page: inout ScanPage, seam: inout ScanPage,
    scanner: inout RowScanner
  ) throws(Failure) -> Bool {
    let start = ScanPage.margin
    let offset = head.offset + step * settings.pageSize
    let end: Int
    do {
      end =
        start
        + (try input.read(
          at: offset, into: page.bytes, from: start, count: min(settings.pageSize, page.room)))
    } catch {
      throw .input(error)
    }
    let guess = page.guess(from: start, to: end)
    guard let baton = relay.take(step) else { return false }
    if baton.isInQuotes != guess {
      page.scan(from: start, to: end, inQuotes: baton.isInQuotes, isRecordStart: false)
    }
    scanner.note(page)
    guard let first = page.firstLineEnd, let last = page.lastLineEnd else {
      try pass(baton, behind: page, to: end, relay: relay, step: step)
      return true
    }
    relay.pass(page.baton(behind: last, to: end, line: baton.line + baton.feeds), from: step)
    settings.progress?(offset - head.offset, input.size)
    do {
      try takeInSeam(baton, page: page, first: first, seam: &seam, scanner: &scanner)
      guard last > first else { return true }
      let feeds = page.quotedFeedCount(from: start, to: Int(page.signs[first])) + 1
      try scanner.takeIn(page, first: first + 1, last: last, line: baton.line + baton.feeds + feeds)
    } catch {
      throw .trouble
    }
    return true
  }

  /// Hands on a page in which no record ends.
  private func pass(
    _ baton: Baton, behind page: ScanPage, to end: Int, relay: Relay<Baton>, step: Int
  ) throws(Failure) {
    var next = baton
    next.tail += page.bytes.array(ScanPage.margin, to: end)
    next.feeds += page.found.lineFeeds
    next.isInQuotes = page.found.endsInQuotes
    guard next.tail.count <= Self.longestTail else { throw .trouble }
    relay.pass(next, from: step)
  }

  /// Takes in the record that began on an earlier page and ends on this one.
  private func takeInSeam(
    _ baton: Baton, page: ScanPage, first: Int, seam: inout ScanPage,
    scanner: inout RowScanner
  ) throws(ScanTrouble) {
    let start = ScanPage.margin
    let length = Int(page.signs[first]) + 1 - start
    seam.reserve(baton.tail.count + length)
    seam.bytes.copy(baton.tail, to: start)
    seam.bytes.copy(page.bytes, from: start, count: length, to: start + baton.tail.count)
    seam.scan(
      from: start, to: start + baton.tail.count + length, inQuotes: false, isRecordStart: true)
    guard seam.found.firstError == .max, seam.found.signs > 0 else {
      throw .record(start: start, line: baton.line)
    }
    try scanner.takeIn(seam, first: 1, last: seam.found.signs, line: baton.line)
  }

  /// Takes in the last record of a file that does not end with a line feed.
  private func takeInEnd(_ baton: Baton, scanner: inout RowScanner) throws(ScanTrouble) {
    guard let last = baton.tail.last else { return }
    let start = ScanPage.margin
    guard !baton.isInQuotes, last != 0x0D else { throw .record(start: start, line: baton.line) }
    var page = ScanPage(room: baton.tail.count + 1, delimiter: plan.delimiter)
    page.bytes.copy(baton.tail + [0x0A], to: start)
    page.scan(
      from: start, to: start + baton.tail.count + 1, inQuotes: false, isRecordStart: true)
    guard page.found.signs > 0 else { throw .record(start: start, line: baton.line) }
    try scanner.takeIn(page, first: 1, last: page.found.signs, line: baton.line)
  }

  // MARK: One worker in order

  /// A part of a file that is read in order.
  private struct Cursor {
    var offset: Int
    var line: Int
    /// How many bytes of an unfinished record stand at the beginning of the page.
    var carried: Int
    /// How many bytes of the page are there in all.
    var filled = 0
    var isAtEnd = false
  }

  /// What one worker has taken in, in order.
  ///
  /// - Throws: the first ``Fault`` in file order.
  func inOrder() throws(Fault) -> RowScanner {
    var scanner = scanner()
    var page = ScanPage(room: settings.pageSize, delimiter: plan.delimiter)
    var cursor = Cursor(offset: head.offset, line: head.line, carried: 0)
    if !input.isSeekable {
      // What the header needed has been read, and cannot be read again.
      let rest = Array(head.bytes[head.offset...])
      page.reserve(rest.count)
      page.bytes.copy(rest, to: ScanPage.margin)
      cursor.offset = head.bytes.count
      cursor.carried = rest.count
    }
    while !cursor.isAtEnd {
      try fill(&page, cursor: &cursor)
      do {
        try takeIn(&page, cursor: &cursor, scanner: &scanner)
      } catch {
        throw fault(error, page: page, cursor: cursor, scanner: scanner)
      }
      settings.progress?(cursor.offset - head.offset, input.size)
    }
    return scanner
  }

  private func fill(_ page: inout ScanPage, cursor: inout Cursor) throws(Fault) {
    // A record longer than a page is read in pieces that double, so that it is not scanned over and over.
    let wanted = max(settings.pageSize, cursor.carried)
    page.reserve(cursor.carried + wanted + 1)
    let count = try input.read(
      at: cursor.offset, into: page.bytes, from: ScanPage.margin + cursor.carried, count: wanted)
    cursor.offset += count
    cursor.filled = cursor.carried + count
    cursor.isAtEnd = count < wanted
  }

  private func takeIn(
    _ page: inout ScanPage, cursor: inout Cursor, scanner: inout RowScanner
  ) throws(ScanTrouble) {
    let start = ScanPage.margin
    var end = start + cursor.filled
    page.scan(from: start, to: end, inQuotes: false, isRecordStart: true)
    if cursor.isAtEnd, end > start, !page.found.endsInQuotes, page.bytes[end - 1] != 0x0A,
      page.bytes[end - 1] != 0x0D
    {
      page.bytes[end] = 0x0A
      end += 1
      page.scan(from: start, to: end, inQuotes: false, isRecordStart: true)
    }
    var next = start
    if let last = page.lastLineEnd {
      try scanner.takeIn(page, first: 1, last: last, line: cursor.line)
      next = Int(page.signs[last]) + 1
      let rest = page.bytes.array(next, to: end)
      cursor.line += page.found.lineFeeds - rest.lazy.filter { $0 == 0x0A }.count
    }
    scanner.note(page)
    if page.found.firstError != .max || cursor.isAtEnd && next < end
      || end - next > plan.limits.line
    {
      throw .record(start: next, line: cursor.line)
    }
    page.bytes.copy(page.bytes, from: next, count: end - next, to: start)
    cursor.carried = end - next
  }

  // MARK: Wording

  private func fault(
    _ trouble: ScanTrouble, page: ScanPage, cursor: Cursor, scanner: RowScanner
  ) -> Fault {
    switch trouble {
    case .row(let fact, let line):
      return Fault(fact, at: Place(source: input.name, line: line, column: 1))
    case .record(let start, let line):
      let bytes = page.bytes.array(start, to: max(start, ScanPage.margin + cursor.filled))
      let found = PlainRecord(bytes, name: input.name, plan: plan).fault(scanner.state.column)
      guard let found else { preconditionFailure("the plain reader finds what ends a scan") }
      return found.moved(down: line - 1)
    }
  }
}

extension ScanPage {
  /// Scans a part that begins anywhere, and says whether it seems to begin inside quotes: quotes that open
  /// behind text, or close in front of it, say so soon. Nil if neither seems right.
  fileprivate mutating func guess(from start: Int, to end: Int) -> Bool? {
    for inQuotes in [false, true] {
      scan(from: start, to: end, inQuotes: inQuotes, isRecordStart: false, isGuess: true)
      if !found.isSuspect { return inQuotes }
    }
    return nil
  }

  /// The index of the first sign that ends a record.
  fileprivate var firstLineEnd: Int? {
    (1..<found.signs + 1).first { bytes[Int(signs[$0])] == 0x0A }
  }

  /// The index of the last sign that ends a record.
  fileprivate var lastLineEnd: Int? {
    (1..<found.signs + 1).last { bytes[Int(signs[$0])] == 0x0A }
  }
}

extension ScanPage {
  /// What a page hands on behind its last record.
  fileprivate func baton(behind last: Int, to end: Int, line: Int) -> FileScan.Baton {
    let tail = bytes.array(Int(signs[last]) + 1, to: end)
    let feeds = tail.lazy.filter { $0 == 0x0A }.count
    return FileScan.Baton(
      tail: tail, line: line + found.lineFeeds - feeds, feeds: feeds,
      isInQuotes: found.endsInQuotes)
  }
}
