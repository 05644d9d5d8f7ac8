internal import IndicatorCore

/// Finds what the sentences of a document say of their own numbers.
struct StatementSearch {
  let blocks: [ProseBlock]
  let numbers: [ProseNumber]
  let sentences: [Sentence]
  private(set) var found: [Statement] = []
  private var seen: Set<[Int]> = []
  /// The numbers by which something rose or fell, which are parts of nothing.
  private var changes: Set<Int> = []

  init(_ blocks: [ProseBlock], numbers: [ProseNumber], ranges: [Range<Int>]) {
    (self.blocks, self.numbers) = (blocks, numbers)
    sentences = Sentence.all(blocks, numbers: numbers, ends: ranges)
    for index in sentences.indices {
      changes = addChanges(index).union(addAverages(sentences[index]))
      addShares(index, except: changes)
      addWholes(sentences[index], except: changes)
      addSums(sentences[index])
      addBalance(sentences[index])
      addFractionTotals(index)
    }
    addEnumerations(ranges)
    addRestatements()
  }

  mutating func add(_ statement: Statement) {
    let key = [statement.printed ?? -1] + (statement.printed == nil ? statement.operands : [])
    switch statement.form {
    case .quotient, .change, .restatement: guard seen.insert(key).inserted else { return }
    case .sum(let parts) where !changes.isDisjoint(with: parts): return
    case .sum(let parts), .balance(let parts, _), .shares(let parts):
      guard seen.insert(key + [-2] + parts.sorted()).inserted else { return }
    }
    found.append(statement)
  }

  func isAmount(_ index: Int) -> Bool { numbers[index].kind.isAmount }
  func isShare(_ index: Int) -> Bool { numbers[index].kind == .share }

  /// How many numbers before or behind another are looked at: time grows as the text does, whatever it is.
  static let reach = 48

  // MARK: Arithmetic

  /// Whether figures can be compared as they stand: no two measures and no two powers of ten are named.
  private func agree(_ first: Int, _ second: Int) -> Bool {
    func agree(_ one: String, _ other: String) -> Bool {
      one.isEmpty || other.isEmpty || one == other
    }
    let (one, other) = (numbers[first], numbers[second])
    return agree(one.power, other.power) && agree(one.measure, other.measure)
  }

  /// Whether they are of one kind besides: money is not held against people.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (numbers[first], numbers[second])
    return agree(first, second)
      && ((one.kind == .money) == (other.kind == .money)
        || one.power == other.power && !one.power.isEmpty)
  }

  /// Whether a quotient is printed so, to one unit of the last digit.
  func holds(_ top: Int, over base: Int, as printed: Int) -> Bool {
    let decimals = [numbers[top], numbers[base]].decimals
    guard agree(top, base), let a = numbers[top].units(at: decimals),
      let b = numbers[base].units(at: decimals), b > 0, let figure = numbers[printed].value,
      let per = figure.scale.per
    else { return false }
    let exact = a.multipliedReportingOverflow(
      by: Int128(per) * Int128(ExactDecimal.power(figure.decimals)))
    let stated = b.multipliedReportingOverflow(by: Int128(figure.units))
    guard !exact.overflow, !stated.overflow else { return false }
    return (exact.partialValue - stated.partialValue).magnitude < b.magnitude
  }

  /// By how much parts miss a total; nil if that cannot be said.
  func miss(_ parts: [Int], total: Int) -> (miss: Int128, total: Int128)? {
    let all = parts.map { numbers[$0] } + [numbers[total]]
    let decimals = all.decimals
    guard
      parts.allSatisfy({ numbers[$0].power == numbers[total].power && areAlike($0, total) }),
      let sum = all.dropLast().map({ $0 }).sum(at: decimals),
      let stated = numbers[total].units(at: decimals)
    else { return nil }
    return (sum - stated, stated)
  }

  func holds(_ parts: [Int], total: Int) -> Bool { miss(parts, total: total)?.miss == 0 }

  /// Whether parts miss a total by a tenth of it at most: no list of some parts only.
  func isNear(_ parts: [Int], total: Int) -> Bool {
    guard let (miss, total) = miss(parts, total: total) else { return false }
    return miss.magnitude * 10 <= total.magnitude
  }

  func isLess(_ first: Int, than second: Int) -> Bool {
    let decimals = [numbers[first], numbers[second]].decimals
    guard let a = numbers[first].units(at: decimals), let b = numbers[second].units(at: decimals)
    else { return false }
    return a < b
  }
}
