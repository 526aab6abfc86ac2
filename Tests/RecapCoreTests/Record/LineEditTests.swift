import Foundation
import Testing

@testable import RecapCore

/// The form of an edit in the record.
@Suite struct LineEditTests {
  private func decoded(_ json: String) throws -> LineEdit {
    try JSONDecoder().decode(LineEdit.self, from: Data(json.utf8))
  }

  @Test func `kept words are three numbers`() throws {
    let edit = LineEdit(citation: 1, words: 2..<5)
    #expect(try CanonicalJSON.encode(edit) == Data("[1,2,5]".utf8))
    #expect(try decoded("[1,2,5]") == edit)
  }

  @Test func `written words have their text and rules`() throws {
    let edit = LineEdit(citation: 0, words: 3..<4, text: "I", rules: [.pronoun, .capital])
    #expect(try CanonicalJSON.encode(edit) == Data(#"[0,3,4,"I","pronoun","capital"]"#.utf8))
    #expect(try decoded(#"[0,3,4,"I","pronoun","capital"]"#) == edit)
  }

  @Test func `the rule of a later program is kept`() throws {
    let json = #"[0,0,1,"X","later"]"#
    #expect(try CanonicalJSON.encode(decoded(json)) == Data(json.utf8))
  }

  @Test(arguments: [
    "[]", "[0]", "[0,1]", "[0,1,1]", "[0,2,1]", "[-1,0,1]", "[0,-1,1]", "[0,0.5,1]",
    "[0,0,9223372036854775808]",
    #"[0,0,1,"x"]"#, "[0,0,1,2]", #"[0,0,1,"x",1]"#, #"["0",0,1]"#, "{}", "null",
  ])
  func `anything else is refused`(_ json: String) {
    #expect(throws: DecodingError.self) { try decoded(json) }
  }

  @Test func `a line keeps its edits, and none need no key`() throws {
    let citation = Citation(segmentID: "s1", start: .zero, end: MediaTime(seconds: 1))
    var line = CitedLine(text: "We go.", citations: [citation])
    #expect(try CanonicalJSON.tree(line)["edits"] == nil)
    line.edits = [LineEdit(citation: 0, words: 0..<2)]
    #expect(try CanonicalJSON.tree(line)["edits"] == .array([.array([0, 0, 2].map(JSON.number))]))
    #expect(try JSONDecoder().decode(CitedLine.self, from: CanonicalJSON.encode(line)) == line)
  }
}
