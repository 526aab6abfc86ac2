import Foundation
import RecapCore

@testable import RecapInsight

extension Reader {
  /// Lines of a record with their edits. What was read and written again is read as the same.
  static let lines = Reader(
    "lines",
    bytes: [
      #"{"text":"We ship it.","speakers":["p1"],"citations":[{"segment_id":"s1","start":0,"end":2}],"#
        + #""edits":[[0,1,2,"We","capital"],[0,2,4]]}"#,
      #"{"text":"I'm here?","citations":[{"segment_id":"s2","start":2,"end":3.5}],"#
        + #""edits":[[0,2,3,"I'm","pronoun","capital"],[0,3,4,"here?","bare","question"]]}"#,
    ].map { Array($0.utf8) }
  ) { bytes in
    let line = try JSONDecoder().decode(CitedLine.self, from: Data(bytes))
    let again = try JSONDecoder().decode(CitedLine.self, from: CanonicalJSON.encode(line))
    precondition(again == line, "not the same again")
    let words = ["so we ship it.", "well, um, i'm here today,"].map(Lexicon.words(in:))
    _ = LineReplay(words: words, isQuestion: true).problem(with: line.edits, of: line.text)
  }
}
