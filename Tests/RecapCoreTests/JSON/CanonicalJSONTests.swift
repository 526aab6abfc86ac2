import Foundation
import RecapCore
import Testing

/// Examples of RFC 8785 (sections 3.2.2, 3.2.3 and appendix B).
@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (1e21, "1e+21"),
    (1e20, "100000000000000000000"),
    (123_456_789, "123456789"), (1e-6, "0.000001"), (1e-7, "1e-7"), (Double.leastNonzeroMagnitude, "5e-324"),
    (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"), (9_007_199_254_740_992, "9007199254740992"),
    (333333333.33333329, "333333333.3333333"), (1424953923781206.2, "1424953923781206.2"),
    (295_147_905_179_352_825_856, "295147905179352830000"), (490.197, "490.197"), (1e16, "10000000000000000"),
  ])
  func `numbers have ECMAScript's form`(value: Double, text: String) {
    #expect(CanonicalJSON.serialize(.number(value)) == text)
  }

  @Test func `keys are sorted by UTF-16 units`() {
    let json = JSON.object([
      "\u{20ac}": .number(1), "\r": .number(2), "\u{fb33}": .number(3), "1": .number(4),
      "\u{1f600}": .number(5), "\u{80}": .number(6), "\u{f6}": .number(7),
    ])
    #expect(
      CanonicalJSON.serialize(json)
        == "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}")
  }

  @Test func `only what must be escaped is escaped`() {
    let text = "\u{20ac}$\u{0F}\nA'\u{42}\u{22}\u{5c}\\\"/"
    #expect(CanonicalJSON.serialize(.string(text)) == "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")
  }

  @Test func `an encodable value has one form`() throws {
    let range = TimeRange(seconds: 1.25, 490.197)
    #expect(try CanonicalJSON.encode(range) == Data(#"{"end":490.197,"start":1.25}"#.utf8))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number without JSON form is refused with its place`(_ value: Double) {
    var report = AudioReport()
    report.level = SoundLevel(peak: value, clippedShare: 0)
    let tracks = [QualityFacts.Track(recording: "a.wav", stream: 0, participant: nil, report: report)]
    let error = #expect(throws: NoJSONForm.self) { try CanonicalJSON.encode(["tracks": tracks]) }
    #expect(error?.subject == "tracks[0].report.level.peak")
    #expect(error?.cause == "it is \(value), which JSON cannot represent")
    #expect(error?.exitCode == .software)
    #expect(CanonicalJSON.serialize(.array([.number(value)])) == "[null]")
  }

  @Test func `a serialized value parses to the same value`() throws {
    let json = JSON.object(["a": .array([.number(0.1), .string("\u{1}é"), .null]), "b": .bool(false)])
    #expect(try JSONParser.parse(Data(CanonicalJSON.serialize(json).utf8)) == json)
  }
}
