import TestSupport
import Testing

/// A PDF made here: lines of Latin text, a page after the other.
private struct SmallPDF {
  private var objects: [String] = []

  init(pages: [[String]]) {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, lines) in pages.enumerated() {
      let text = lines.map { line in
        let escaped = line.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "(\(escaped)) Tj T*"
      }
      let content = "BT /F1 11 Tf 14 TL 50 780 Td \(text.joined(separator: " ")) ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
  }

  /// Objects, the table of where they begin, and its place.
  var text: String {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    let entries = offsets.map { offset in
      String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + entries.joined()
    return text
      + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}

@Suite("PDFs") struct DocumentPDFTests {
  private static let pages = [
    ["Report", "In all 45 of the 60 members (75.0%) came."],
    ["Results", "There are 41 groups, comprising 18 of men and 24 of women."],
  ]

  @Test("The text of a PDF is audited by page and line, or the message says what to install")
  func audited() throws {
    let pdf = SmallPDF(pages: Self.pages).text
    let script = """
      cat > "$SCRATCH/r.pdf" <<'END'
      \(pdf)END
      cd "$SCRATCH" && sosanh audit r.pdf --format csv --language en; echo "ended with $?"
      """
    let result = try Shell.run(script)
    if try Shell.run("command -v pdftotext").out.isEmpty {
      #expect(result.err.contains("r.pdf: found a PDF and no pdftotext"), "\(result.err)")
      #expect(result.out.contains("ended with 65"), "\(result.out)")
    } else {
      #expect(result.out.contains("r.pdf:1:2"), "\(result.out)\(result.err)")
      #expect(result.out.contains("r.pdf:2:2"), "\(result.out)\(result.err)")
      #expect(result.out.contains("ended with 1"), "\(result.out)")
    }
  }
}
