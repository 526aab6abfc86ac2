import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapSpeech

struct EngineMessageTests {
  private func text(_ message: some Encodable) throws -> String {
    String(decoding: try EngineProtocol.line(message), as: UTF8.self)
  }

  private func read<Message: Decodable>(_ text: String, as type: Message.Type) throws -> Message {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test func `any numbers of a model encode to one protocol line`() throws {
    let seed = TestSeed("engine segments")
    for round in 0..<500 {
      var random = seed.generator(round)
      func number() -> Double {
        random.oneIn(4)
          ? random.pick([.nan, .infinity, -.infinity, 1e308]) : Double(bitPattern: random.next())
      }
      let word = EngineSegment.Word(text: "a", start: number(), end: number(), confidence: number())
      let segment = EngineSegment(
        start: number(), end: number(), text: "a", words: [word], confidence: number(), noSpeech: number()
      ).bounded(by: 28)
      let line = try text(EngineReply.segments(id: 1, [segment]))
      #expect(try read(line, as: EngineReply.self) == .segments(id: 1, [segment]), "round \(round), \(seed)")
      #expect((0...28).contains(segment.start) && segment.start <= segment.end && segment.end <= 28)
      #expect(segment.confidence.map { (0...1).contains($0) } ?? true)
    }
  }

  @Test(arguments: ["NaN", "Infinity", "1e999", "-1e999", "nan"])
  func `rejects numbers that are not finite`(_ number: String) throws {
    let line = #"{"id":1,"segments":[{"start":0,"end":\#(number),"text":"a"}]}"#
    #expect(throws: (any Error).self) { try read(line, as: EngineReply.self) }
  }

  @Test func `a greeting names the engine`() throws {
    let greeting = EngineGreeting.ready(EngineInfo(engine: "e", version: "1.0", model: "m"))
    let line = #"{"ready":{"engine":"e","model":"m","version":"1.0"},"recap_host":1}"#
    #expect(try text(greeting) == line + "\n")
    #expect(try read(line, as: EngineGreeting.self) == greeting)
  }

  @Test func `a greeting may name what is missing`() throws {
    let greeting = EngineGreeting.unavailable(subject: "a.so", cause: "no such file")
    #expect(try read(text(greeting), as: EngineGreeting.self) == greeting)
  }

  @Test func `another protocol version is refused`() throws {
    let line = #"{"recap_host":2,"ready":{"engine":"e","version":"1","model":"m"}}"#
    #expect(throws: DecodingError.self) { try read(line, as: EngineGreeting.self) }
  }

  @Test func `a request omits what is not known`() throws {
    let request = EngineRequest(id: 7, samples: 16_000, language: nil, prompt: nil)
    #expect(try text(request) == #"{"id":7,"samples":16000}"# + "\n")
    let full = EngineRequest(id: 7, samples: 0, language: "en", prompt: "Priya, \"Bay\"\n")
    #expect(try read(text(full), as: EngineRequest.self) == full)
    // A line feed inside a string must not end the line.
    #expect(try text(full).count { $0 == "\n" } == 1)
  }

  @Test func `replies round-trip`() throws {
    let segment = EngineSegment(
      start: 0.25, end: 1.5, text: "Hello there.",
      words: [.init(text: "Hello", start: 0.25, end: 0.7, confidence: 0.9)], confidence: 0.8, noSpeech: 0.01)
    for reply in [EngineReply.segments(id: 1, [segment]), .segments(id: 2, []), .failed(id: 3, cause: "no")] {
      #expect(try read(text(reply), as: EngineReply.self) == reply)
    }
    #expect(throws: DecodingError.self) { try read(#"{"id":1}"#, as: EngineReply.self) }
  }

  @Test func `samples are sent as little-endian floats`() {
    #expect(EngineConnection.bytes(of: [1, -0.5]) == [0, 0, 0x80, 0x3f, 0, 0, 0, 0xbf])
  }
}
