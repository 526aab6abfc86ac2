import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// RFC 8785 as a round trip: what is written is read as it was, and written again with the same bytes.
@Suite struct CanonicalJSONPropertyTests {
  private static let texts =
    HostileSample.marks + [
      "", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "e\u{301}",
      "é", "\\u0041",
      "\u{E000}", "\u{1F600}", "\u{D7FF}", "\"\\/\u{8}\u{C}\n\r\t", "ﬀ", "\u{200D}",
    ]
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.1, 1e21, 1e20, 1e-6, 1e-7, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .ulpOfOne, .pi, 9_007_199_254_740_991,
    9_007_199_254_740_992,
    9_007_199_254_740_994, 9_223_372_036_854_775_808, 333_333_333.333_333_29, 1e15, 123e-20,
    1.797e308,
  ]

  private func number(_ random: inout SeededGenerator) -> Double {
    if random.oneIn(2) { return random.pick(Self.numbers) }
    // Any bits that are a finite number.
    let any = Double(bitPattern: random.next())
    return any.isFinite ? any : Double(random.index(1_000_000)) / 1000
  }

  private func text(_ random: inout SeededGenerator) -> String {
    if random.oneIn(2) { return random.pick(Self.texts) }
    var scalars = String.UnicodeScalarView()
    for _ in 0..<random.index(12) {
      scalars.append(Unicode.Scalar(UInt32(random.index(0x11_0000))) ?? "?")
    }
    return String(scalars)
  }

  private func value(_ random: inout SeededGenerator, depth: Int) -> JSON {
    switch random.index(depth > 4 ? 4 : 6) {
    case 0: return .null
    case 1: return .bool(random.oneIn(2))
    case 2: return .number(number(&random))
    case 3: return .string(text(&random))
    case 4: return .array((0..<random.index(5)).map { _ in value(&random, depth: depth + 1) })
    default:
      var members: [String: JSON] = [:]
      for _ in 0..<random.index(5) { members[text(&random)] = value(&random, depth: depth + 1) }
      return .object(members)
    }
  }

  @Test func `any value round-trips to the same bytes`() throws {
    let seed = TestSeed("canonical JSON")
    for round in 0..<500 {
      var random = seed.generator(round)
      let json = value(&random, depth: 0)
      let bytes = CanonicalJSON.serialize(json)
      let note: Comment = "round \(round), \(seed)"
      let read = try JSONParser.parse(Data(bytes.utf8))
      #expect(read == json, note)
      #expect(CanonicalJSON.serialize(read) == bytes, note)
      // The standard library's reader agrees on what it says.
      #expect(try JSONDecoder().decode(JSON.self, from: Data(bytes.utf8)) == json, note)
    }
  }

  @Test func `a number round-trips except for the sign of zero`() throws {
    let seed = TestSeed("canonical numbers")
    var random = seed.generator()
    for _ in 0..<2000 {
      let number = number(&random)
      let text = CanonicalJSON.serialize(.number(number))
      let read = try #require(try JSONParser.parse(Data(text.utf8)).numberValue)
      #expect(read.bitPattern == (number == 0 ? 0 : number.bitPattern), "\(text), \(seed)")
    }
  }

  @Test func `members are in UTF-16 order whatever the insertion order`() throws {
    let seed = TestSeed("canonical order")
    for round in 0..<200 {
      var random = seed.generator(round)
      let keys = Set((0..<8).map { _ in text(&random) }).filter { !$0.contains { "\"\\".contains($0) } }
      let bytes = CanonicalJSON.serialize(.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) })))
      let expected = keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        .map { CanonicalJSON.serialize(.string($0)) + ":null" }.joined(separator: ",")
      #expect(bytes == "{\(expected)}", "round \(round), \(seed)")
    }
  }
}
