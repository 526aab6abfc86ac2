import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// Findings of lines without cover (R10) and of content from outside the AI windows (R2).
@Suite struct InsightVerifierTests {
  private func problems(
    _ change: (inout Recap, inout Transcript) -> Void = { _, _ in }
  ) -> [String] {
    var recap = Sample.recap()
    var transcript = Sample.transcript()
    change(&recap, &transcript)
    return TranscriptCoverVerifier().findings(in: recap, transcript: transcript).map(\.description)
  }

  @Test func `the sample is covered`() { #expect(problems() == []) }

  @Test func `a line without citations is found`() {
    #expect(problems { recap, _ in recap.summary[0].citations = [] } == ["summary line 1 cites nothing"])
    #expect(problems { recap, _ in recap.actionItems[1].citations = [] } == ["action item 2 cites nothing"])
    #expect(problems { recap, _ in recap.decisions[0].citations = [] } == ["decision 1 cites nothing"])
    #expect(problems { recap, _ in recap.questions[0].citations = [] } == ["question 1 cites nothing"])
    #expect(problems { recap, _ in recap.chapters[1].citations = [] } == ["chapter 2 cites nothing"])
    #expect(problems { recap, _ in recap.highlights[0].citations = [] } == ["highlight 1 cites nothing"])
  }

  @Test func `words that the citations do not hold are found`() {
    #expect(
      problems { recap, _ in recap.decisions[0].text = "We launch a rocket on the twenty-second of April." }
        == ["decision 1 says what its citations do not: rocket"])
    #expect(
      problems { recap, _ in recap.actionItems[0].due?.spoken = "by Thursday" }
        == ["action item 1 says what its citations do not: thursday"])
  }

  @Test func `a wrong speaker is found, a missing one is not`() {
    let problem = "decision 1 names speakers who did not say what it cites"
    for speakers in [["ada"], ["ben", "ada"], ["nobody"]] {
      #expect(problems { recap, _ in recap.decisions[0].speakers = speakers } == [problem])
    }
    #expect(problems { recap, _ in recap.decisions[0].speakers = [] } == [])
    // The order is that of the citations.
    #expect(
      problems { recap, _ in recap.summary[1].speakers = ["ben", "ada"] }
        == ["summary line 2 names speakers who did not say what it cites"])
    #expect(
      problems { recap, _ in recap.questions[0].speakers = ["ada"] }
        == ["question 1 names speakers who did not say what it cites"])
  }

  @Test func `edits prove a line to the letter`() {
    func found(_ text: String, _ edits: [LineEdit]) -> [String] {
      problems { recap, _ in (recap.decisions[0].text, recap.decisions[0].edits) = (text, edits) }
    }
    let edits = [
      LineEdit(citation: 0, words: 1..<2, text: "We", rules: [.capital]), LineEdit(citation: 0, words: 2..<8),
    ]
    let text = "We launch on the twenty-second of April."
    #expect(found(text, edits) == [])
    // Words of the same stems are enough without edits only.
    #expect(found("We launched on the twenty-second of April.", []) == [])
    #expect(
      found("We launched on the twenty-second of April.", edits) == ["decision 1 is not what its edits make"])
    #expect(found(text, [LineEdit(citation: 0, words: 0..<9)]).count == 1)
    #expect(
      found(
        "They" + text.dropFirst(2), [LineEdit(citation: 0, words: 1..<2, text: "They", rules: [.capital])])
        == ["decision 1 has an edit that its rules do not give"])
    // A question mark by that rule is for open questions.
    #expect(
      problems { recap, _ in
        recap.questions[0].text = "Is anybody checking?"
        recap.questions[0].edits = [
          LineEdit(citation: 0, words: 0..<2),
          LineEdit(citation: 0, words: 2..<3, text: "checking?", rules: [.question]),
        ]
      } == [])
  }

  @Test func `a citation of a missing segment is found`() {
    #expect(
      problems { recap, _ in recap.decisions[0].citations[0].segmentID = "s99" }
        == ["decision 1 cites s99, which is not in the transcript"])
  }

  @Test func `a citation outside its segment is found`() {
    #expect(
      problems { recap, _ in recap.decisions[0].citations[0].end = MediaTime(seconds: 44.001) }
        == ["decision 1 cites s4, which does not hold the cited moment"])
    #expect(
      problems { recap, _ in recap.decisions[0].citations[0].end = .zero }
        == ["decision 1 cites s4, which ends before it begins"])
  }

  @Test func `lines and clips outside the AI windows are found`() {
    let found = problems { recap, _ in
      recap.gate?.windows = [TimeRange(seconds: 0, 34), TimeRange(seconds: 35, 49)]
    }
    #expect(found.contains("segment s5 lies outside the AI windows"))
    #expect(found.contains("action item 1 cites s6, which was said outside the AI windows"))
    #expect(found.contains("highlight 1 is cut from outside the AI windows"))
    #expect(found.contains("highlight 2 is cut from outside the AI windows"))
    #expect(found.contains("chat message 1 was sent outside the AI windows"))
    #expect(!found.contains { $0.contains("segment s4") })
  }

  @Test func `a repeated segment id and another meeting are found`() {
    #expect(
      problems { _, transcript in transcript.segments[7].id = "s1" }.contains("two segments share an id"))
    #expect(
      problems { _, transcript in transcript.meetingID = "x" } == ["the transcript is another meeting's"])
  }

  @Test func `an empty clip is found`() {
    #expect(
      problems { recap, _ in recap.highlights[0].end = recap.highlights[0].start }
        == ["highlight 1 is cut from outside the AI windows"])
  }

  @Test func `a chapter outside the AI windows is found`() {
    #expect(
      problems { recap, _ in recap.chapters[1].end = MediaTime(seconds: 121) }
        == ["chapter 2 is cut from outside the AI windows"])
  }

  @Test func `lines without a transcript are found`() {
    #expect(
      TranscriptCoverVerifier().findings(in: Sample.recap(), transcript: nil).map(\.description)
        == ["lines are cited from a transcript that is not there"])
  }

  @Test func `a finding can be described without the words`() throws {
    var recap = Sample.recap()
    recap.decisions[0].text = "We launch a rocket."
    let finding = try #require(
      TranscriptCoverVerifier().findings(in: recap, transcript: Sample.transcript()).first)
    #expect(finding.withoutWords == "decision 1 says what its citations do not")
  }
}
