import IndicatorCore
import TestSupport
import Testing

@Suite("Formula printing") struct FormulaPrintingTests {
  @Test(
    "a formula has one canonical print",
    arguments: [
      ("members/population", "members / population"),
      ("  members  [ good_or_better ] ", "members[good_or_better]"),
      ("a-(b-c)", "a - (b - c)"), ("(a-b)-c", "a - b - c"),
      ("a+(b+c)", "a + (b + c)"), ("(a+b)*c", "(a + b) * c"), ("a+(b*c)", "a + b * c"),
      ("a/(b/c)", "a / (b / c)"), ("(a/b)/c", "a / b / c"), ("a*(b/c)", "a * (b / c)"),
      ("-(a)", "-a"), ("-(-a)", "-(-a)"), ("-(a*b)", "-(a * b)"), ("(-a)*b", "-a * b"),
      ("a--b", "a - -b"), ("-(previous(a))", "-previous(a)"), ("((a))", "a"),
      ("per_year( (a + b) )", "per_year(a + b)"), ("1.50*0.0", "1.5 * 0"), ("007", "7"),
      ("{members}", "members"), ("{party-cells}", "{party-cells}"),
      ("{Số đảng viên}", "{Số đảng viên}"), ("{1a}[{Nữ}]", "{1a}[{Nữ}]"),
      ("m[a,b]", "m[a, b]"), ("m[a+b , c+d]", "m[a+b, c+d]"), ("m[*]", "m[*]"),
      ("m[sex:*]", "m[sex: *]"), ("m[sex:male]", "m[sex: male]"),
      ("m[good..]", "m[good..]"), ("m[>=good]", "m[good..]"),
      ("m[..fair]", "m[..fair]"), ("m[<=fair]", "m[..fair]"), ("m[fair .. good]", "m[fair..good]"),
      ("m[rating:>=good]", "m[rating: good..]"),
    ])
  func canonicalPrint(text: String, canonical: String) throws {
    #expect(try FormulaParser.parse(text).description == canonical)
    #expect(try FormulaParser.parse(canonical).description == canonical)
  }

  @Test("parsing a printed formula gives the formula back")
  func roundTrip() throws {
    let seed: UInt64 = 165_174
    var formulas = RandomFormulas(seed: seed)
    for round in 0..<3000 {
      let formula = formulas.next(depth: 5)
      let again = try FormulaParser.parse("\(formula)")
      #expect(again == formula, "\(formula), seed \(seed), round \(round)")
      #expect("\(again)" == "\(formula)", "seed \(seed), round \(round)")
    }
  }

  @Test("no bracket is printed that could go")
  func fewestBrackets() {
    let seed: UInt64 = 330_348
    var formulas = RandomFormulas(seed: seed)
    var pairs = 0
    for round in 0..<1500 {
      let formula = formulas.next(depth: 4)
      let text = Array("\(formula)")
      for (open, close) in Self.brackets(text) {
        let without = String(text.indices.filter { $0 != open && $0 != close }.map { text[$0] })
        let changed = (try? FormulaParser.parse(without)) != formula
        #expect(changed, "\(formula) or \(without), seed \(seed), round \(round)")
        pairs += 1
      }
    }
    #expect(pairs > 500, "many formulas must have brackets")
  }

  /// The positions of brackets that enclose a sum and are no part of a call or a name.
  private static func brackets(_ text: [Character]) -> [(Int, Int)] {
    var open: [Int] = []
    var pairs: [(Int, Int)] = []
    for (position, character) in text.enumerated() {
      if character == "(" { open.append(position) }
      guard character == ")", let start = open.popLast() else { continue }
      let isCall = start > 0 && (text[start - 1].isLetter || text[start - 1] == "_")
      if !isCall { pairs.append((start, position)) }
    }
    return pairs
  }
}

/// Formulas of every shape the grammar has, the same for the same seed.
struct RandomFormulas {
  private static let names = [
    "members", "a", "x_1", "previous", "per_year", "party-cells", "Số đảng viên", "9lives", "a b",
    "Members", "x+y", "é", "_a", "[x]",
  ]
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next(depth: Int) -> Formula {
    switch depth == 0 ? pick(2) : pick(8) {
    case 0: return .number(number())
    case 1: return .figure(name(), pick(2) == 0 ? nil : selection())
    case 2: return .negative(next(depth: depth - 1))
    case 3:
      let function = FormulaFunction.allCases[pick(FormulaFunction.allCases.count)]
      return .call(
        function, next(depth: depth - 1), argument(of: function, depth), at: FormulaColumn(1))
    default:
      let sign = BinaryOperator.allCases[pick(BinaryOperator.allCases.count)]
      return .binary(sign, next(depth: depth - 1), next(depth: depth - 1), at: FormulaColumn(1))
    }
  }

  private mutating func argument(
    of function: FormulaFunction, _ depth: Int
  ) -> FunctionArgument {
    let periods = ["2020", "2020-Q1", "2020/21", "2022/2025", "2020-01-31"]
    switch function.taken {
    case .nothing: return .none
    case .period: return Period(periods[pick(periods.count)]).map { .period($0) } ?? .none
    case .count: return .count(2 + pick(11))
    case .weights: return .weights(next(depth: depth - 1))
    }
  }

  private mutating func selection() -> SelectionText {
    let classification = pick(3) == 0 ? name() : nil
    switch pick(5) {
    case 0: return SelectionText(classification: classification, choice: .base)
    case 1:
      return SelectionText(classification: classification, choice: .range(from: name(), to: nil))
    case 2:
      return SelectionText(classification: classification, choice: .range(from: nil, to: name()))
    case 3:
      return SelectionText(classification: classification, choice: .range(from: name(), to: name()))
    default:
      let items = (0...pick(3)).map { _ in (0...pick(2)).map { _ in name() } }
      return SelectionText(classification: classification, choice: .list(items))
    }
  }

  private mutating func number() -> ExactDecimal {
    let size: Int64 = pick(3) == 0 ? .max : 2000
    return ExactDecimal(
      significand: Int64.random(in: 0...size, using: &random), scale: pick(4) == 0 ? pick(19) : 0)
  }

  private mutating func name() -> FormulaName { FormulaName(Self.names[pick(Self.names.count)]) }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
