import Testing

@testable import IndicatorCore

@Suite("Account") struct AccountTests {
  private static let fates: [Account.Fate] = [.used, .notSelected, .withoutValue, .summedDuplicate]

  private func account(_ fates: some Sequence<Account.Fate>) -> Account {
    var account = Account()
    for fate in fates { account.count(fate) }
    return account
  }

  private func figures(_ account: Account) -> [Int] {
    [
      account.read, account.used, account.notSelected, account.withoutValue,
      account.summedDuplicates,
    ]
  }

  @Test("a row is read and has one fate")
  func fates() {
    #expect(figures(account([])) == [0, 0, 0, 0, 0])
    #expect(figures(account([.used])) == [1, 1, 0, 0, 0])
    #expect(figures(account([.notSelected])) == [1, 0, 1, 0, 0])
    #expect(figures(account([.withoutValue])) == [1, 0, 0, 1, 0])
    #expect(figures(account([.summedDuplicate])) == [1, 0, 0, 0, 1])
  }

  @Test("the account adds up, and merging two is one account of all rows, wherever they are cut")
  func merge() throws {
    let rows = (0..<24).map { Self.fates[($0 * $0 + $0 / 5) % 4] }
    let whole = account(rows)
    #expect(whole.addsUp && whole.read == 24)
    for cut in 0...rows.count {
      var merged = account(rows[..<cut])
      merged.merge(account(rows[cut...]))
      #expect(merged == whole)
    }
  }

  @Test("a used row that turns out a duplicate is counted as summed, and the account still adds up")
  func usedIntoSummed() {
    var account = account([.used, .used, .withoutValue])
    account.turnUsedIntoSummed()
    #expect(figures(account) == [3, 1, 0, 1, 1])
    #expect(account.addsUp)
  }
}
