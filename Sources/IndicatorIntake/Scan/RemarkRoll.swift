internal import IndicatorCore

// Goals, in order of priority:
// 1. the same remarks as the plain reader's, or none at all, which leaves the row to it;
// 2. fast: a text is looked at once, and so is every combination of texts that stand side by side.
//
// Advice to whoever changes this: rows that say nothing are the most, and must cost no look-up.

/// What stands beside the figures that one worker has met: qualifier, status, source and note, each combination of
/// them once.
struct RemarkRoll {
  /// A column of remarks.
  enum Role: String, CaseIterable {
    case qualifier, status, source, note
  }

  private let columns: [(role: Role, position: Int)]
  private let rules: ScanPlan.Rules
  /// The numbers of each column's texts, from 1; 0 is no text.
  private var tables: [NameTable]
  private var texts: [[String]]
  /// The texts of a row taken together, from left to right, as numbers from 1.
  private var chains = PairTable()
  private var chainTexts: [[(role: Role, text: String)]] = [[]]
  /// The remark that each chain of texts is; -1 where nobody has asked.
  private var chainRemarks = [0]
  private var numbers: [Remark: Int] = [.none: 0]
  /// The remarks by their numbers; number 0 says nothing.
  private(set) var said: [Remark] = [.none]
  /// Whether a figure with the remark has no value.
  private var withoutValue = [false]

  init(_ plan: ScanPlan) {
    columns = plan.remarks
    rules = plan.rules
    tables = columns.map { _ in NameTable() }
    texts = columns.map { _ in [""] }
  }

  /// Whether the rules of the file let a figure with a remark have no value.
  @inline(__always) func isWithoutValue(_ remark: Int) -> Bool {
    remark != 0 && withoutValue[remark]
  }

  /// The number of what stands beside the figure of a row; nil if something is not what it should be.
  @inline(__always) mutating func number(_ fields: RowFields) -> Int? {
    var chain = 0
    for column in columns.indices {
      let (start, length) = fields[columns[column].position]
      guard length > 0 else { continue }
      let key = NameKey(fields.bytes, from: start, length: length)
      var text = tables[column].number(of: key, in: fields.bytes, from: start)
      if text < 0 {
        guard let new = newText(column, key: key, in: fields.bytes, from: start) else { return nil }
        text = new
      }
      guard text > 0 else { continue }
      let pair = PairTable.key(chain, two: text * columns.count + column)
      let known = chains.number(of: pair)
      chain = known >= 0 ? known : newChain(pair, chain: chain, column: column, text: text)
    }
    let known = chainRemarks[chain]
    return known >= 0 ? known : newRemark(chain)
  }

  /// A remark's number here.
  mutating func number(of remark: Remark) -> UInt32 {
    if let known = numbers[remark] { return UInt32(known) }
    numbers[remark] = said.count
    said.append(remark)
    withoutValue.append(rules.isPackage && remark.status.reason != nil)
    return UInt32(said.count - 1)
  }

  @inline(never) private mutating func newText(
    _ column: Int, key: NameKey, in bytes: Strip<UInt8>, from start: Int
  ) -> Int? {
    guard let text = FieldText.text(bytes, from: start, to: start + key.length), !text.holdsNUL
    else {
      return nil
    }
    let number = text.isEmpty ? 0 : texts[column].count
    if number > 0 { texts[column].append(text) }
    tables[column].insert(number, for: key, in: bytes, from: start)
    return number
  }

  private mutating func newChain(_ pair: UInt64, chain: Int, column: Int, text: Int) -> Int {
    chainTexts.append(chainTexts[chain] + [(columns[column].role, texts[column][text])])
    chainRemarks.append(-1)
    chains.insert(chainTexts.count - 1, for: pair)
    return chainTexts.count - 1
  }

  private mutating func newRemark(_ chain: Int) -> Int? {
    guard let remark = remark(chainTexts[chain]) else { return nil }
    chainRemarks[chain] = Int(number(of: remark))
    return chainRemarks[chain]
  }

  /// The remark that some texts are; nil if a code is not in its list.
  private func remark(_ texts: [(role: Role, text: String)]) -> Remark? {
    func text(_ role: Role) -> String { texts.first { $0.role == role }?.text ?? "" }
    let (qualifier, status) = (text(.qualifier), text(.status))
    guard let quality = qualifier.isEmpty ? .exactly : Qualifier(rawValue: qualifier),
      let state = status.isEmpty ? .normal : rules.status(status), rules.knows(text(.source))
    else { return nil }
    return Remark(qualifier: quality, status: state, source: text(.source), note: text(.note))
  }
}
