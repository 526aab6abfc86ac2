import RecapCore
import Testing

@Suite struct ConfidenceTests {
  private let citation = Citation(
    segmentID: "s1", start: MediaTime(seconds: 1), end: MediaTime(seconds: 2))

  @Test func `a line without a confidence keeps its bytes`() throws {
    let line = CitedLine(text: "x", speakers: ["a"], citations: [citation])
    let item = ActionItem(text: "x", owner: nil, due: nil, citations: [citation])
    #expect(
      CanonicalJSON.serialize(try CanonicalJSON.tree(line))
        == #"{"citations":[{"end":2,"segment_id":"s1","start":1}],"speakers":["a"],"text":"x"}"#)
    #expect(
      CanonicalJSON.serialize(try CanonicalJSON.tree(item))
        == #"{"citations":[{"end":2,"segment_id":"s1","start":1}],"due":null,"owner":null,"text":"x"}"#)
  }

  @Test func `a confidence is written in hundredths`() throws {
    let line = CitedLine(text: "x", citations: [citation], confidence: 0.57)
    let item = ActionItem(text: "x", owner: nil, due: nil, citations: [citation], confidence: 0.07)
    #expect(try CanonicalJSON.tree(line)["confidence"] == .number(0.57))
    #expect(CanonicalJSON.serialize(try CanonicalJSON.tree(item)).contains("\"confidence\":0.07,"))
  }
}
