import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct MarkdownSummaryTests {
  @Test(arguments: [
    ("plain, text; with 3.5 % - and (words)!", "plain, text; with 3.5 % - and (words)!"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("[x](javascript:y) ![i](z)", "\\[x\\](javascript:y) !\\[i\\](z)"),
    ("*a* _b_ `c` ~d~ | e # f", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| e \\# f"),
    ("# heading", "\\# heading"), ("- item", "\\- item"), ("+ item", "\\+ item"), ("1. item", "1\\. item"),
    ("12) item", "12\\) item"), ("===", "\\==="), ("---", "\\---"), ("a\n\n# b", "a \\# b"),
    ("&amp; &#60;", "&amp;amp; &amp;\\#60;"), ("https://evil.example", "https:\\/\\/evil.example"),
    ("www.evil.example", "www\\.evil.example"), ("a@b.example", "a\\@b.example"),
    ("back\\slash", "back\\\\slash"),
  ])
  func `markup characters are escaped and plain text is not`(_ text: String, _ expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func `a line that names its speaker has no second name`() {
    var recap = Sample.recap()
    #expect(
      MarkdownSummary.render(recap, Sample.transcript()).contains("- **Ben &lt;Sørensen&gt;**: The payment"))
    recap.summary[0].edits = [LineEdit(citation: 0, words: 0..<1, text: "Ben will", rules: [.name])]
    #expect(MarkdownSummary.render(recap, Sample.transcript()).contains("- The payment page"))
    #expect(Cast(recap.meeting).names(of: recap.summary[0]) == nil)
  }

  @Test func `the sample has exactly this text`() {
    let text = MarkdownSummary.render(Sample.recap(), Sample.transcript())
    #expect(
      text == """
        # Launch planning

        Tuesday, 4 March 2025, 09:00–09:02 Europe/Lisbon\\
        Ada Okafor, Ben &lt;Sørensen&gt;

        ## Summary

        - *Decision* · **Ben &lt;Sørensen&gt;**: We launch on the twenty-second of April. [0:35](index.html#line-4)
        - [ ] **Ada Okafor**: Send the photos to the printer · due “by Friday” (Friday, 7 March) [0:53](index.html#line-6)
        - **Ben &lt;Sørensen&gt;**: The payment page still loses people &amp; orders. [0:10](index.html#line-2)
        - **Ada Okafor, Ben &lt;Sørensen&gt;**: Launch on the twenty-second of April. [0:21](index.html#line-3) [0:35](index.html#line-4)

        ## Minutes

        ### Launch date [0:00](index.html#t=0)

        - *Decision* · **Ben &lt;Sørensen&gt;**: We launch on the twenty-second of April. [0:35](index.html#line-4)

        ### Photos and redirects [0:45](index.html#t=45)

        - [ ] **Ada Okafor**: Send the photos to the printer · due “by Friday” (Friday, 7 March) [0:53](index.html#line-6)
        - [ ] **Ben &lt;Sørensen&gt;**: Write the redirect map · due “before the launch” [1:04](index.html#line-7)
        - [ ] Check the photos [0:46](index.html#line-5)
        - *Open question* · Is anybody checking the photos? [0:46](index.html#line-5)

        ---

        *Made by software from the recording; it may contain errors and is not tied to any contract.* Kept until Thursday, 4 September 2025.

        """)
  }

  @Test func `an empty section is left out`() {
    var recap = Sample.recap()
    (recap.summary, recap.chapters) = ([], [])
    (recap.decisions, recap.actionItems, recap.questions) = ([], [], [])
    #expect(!MarkdownSummary.render(recap, Sample.transcript()).contains("##"))
  }

  @Test func `a chapter shows its start, with and without a page`() {
    var recap = Sample.recap()
    recap.chapters[1].start = MediaTime(seconds: 45.9)
    #expect(
      MarkdownSummary.render(recap, Sample.transcript(), page: nil).contains(
        "### Photos and redirects (0:45)\n"))
    #expect(MarkdownSummary.render(recap, Sample.transcript()).contains("(index.html#t=45)"))
  }
}
