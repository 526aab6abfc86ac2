import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite struct QualityWarningTests {
  private func tree(_ text: String) throws -> JSON { try JSONParser.parse(Data(text.utf8)) }

  @Test func `a warning has code, place and text and round-trips`() throws {
    let warning = QualityWarning(
      .soundMissing, recording: "a.mkv", stream: 2, time: MediaTime(seconds: 61.5), "a.mkv: 4 s are missing")
    let wanted =
      #"{"code":"sound_missing","recording":"a.mkv","stream":2,"text":"a.mkv: 4 s are missing","time":61.5}"#
    #expect(try CanonicalJSON.tree(warning) == tree(wanted))
    #expect(try JSONDecoder().decode(QualityWarning.self, from: Data(wanted.utf8)) == warning)
    #expect(
      try CanonicalJSON.tree(QualityWarning(.lineLeftOut, "x"))
        == tree(#"{"code":"line_left_out","text":"x"}"#))
  }

  @Test func `a record of version 1 keeps its warnings byte for byte`() throws {
    var recap = Sample.recap()
    recap.version = 1
    recap.quality?.warnings = []
    let text = String(decoding: try CanonicalJSON.encode(recap), as: UTF8.self)
    let old = text.replacing(#""warnings":[]"#, with: #""warnings":["a.mp4, stream 1: damaged"]"#)
    #expect(old != text)
    let read = try JSONDecoder().decode(Recap.self, from: Data(old.utf8))
    #expect(read.quality?.warnings.map(\.text) == ["a.mp4, stream 1: damaged"])
    #expect(read.quality?.warnings.map(\.code) == [nil])
    #expect(String(decoding: try CanonicalJSON.encode(read), as: UTF8.self) == old)
  }

  @Test func `the documentation lists each code and no other`() throws {
    let article = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/warnings.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    let listed = text.matches(of: /(?m)^\| `([a-z_]+)` \|/).map { String($0.1) }
    #expect(listed.sorted() == QualityWarning.Code.allCases.map(\.rawValue).sorted())
  }
}
