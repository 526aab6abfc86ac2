import Foundation
import Testing

@testable import RecapCore

/// The form of a line in the record.
@Suite struct CitedLineTests {
  private static let older = #"{"citations":[{"end":2.5,"segment_id":"s1","start":1}],"text":"We launch."}"#

  @Test func `a line of an older record keeps its form`() throws {
    let line = try JSONDecoder().decode(CitedLine.self, from: Data(Self.older.utf8))
    #expect(line.speakers == [])
    #expect(try CanonicalJSON.tree(line) == JSONParser.parse(Data(Self.older.utf8)))
  }

  @Test func `speakers are kept in their order`() throws {
    var line = try JSONDecoder().decode(CitedLine.self, from: Data(Self.older.utf8))
    line.speakers = ["p2", "p1"]
    let tree = try CanonicalJSON.tree(line)
    #expect(tree["speakers"] == .array([.string("p2"), .string("p1")]))
    #expect(try JSONDecoder().decode(CitedLine.self, from: CanonicalJSON.encode(line)) == line)
  }
}
