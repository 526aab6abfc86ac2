import RecapCore
import Testing

@testable import RecapInsight

@Suite struct ImplicitActionItemsTests {
  /// Small talk that is long enough for comparable scores, then a chair who assigns work without due dates.
  private static func script(_ ending: String) -> String {
    let talk = """
      Anna: The meeting is about the new remote and the agenda for the project.
      Ben: I like the yellow one with the rubber case.
      Chloe: Yeah.
      Ben: It looks like a banana to me.
      Chloe: Mm-hmm.
      Anna: Okay.
      """
    return (0..<16).map { _ in talk }.joined(separator: "\n") + "\n" + ending
  }

  private static let ending = """
    Anna: For the next meeting the industrial designer will work on the components concept.
    Anna: Marketing should look at current trends in the fashion business.
    Ben: Okay.
    """

  private func items(_ script: String, _ change: (inout InsightSettings) -> Void = { _ in }) -> [ActionItem] {
    var settings = InsightSettings()
    change(&settings)
    return Dialogue.insights(Dialogue.transcript(script), settings: settings).actionItems
  }

  @Test func `tasks that are handed out are found without owner or day`() {
    let found = items(Self.script(Self.ending))
    let handedOut = ["components concept", "current trends"]
    let texts = found.map(\.text)
    #expect(texts.contains { text in handedOut.contains { text.contains($0) } }, "\(texts)")
    #expect(found.count <= 4)
    #expect(found.allSatisfy { $0.owner == nil && $0.due == nil && !$0.citations.isEmpty })
  }

  @Test func `inferred items make clips, cue words do not`() {
    let script = Self.script("Ben: Let's go with the rubber case and the yellow buttons.\n" + Self.ending)
    let highlights = Dialogue.insights(Dialogue.transcript(script)).highlights
    #expect(highlights.contains { $0.reasons.contains("commitment") }, "\(highlights)")
    #expect(!highlights.contains { $0.reasons.contains("decision") }, "\(highlights)")
  }

  /// The following sentences of the speaker are more informative than the short assignment.
  @Test func `a short inferred item is extended by what follows`() throws {
    var transcript = Dialogue.transcript(Self.script("Anna: You will design it."))
    for clause in [
      "the industrial designer presents the components concept with batteries and circuits,",
      "and the interface concept with speech recognition and kinetic energy.",
    ] {
      let start = try #require(transcript.segments.last).end
      transcript.segments.append(
        Segment(
          id: "t\(transcript.segments.count)", start: start, end: start + MediaTime(seconds: 3.5),
          speaker: "anna",
          text: clause))
    }
    let insights = Dialogue.insights(transcript)
    let verifier = InsightVerifier(
      transcript: transcript, meeting: Dialogue.meeting(), windows: [Dialogue.window])
    #expect(verifier.check(insights).isEmpty, "\(verifier.check(insights))")
    let clip = try #require(insights.highlights.last)
    let handedOut = try #require(transcript.segments.dropLast(2).last)
    #expect(clip.range.start == handedOut.start && clip.reasons == ["commitment"], "\(clip)")
  }

  @Test func `an action item with a day is a clip as well`() {
    let talk = (0..<3).map { _ in Self.script("") }.joined(separator: "\n")
    let dated = "Ben: I'll send the drawings to the printer by Friday."
    let script = talk + dated + "\n" + talk + Self.ending
    let highlights = Dialogue.insights(Dialogue.transcript(script)).highlights
    let clip = highlights.first { $0.title == "Send the drawings to the printer" }
    #expect(clip?.reasons == ["commitment"], "\(highlights)")
  }

  @Test func `inference can be turned off`() {
    #expect(items(Self.script(Self.ending)) { $0.actionItems.inferredItems = 0 } == [])
  }

  @Test func `nothing is inferred if action items have days`() {
    let found = items(Self.script(Self.ending + "\nBen: I'll send the drawings to the printer by Friday."))
    #expect(found.map(\.text) == ["Send the drawings to the printer"])
  }

  @Test func `one day named in a long meeting does not stop inference`() {
    let talk = (0..<3).map { _ in Self.script("") }.joined(separator: "\n")
    let dated = "Ben: I'll send the drawings to the printer by Friday."
    let found = items(talk + dated + "\n" + talk + Self.ending)
    #expect(found.contains { $0.text == "Send the drawings to the printer" && $0.due != nil }, "\(found)")
    #expect(found.count > 1 && found.count <= 4, "\(found)")
    let more = "\nChloe: I'll book the studio by Monday."
    #expect(items(talk + dated + "\n" + talk + Self.ending + more).count == 2)
  }

  @Test(arguments: [
    "As you can see, the interface should work on the design.",
    "I'm going to guess you should work on the design.",
    "Thanks for coming, you should work on the design then.",
  ])
  func `remarks are not tasks`(_ remark: String) {
    let texts = items(Self.script(Self.ending + "\nAnna: " + remark)).map(\.text)
    #expect(!texts.contains { $0.contains("ork on the design") }, "\(texts)")
  }

  @Test func `a short meeting has no inferred items`() { #expect(items(Self.ending) == []) }

  @Test func `a meeting in another language has no action items`() {
    var transcript = Dialogue.transcript(Self.script(Self.ending))
    transcript.language = "fr"
    #expect(Dialogue.insights(transcript).actionItems == [])
  }
}
