import Foundation
import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

/// The claims of the five reports, audited.
private enum PartyReports {
  static let folder = "Datasets/party-reports"

  static func report() throws -> AuditReport {
    var log = FaultLog(.stopAtFirst)
    let package = try DataPackage.read(
      Repository.root.appending(path: folder).path(percentEncoded: false), into: &log)
    return AuditReport(try package.resolvedClaims(), beside: package.cube.edits())
  }
}

@Suite("The claims of the five reports") struct PartyReportsAuditTests {
  /// Claims that are not plainly right; every other one must be `consistent`.
  private static let others: [String: Verdict] = [
    "duong_kinh_net_change_balance": .inconsistent, "duong_kinh_male_share": .noPower,
    "duong_kinh_female_share": .noPower,
    "hai_yen_good_or_better_2023": .consistentOtherRounding,
    "hai_yen_members_by_cell_type": .inconsistent,
    "hai_yen_rewards_organisations_restated": .inconsistent,
    "hai_yen_rated_within_members_2021": .consistentQualified,
    "hai_yen_admissions_per_year_target": .consistentQualified,
    "tay_son_admissions_within_the_term": .consistentQualified,
    "tay_son_meeting_shares": .consistentQualified,
    "hai_yen_density": .consistentOtherRounding, "hai_yen_target_density": .consistentQualified,
    "lai_chau_female_share": .consistentOtherRounding,
    "lai_chau_decentralisation_documents_text": .inconsistent,
    "tay_son_attendance_province_congress": .consistentOtherRounding,
  ]

  @Test("have these verdicts, all of them")
  func verdicts() throws {
    let report = try PartyReports.report()
    let lines = try Repository.text("\(PartyReports.folder)/claims.csv").split(separator: "\n")
    #expect(report.claims.count == lines.count - 1)
    #expect(report.claims.count >= 83)
    for claim in report.claims {
      let expected = Self.others[claim.claim.id] ?? .consistent
      #expect(claim.verdict == expected, "\(claim.claim.id)")
    }
    #expect(Set(Self.others.keys).isSubset(of: report.claims.map(\.claim.id)))
  }

  @Test("that hold only by another rule are cut off")
  func cutOff() throws {
    for claim in try PartyReports.report().claims
    where claim.verdict == .consistentOtherRounding {
      #expect(claim.rules == [.truncate, .floor], "\(claim.claim.id)")
    }
  }

  @Test("that are inconsistent are explained in the package: line, figure, what the parts give")
  func explained() throws {
    let about = try Repository.text("\(PartyReports.folder)/ABOUT.md")
    let rows = about.split(separator: "\n").filter { $0.hasPrefix("| `") }
    for claim in try PartyReports.report().claims where claim.verdict == .inconsistent {
      let row = try #require(
        rows.first { $0.hasPrefix("| `\(claim.claim.id)` |") }, "\(claim.claim.id)")
      for source in claim.claim.source.split(separator: ";") {
        #expect(row.contains("`\(source)`"), "\(claim.claim.id)")
      }
      #expect(row.contains("| \(claim.claim.text) |"), "\(claim.claim.id)")
      let exact = try #require(claim.value)
      #expect(row.contains("\(exact.numerator)"), "\(claim.claim.id)")
    }
  }

  @Test("propose no repair that another claim speaks against")
  func repairs() throws {
    let claims = try PartyReports.report().claims
    func changed(_ id: String) -> [String] {
      let claim = claims.first { $0.claim.id == id }
      return (claim?.repairs ?? []).flatMap { $0.changes.map(\.cell.name) }
    }
    #expect(!changed("duong_kinh_net_change_balance").contains("admissions"))
    #expect(changed("duong_kinh_net_change_balance").count == 5)
    #expect(!changed("hai_yen_members_by_cell_type").contains("printed"))
    // The military cell's 15 stand in two places.
    #expect(!changed("hai_yen_members_by_cell_type").contains("members[military_cell]"))
    #expect(changed("hai_yen_members_by_cell_type").count == 3)
    #expect(changed("lai_chau_decentralisation_documents_text") == ["printed"])
  }
}
