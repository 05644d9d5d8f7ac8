import Foundation
import IndicatorCore
import Testing

@testable import IndicatorIntake

/// A file of `Sheets` and how it is read.
struct SheetCase: Sendable, CustomTestStringConvertible {
  let folder: String
  let file: String
  /// Whether the codebook is known.
  let isCoded: Bool
  var blanks: BlankRule?
  var numbers = NumberInput.auto

  init(
    _ folder: String, _ file: String, coded: Bool, blanks: BlankRule? = nil,
    numbers: NumberInput = .auto
  ) {
    (self.folder, self.file, isCoded, self.blanks, self.numbers) = (
      folder, file, coded, blanks, numbers
    )
  }

  var testDescription: String { "\(folder)/\(file) \(isCoded ? "coded" : "bare")" }

  func sheets() throws -> [Sheet] { try SheetFolder.sheets("\(folder)/\(file)") }

  func options() throws -> ImportOptions {
    ImportOptions(
      codebook: isCoded ? try SheetFolder.codebook() : nil, numbers: numbers, blanks: blanks)
  }

  func read() throws -> FileImport { FileImport(try sheets(), try options()) }

  func expected() throws -> [SheetFolder.Row] {
    try SheetFolder.expected(folder, isCoded ? "coded" : "bare")
  }
}

@Suite("Sheets as people make them") struct SheetFolderTests {
  /// Files that are read as they are.
  static let sound: [SheetCase] = [
    SheetCase("01-ratings-2023", "Bieu 1.xlsx", coded: true),
    SheetCase("01-ratings-2023", "Bieu 1.xlsx", coded: false),
    SheetCase("02-years-across", "dang-vien.csv", coded: true, blanks: .missing),
    SheetCase("02-years-across", "dang-vien.csv", coded: false, blanks: .missing, numbers: .vi),
    SheetCase("03-years-by-levels", "xep-loai-chi-bo.xlsx", coded: true),
    SheetCase("03-years-by-levels", "xep-loai-chi-bo.xlsx", coded: false),
    SheetCase("04-own-sheet", "Bieu 2 - Suoi May.xlsx", coded: true),
    SheetCase("04-own-sheet", "Bieu 2 - Suoi May.xlsx", coded: false),
    SheetCase("04-own-sheet-other", "Bieu 2 - Ban Lenh.xlsx", coded: true),
    SheetCase("04-own-sheet-other", "Bieu 2 - Ban Lenh.xlsx", coded: false),
    SheetCase("05-letterhead", "Bao cao.xlsx", coded: true),
    SheetCase("05-letterhead", "Bao cao.xlsx", coded: false),
    SheetCase("06-sections", "ket-nap-2023.csv", coded: true),
    SheetCase("06-sections", "ket-nap-2023.csv", coded: false),
    SheetCase("07-tcvn3", "so-lieu.csv", coded: true),
    SheetCase("07-tcvn3", "so-lieu.csv", coded: false, numbers: .vi),
    SheetCase("08-unicode-text", "dan-so-2023.txt", coded: false),
    SheetCase("08-unicode-text", "dan-so-2023.csv", coded: false),
    SheetCase("10-spellings", "danh-sach.csv", coded: false),
    SheetCase("11-years-on-sheets", "tong-hop.xlsx", coded: true),
    SheetCase("11-years-on-sheets", "tong-hop.xlsx", coded: false),
    SheetCase("12-tidy", "du-lieu.tsv", coded: true),
    SheetCase("12-tidy", "du-lieu.tsv", coded: false),
    SheetCase("13-halves", "ket-nap.xlsx", coded: true),
    SheetCase("13-halves", "ket-nap.xlsx", coded: false),
    SheetCase("14-page-breaks", "to-chuc.xlsx", coded: true),
    SheetCase("14-page-breaks", "to-chuc.xlsx", coded: false),
    SheetCase("15-two-tables", "hai-bang.csv", coded: true),
    SheetCase("15-two-tables", "hai-bang.csv", coded: false),
    SheetCase("16-subtotals", "gioi-tinh.xlsx", coded: true),
    SheetCase("16-subtotals", "gioi-tinh.xlsx", coded: false),
  ]

  @Test("each sheet gives its rows, in its order, by the proposed mapping", arguments: sound)
  func rows(of sheet: SheetCase) throws {
    let read = try sheet.read()
    #expect(read.faults == [])
    #expect(read.rows == (try sheet.expected()))
  }

  @Test("every row is accounted for, and figures are the rows written", arguments: sound)
  func accounts(of sheet: SheetCase) throws {
    for read in try sheet.read().imports {
      #expect(read.account.addsUp)
      #expect(read.account.figures == read.rows.count)
      #expect(!read.account.isRefused)
    }
  }

  @Test(
    "the proposed mapping, written to a file and read again, gives the same rows", arguments: sound)
  func roundTrip(of sheet: SheetCase) throws {
    let read = try sheet.read()
    let again = FileImport(try sheet.sheets(), try sheet.options().with(mapping: read.mapping))
    #expect(again.faults == [])
    #expect(again.imports.map(\.rows) == read.imports.map(\.rows))
    #expect(again.imports.map(\.account) == read.imports.map(\.account))
    #expect(again.totals == read.totals)
  }

  @Test(
    "stated totals are held against the rows",
    arguments: [
      ("01-ratings-2023", "Bieu 1.xlsx", 5, 0), ("05-letterhead", "Bao cao.xlsx", 5, 0),
      ("11-years-on-sheets", "tong-hop.xlsx", 6, 0), ("13-halves", "ket-nap.xlsx", 4, 0),
      ("16-subtotals", "gioi-tinh.xlsx", 9, 0), ("06-sections", "ket-nap-2023.csv", 5, 1),
    ])
  func totals(folder: String, file: String, agree: Int, differ: Int) throws {
    for coded in [true, false] {
      let totals = try SheetCase(folder, file, coded: coded).read().totals
      #expect(totals.filter { $0.agrees == true }.count == agree)
      #expect(totals.filter { $0.agrees == false }.count == differ)
      #expect(totals.count == agree + differ)
    }
  }

  @Test("the total with two digits swapped is found, with what the rows add up to")
  func swappedDigits() throws {
    let totals = try SheetCase("06-sections", "ket-nap-2023.csv", coded: true).read().totals
    let wrong = try #require(totals.first { $0.agrees == false })
    #expect(wrong.label == "Cộng khối xã")
    #expect(wrong.place.line == 14 && wrong.place.column == 3)
    #expect(wrong.stated.description == "187" && wrong.sum?.description == "178")
  }

  @Test("hidden rows are read like the others and counted; hidden sheets are not read")
  func hiddenRows() throws {
    let read = try SheetCase("11-years-on-sheets", "tong-hop.xlsx", coded: true).read()
    #expect(read.imports.map(\.account.hiddenRows) == [2, 2, 2])
  }

  @Test("a unit all of whose figures are missing is named, beside units that have some")
  func silentUnits() throws {
    let sheet = Sheet("NĂM 2023\nĐơn vị | Nam | Nữ\nXã A | #4 | #5\nXã B | | \nXã C | #7 | #8")
    let read = SheetImport.read(sheet, ImportOptions())
    #expect(read.silentUnits == ["Xã B"])
    #expect(read.rows.count { $0.key.unit == "Xã B" && $0.remark.status == .missing } == 2)
  }

  // MARK: Refusals, and the correction in the mapping that each asks for

  /// A refusal, what to change in the proposed mapping, and how the file is read.
  struct Correction: Sendable, CustomTestStringConvertible {
    let sheet: SheetCase
    let faults: [FaultFact]
    let edits: [(old: String, new: String)]

    var testDescription: String { sheet.testDescription }
  }

  static let corrections: [Correction] = [
    Correction(
      sheet: SheetCase("08-unicode-text", "dan-so-2023.csv", coded: true),
      faults: [.sheet(.unknownInSheet(.measure, "Mật độ", nearest: []))],
      edits: [("D,figure,Mật độ,,,?,", "D,skip,Mật độ,,,,")]),
    Correction(
      sheet: SheetCase("10-spellings", "danh-sach.csv", coded: true),
      faults: [
        .sheet(.unknownInSheet(.unit, "Phường Đồi Thống", nearest: ["Phường Đồi Thông"]))
      ],
      edits: [("name,Phường Đồi Thống,?,", "name,Phường Đồi Thống,doi_thong,")]),
    Correction(
      sheet: SheetCase("09-mixed", "so-lieu.xlsx", coded: true, blanks: .missing),
      faults: [
        .sheetCell(.dateAsFigure("2024-04-03")), .sheetCell(.cellError("#REF!")),
        .number(.badNumber("27o")),
      ],
      edits: [("4:,rows,,,,,,a note\n", "4:,rows,,,,,,\n,,9:11,skip,,,,,,by hand\n")]),
  ]

  @Test(
    "a sheet that does not say enough is refused, and read once the mapping says it",
    arguments: corrections)
  func correction(_ correction: Correction) throws {
    let read = try correction.sheet.read()
    #expect(read.faults == correction.faults)
    #expect(read.rows == [])
    var mapping = read.mapping
    for (old, new) in correction.edits {
      #expect(mapping.contains(old))
      mapping = mapping.replacingOccurrences(of: old, with: new)
    }
    let options = try correction.sheet.options().with(mapping: mapping)
    let again = FileImport(try correction.sheet.sheets(), options)
    #expect(again.faults == [])
    #expect(again.rows == (try correction.sheet.expected()))
  }

  @Test("a proposed mapping that is not corrected is refused again", arguments: corrections)
  func uncorrected(_ correction: Correction) throws {
    let read = try correction.sheet.read()
    let options = try correction.sheet.options().with(mapping: read.mapping)
    let again = FileImport(try correction.sheet.sheets(), options)
    #expect(again.rows == [])
    #expect(again.faults.count == correction.faults.count)
  }

  // MARK: One mapping for many files

  /// The lines of a proposed mapping that hold for every file: without the title's.
  private func shared(_ read: FileImport) -> String {
    let lines = read.mapping.split(separator: "\n").map(String.init)
    return lines.filter { !$0.contains(",title,") }.map { line in
      line.hasPrefix("file,")
        ? line
        : ","
          + line.split(
            separator: ",", maxSplits: 1, omittingEmptySubsequences: false)[1]
    }.joined(separator: "\n") + "\n"
  }

  @Test(
    "a mapping from one commune's file reads another's, without its unit", arguments: [true, false])
  func reuse(coded: Bool) throws {
    let first = SheetCase("04-own-sheet", "Bieu 2 - Suoi May.xlsx", coded: coded)
    let other = SheetCase("04-own-sheet-other", "Bieu 2 - Ban Lenh.xlsx", coded: coded)
    for mapping in [shared(try first.read()), try first.read().mapping] {
      let read = FileImport(try other.sheets(), try other.options().with(mapping: mapping))
      #expect(read.faults == [])
      #expect(read.rows == (try other.expected()))
    }
  }

  @Test("a file with another column is refused by its headings", arguments: [true, false])
  func otherLayout(coded: Bool) throws {
    let first = SheetCase("04-own-sheet", "Bieu 2 - Suoi May.xlsx", coded: coded)
    let changed = SheetCase("04-own-sheet-changed", "Bieu 2 - Hoa Lam.xlsx", coded: coded)
    let options = try changed.options().with(mapping: shared(try first.read()))
    let read = FileImport(try changed.sheets(), options)
    #expect(
      read.faults == [
        .mapping(
          .headingDiffers(
            found: "Năm 2020", expected: "Năm 2021", column: "D", mapping: "mapping.csv:7"))
      ])
    #expect(read.rows == [])
  }
}
