import FlyingFox
import Foundation
import RecapCore
import RecapInsight
import Synchronization
import Testing

import struct RecapHTTP.ServerFailure

@testable import RecapExternalInsight

/// Against a real server on the loopback address that is as strict as the API.
struct HTTPPointerTests {
  private func failure(
    _ model: @escaping ChatServer.Model = { _, _ in ChatServer.says(Talk.good) },
    key: String? = ChatServer.key,
    change: @escaping (inout HTTPPointer.Settings) -> Void = { _ in }
  ) async throws -> (failure: ServerFailure?, requests: Int, refusals: [String]) {
    var found: (ServerFailure?, Int, [String]) = (nil, 0, [])
    try await ChatServer.run(model) { url, server in
      do {
        _ = try await Talk.pointer(url, key: key, change: change).point(at: Talk.question())
      } catch let failure as ServerFailure {
        found.0 = failure
      }
      (found.1, found.2) = (server.received.count, server.refusals)
    }
    return found
  }

  @Test func `a strict server takes the request and its answer is read`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(Talk.good) }) { url, server in
      let piece = try await Talk.pointer(url).point(at: Talk.question())
      #expect(server.refusals == [])
      #expect(piece.sent == 1...8)
      #expect(piece.malformed == 0)
      #expect(
        piece.points.first
          == Point(kind: .actionItem, utterances: [3, 4], participants: ["ben"], day: "by Friday"))
      #expect(piece.points.map(\.kind) == [.actionItem, .decision, .question, .keyPoint])
    }
  }

  @Test func `a lonely voice without a name is asked about too`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(#"{"points": []}"#) }) { url, server in
      let question = PointingQuestion(
        people: [], utterances: [.init(number: 1, speaker: nil, text: "Hello.")])
      let piece = try await Talk.pointer(url).point(at: question)
      #expect(piece.points.isEmpty && piece.sent == 1...1)
      #expect(server.refusals == [])
    }
  }

  @Test func `only what was said inside the AI windows is sent`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(Talk.good) }) { url, server in
      let windows = [TimeRange(seconds: 0, 9.5), TimeRange(seconds: 19, 30)]
      _ = try await Talk.pointer(url).point(at: Talk.question(windows: windows))
      let sent = try #require(server.received.first)
      #expect(sent.text.contains("crashes on old phones") && sent.text.contains("tenth of May"))
      for word in ["mend the address", "Leave that", "landlord", "guests"] {
        #expect(!sent.text.contains(word))
      }
      for hidden in ["Secret", "secret-room", "example.org", "Silent", "silent"] {
        #expect(!sent.text.contains(hidden))
      }
      #expect(sent.people == ["anna", "ben", "chloe"])
    }
  }

  @Test func `equal questions give equal requests`() {
    let bodies = (0..<2).map { _ in ChatRequest(Talk.question(), model: "m", maximumTokens: 100).body }
    #expect(bodies[0] == bodies[1])
  }

  @Test func `a wrong key, a wrong model and too many tokens are refused`() async throws {
    let key = try await failure(key: "sk-wrong")
    #expect(key.failure?.cause == "it answered 401" && key.failure?.exitCode == .unavailable)
    let none = try await failure(key: nil)
    #expect(none.failure?.cause == "it answered 401")
    let model = try await failure(change: { $0.model = "other" })
    #expect(model.failure?.cause == "it answered 400" && model.refusals == ["The model does not exist"])
    let tokens = try await failure(change: { $0.maximumTokens = ChatServer.mostTokens + 1 })
    #expect(tokens.failure?.cause == "it answered 400")
    #expect(tokens.refusals.first?.hasPrefix("max_tokens is too large") == true)
    #expect([key, none, model, tokens].allSatisfy { $0.requests == 0 })
  }

  /// The other tests rely on a server that can refuse.
  @Test func `the strict server refuses a schema that is not strict`() throws {
    let body = try JSONParser.parse(
      ChatRequest(Talk.question(), model: ChatServer.model, maximumTokens: 100).body)
    #expect(ChatRules.problem(with: body) == nil)
    let text = CanonicalJSON.serialize(body)
    for (part, other) in [
      (#""strict":true"#, #""strict":false"#),
      (#""additionalProperties":false"#, #""additionalProperties":true"#),
      (#""type":"integer""#, #""minimum":1,"type":"integer""#),
      (#""stream":false"#, #""n":1,"stream":false"#),
      (#"["day","kind","participants","utterances"]"#, #"["kind","participants","utterances"]"#),
    ] {
      #expect(text.contains(part))
      let changed = try JSONParser.parse(Data(text.replacing(part, with: other).utf8))
      #expect(ChatRules.problem(with: changed) != nil, "\(part)")
    }
  }

  @Test func `a temporary failure is asked again, a refusal is not`() async throws {
    let later = try await failure { number, _ in
      number < 3
        ? ChatServer.json("{}", status: HTTPStatusCode(503, phrase: "Later")) : ChatServer.says(Talk.good)
    }
    #expect(later.failure == nil && later.requests == 3)
    let ever = try await failure { _, _ in ChatServer.json("{}", status: HTTPStatusCode(429, phrase: "Later"))
    }
    #expect(ever.failure?.cause == "it answered 429" && ever.requests == 3)
    let refused = try await failure { _, _ in ChatServer.json("{}", status: .notFound) }
    #expect(refused.failure?.cause == "it answered 404" && refused.requests == 1)
    let moved = try await failure { _, _ in
      HTTPResponse(
        statusCode: .temporaryRedirect, headers: [.location: "http://10.0.0.1/secret"], body: Data())
    }
    #expect(moved.failure?.cause == "it answered 307, a redirect to another address" && moved.requests == 1)
  }

  @Test(
    arguments: [
      ("Sure! Here are the points.", "stop", "does not have the form"),
      (#"{"items": []}"#, "stop", "does not have the form"), (#"[1, 2]"#, "stop", "does not have the form"),
      (#"{"points": [{"kind": "dec"#, "length", "longer than the tokens"),
      ("", "stop", "does not have the form"),
    ])
  func `an answer in another form is refused`(_ content: String, _ finish: String, _ cause: String)
    async throws
  {
    let found = try await failure { _, _ in ChatServer.says(content, finish: finish) }
    #expect(found.failure?.cause.contains(cause) == true, "\(found)")
    #expect(found.requests == 1)
  }

  @Test func `a refusing model and endless or broken answers are failures`() async throws {
    let refusal = try await failure { _, _ in
      ChatServer.json(
        #"{"choices": [{"finish_reason": "stop", "message": {"content": null, "refusal": "I can't"}}]}"#)
    }
    #expect(refusal.failure?.cause == "the model refuses to answer")
    let other = try await failure { _, _ in ChatServer.json(#"{"object": "list"}"#) }
    #expect(other.failure?.cause == "its answer is not a chat completion")
    let endless = try await failure { _, _ in
      ChatServer.json(String(repeating: " ", count: HTTPPointer.mostBytes + 1))
    }
    #expect(endless.failure?.cause == "its answer is larger than 4 MiB")
    let broken = try await failure { _, _ in ChatServer.json(#"{"choices": ["#) }
    #expect(broken.failure?.cause.hasPrefix("its answer is not JSON") == true && broken.requests == 3)
  }

  @Test func `a failure holds no word of the server`() async throws {
    let said = "Ben said: leave that with me"
    for status in [400, 401, 404, 413, 422, 500] {
      let found = try await failure { _, _ in
        ChatServer.json(
          #"{"error": {"message": "\#(said)"}}"#, status: HTTPStatusCode(status, phrase: "No"))
      }
      #expect(found.failure?.description.contains("Ben") == false)
    }
    let typed = try await failure { _, _ in
      HTTPResponse(statusCode: .ok, headers: [.contentType: "leave/that"], body: Data(said.utf8))
    }
    #expect(typed.failure?.cause == "it answered with another type, not with JSON")
  }

  @Test func `malformed points are counted and the rest is read`() async throws {
    let entries = [
      #"{"kind": "joke", "utterances": [1], "participants": [], "day": null}"#,
      #"{"kind": "decision", "utterances": [], "participants": [], "day": null}"#,
      #"{"kind": "decision", "utterances": ["1"], "participants": [], "day": null}"#,
      #"{"kind": "decision", "utterances": [1.5], "participants": [], "day": null}"#,
      #"{"kind": "decision", "utterances": [1], "participants": [7], "day": null}"#,
      #"{"kind": "decision", "utterances": [1], "participants": [], "day": 3}"#,
      #"{"kind": "decision", "utterances": [1], "participants": []}"#,
      #"{"kind": "decision", "utterances": [1], "participants": [], "day": null, "text": "We buy it."}"#,
      #""decision""#, "null", #"{"kind": "decision", "utterances": [5], "participants": [], "day": null}"#,
    ]
    try await ChatServer.run({ _, _ in
      ChatServer.says("{\"points\": [\(entries.joined(separator: ","))]}")
    }) { url, _ in
      let piece = try await Talk.pointer(url).point(at: Talk.question())
      #expect(piece.points == [Point(kind: .decision, utterances: [5])])
      #expect(piece.malformed == entries.count - 1)
    }
  }

  @Test func `readiness says that words leave the machine`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(Talk.good) }) { url, server in
      let finding = try await Talk.pointer(url).readiness()
      #expect(finding == "http, tiny-chat at \(url); what is said stays on this machine")
      #expect(server.received.isEmpty)
      await #expect(throws: ServerFailure.self) { try await Talk.pointer(url, key: "sk-wrong").readiness() }
    }
  }

  @Test(
    arguments: [
      ("insights.http.url", nil, "m", nil), ("insights.http.url", "ftp://x", "m", nil),
      ("insights.http.url", "https://u:p@x", "m", nil), ("insights.http.model", "https://x", nil, nil),
      ("insights.http.url", "http://x.example", "m", "KEY"), (nil, "http://x.example", "m", nil),
      (nil, "http://127.0.0.1:1", "m", "KEY"), (nil, "https://x.example/v1", "m", "KEY"),
    ] as [(String?, String?, String?, String?)])
  func `settings that cannot work are named`(
    _ key: String?, _ url: String?, _ model: String?, _ variable: String?
  ) {
    var settings = HTTPPointer.Settings()
    (settings.url, settings.model, settings.keyVariable) = (url, model, variable)
    #expect(settings.problem()?.key == key)
  }
}
