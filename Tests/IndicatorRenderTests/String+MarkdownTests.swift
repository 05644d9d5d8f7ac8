import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Words in Markdown") struct StringMarkdownTests {
  @Test(
    "what would be markup is not, and what would not is left alone",
    arguments: [
      ("a|b", "a\\|b"), ("|\u{301}", "\\|\u{301}"), ("*a* `b`", "\\*a\\* \\`b\\`"),
      ("a\\|b", "a\\\\\\|b"), ("~~a~~", "\\~\\~a\\~\\~"), ("a\nb", "a b"),
      ("<b>", "&lt;b>"), ("http://e.vn/<img src=x>", "http\\://e.vn/&lt;img src=x>"),
      ("[a](http://e.vn)", "\\[a\\](http\\://e.vn)"), ("![a](b)", "!\\[a\\](b)"),
      ("days[good] / days[*]", "days\\[good\\] / days\\[\\*\\]"),
      ("good_days", "good_days"), ("_a_ a_", "\\_a\\_ a\\_"), ("đ_ồ", "đ_ồ"),
      ("R&D", "R&D"), ("a & b;", "a & b;"), ("&lt;b&#62;", "&amp;lt;b&amp;#62;"),
      ("www.e.vn", "www\\.e.vn"), ("WwW.e.vn", "WwW\\.e.vn"), ("ftp://e", "ftp\\://e"),
      ("a@b.vn", "`a@b.vn`"), ("gửi a_1@b.vn, nhé", "gửi `a_1@b.vn`, nhé"), ("a@b", "a@b"),
      ("@b.vn", "@b.vn"), ("a@b.c@d.e", "`a@b.c@d.e`"), ("Số #1", "Số #1"), ("C #", "C \\#"),
      ("94.83 - 1,2: 3", "94.83 - 1,2: 3"), ("12:30", "12:30"), ("\u{1B}", "\\\\u{1B}"),
      ("Hải Yến", "Hải Yến"), ("", ""),
    ])
  func words(text: String, written: String) {
    #expect(text.escapedForMarkdown.unicodeScalars.elementsEqual(written.unicodeScalars))
  }

  @Test(
    "at the start of a line nothing begins a heading, a list, a quotation or a rule",
    arguments: [
      ("# a", "\\# a"), ("> a", "\\> a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("---", "\\---"),
      ("===", "\\==="), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("  - a", "  \\- a"),
      ("-1.5 points", "-1.5 points"), ("+2", "+2"), ("1.5", "1.5"), ("2021", "2021"), ("a", "a"),
      ("-", "\\-"), ("1.", "1\\."), ("", ""), ("  ", "  "),
    ])
  func lineStart(text: String, written: String) {
    #expect(text.escapedForMarkdownLine == written)
    #expect(text.markdownKeepingCode == written)
  }

  @Test(
    "words between backticks stay code, and nothing else is",
    arguments: [
      ("found `a*b` here", "found `a*b` here"), ("`a` and `b`", "`a` and `b`"),
      ("one ` is none", "one \\` is none"), ("`a` ` [b](c)", "`a` \\` \\[b\\](c)"),
      ("``", "\\`\\`"), ("```a`[x](u)`[b](c)`", "\\`\\``a`\\[x\\](u)`[b](c)`"),
    ])
  func keptCode(text: String, written: String) {
    #expect(text.markdownKeepingCode == written)
  }

  @Test(
    "code and blocks of code end where they should, whatever is in them",
    arguments: [
      ("a", "`a`", "```text\na\n```"), ("a`b", "``a`b``", "```text\na`b\n```"),
      ("`", "`` ` ``", "```text\n`\n```"), ("x```", "```` x``` ````", "````text\nx```\n````"),
    ])
  func code(text: String, inline: String, block: String) {
    #expect(text.markdownCode == inline)
    #expect(text.fencedForMarkdown(as: "text") == block)
    #expect((text + "\n").fencedForMarkdown(as: "text") == block)
  }
}
