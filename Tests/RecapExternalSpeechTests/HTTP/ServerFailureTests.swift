import FlyingFox
import Foundation
import RecapCore
import Synchronization
import Testing

import struct RecapHTTP.ServerFailure

@testable import RecapExternalSpeech

/// What goes wrong with real servers, what it counts as, and how often it is tried.
struct ServerFailureTests {
  /// What a meeting sees of a server that answers so.
  private struct Outcome {
    var failure: ServerFailure?
    var segments: [RecognizedSegment] = []
    var requests = 0
    var pauses: [Duration] = []
  }

  private func outcome(
    _ answer: @escaping TestServer.Answer,
    _ change: @escaping (inout HTTPTranscriber.Settings) -> Void = { _ in }
  ) async throws -> Outcome {
    let pauses = Mutex<[Duration]>([])
    var outcome = Outcome()
    try await TestServer.run(answer) { url, server in
      let transcriber = HTTPTranscriberTests.transcriber(
        url, pause: { pause in pauses.withLock { $0.append(pause) } }, change: change)
      do {
        outcome.segments = try await transcriber.transcribe(HTTPTranscriberTests.job(), progress: { _ in })
          .segments
      } catch let failure as ServerFailure {
        outcome.failure = failure
      }
      outcome.requests = server.received.count
    }
    outcome.pauses = pauses.withLock { $0 }
    return outcome
  }

  @Test(arguments: [400, 401, 402, 403, 404, 405, 406, 409, 411, 413, 415, 418, 421, 422, 451, 499, 501])
  func `a refusal is not retried and the job waits`(_ status: Int) async throws {
    let found = try await outcome { _, _ in
      TestServer.json(
        #"{"error": {"message": "no such\nmodel", "type": "x"}}"#,
        status: HTTPStatusCode(status, phrase: "No"))
    }
    #expect(found.failure?.exitCode == .unavailable)
    #expect(found.failure?.disposition == .snooze)
    #expect(found.failure?.hint != nil)
    #expect(found.failure?.cause == "it answered \(status): no such model")
    #expect(found.requests == 1)
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func `a temporary status is tried four times`(_ status: Int) async throws {
    let found = try await outcome { _, _ in
      TestServer.json("{}", status: HTTPStatusCode(status, phrase: "Later"))
    }
    #expect(found.failure?.exitCode == .temporaryFailure)
    #expect(found.failure?.disposition == .retry)
    #expect(found.requests == 4)
    #expect(found.pauses == [.seconds(2), .seconds(4), .seconds(8)])
  }

  @Test func `a temporary failure is retried`() async throws {
    let found = try await outcome { number, _ in
      switch number {
      case 1: TestServer.json("oops", status: .internalServerError)
      case 2: TestServer.json(String(HTTPTranscriberTests.answer.prefix(90)))
      case 3: HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: Data())
      default: TestServer.json(HTTPTranscriberTests.answer)
      }
    }
    #expect(found.failure == nil)
    #expect(found.segments.map(\.text) == ["Hello there."])
    #expect(found.requests == 4)
  }

  @Test(arguments: [("7", 7), ("Sun, 06 Nov 1994 08:49:00 GMT", 23)])
  func `the server's Retry-After is honoured`(_ value: String, seconds: Int) async throws {
    let found = try await outcome { number, _ in
      number > 1
        ? TestServer.json(HTTPTranscriberTests.answer)
        : HTTPResponse(
          statusCode: HTTPStatusCode(429, phrase: "Later"), headers: [HTTPHeader("Retry-After"): value],
          body: Data())
    }
    #expect(found.failure == nil)
    #expect(found.pauses == [.seconds(seconds)])
  }

  @Test func `a long Retry-After leaves the job for later`() async throws {
    let found = try await outcome { _, _ in
      HTTPResponse(
        statusCode: .serviceUnavailable, headers: [HTTPHeader("Retry-After"): "3600"], body: Data())
    }
    #expect(found.failure?.disposition == .retry)
    #expect(found.requests == 1)
    #expect(found.pauses.isEmpty)
  }

  @Test func `truncated JSON is temporary`() async throws {
    let found = try await outcome { _, _ in TestServer.json(String(HTTPTranscriberTests.answer.prefix(90))) }
    #expect(found.failure?.exitCode == .temporaryFailure)
    #expect(found.requests == 4)
  }

  @Test func `an empty reply is temporary`() async throws {
    let found = try await outcome { _, _ in
      HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: Data())
    }
    #expect(found.failure?.exitCode == .temporaryFailure)
    #expect(found.failure?.cause.hasSuffix("it is empty") == true)
  }

  @Test func `a reply that is not JSON is unavailable`() async throws {
    let found = try await outcome { _, _ in
      HTTPResponse(statusCode: .ok, headers: [.contentType: "text/html"], body: Data("<html>".utf8))
    }
    #expect(found.failure?.exitCode == .unavailable)
    #expect(found.failure?.cause == "it answered with text/html, not with JSON")
    #expect(found.requests == 1)
  }

  @Test func `a transcript without times is unavailable`() async throws {
    let found = try await outcome { _, _ in TestServer.json(#"{"text": "Hello there."}"#) }
    #expect(found.failure?.exitCode == .unavailable)
    #expect(found.failure?.cause.contains("neither segments nor words") == true)
    #expect(found.failure?.hint?.contains("verbose_json") == true)
    #expect(found.requests == 1)
  }

  @Test func `an endless answer is cut off`() async throws {
    let found = try await outcome { _, _ in
      TestServer.json(String(repeating: " ", count: ExternalTranscript.mostBytes + 1))
    }
    #expect(found.failure?.disposition == .snooze)
    #expect(found.failure?.cause == "its answer is larger than 64 MiB")
  }

  @Test func `redirects are not followed`() async throws {
    let found = try await outcome { _, _ in
      HTTPResponse(
        statusCode: .temporaryRedirect, headers: [.location: "http://127.0.0.1:1/elsewhere"], body: Data())
    }
    #expect(found.failure?.exitCode == .unavailable)
    #expect(found.failure?.cause == "it answered 307, a redirect to http://127.0.0.1:1/elsewhere")
    #expect(found.requests == 1)
  }

  @Test func `a server that hangs is temporary`() async throws {
    let found = try await outcome(
      { _, _ in
        try await Task.sleep(for: .seconds(3600))
        return TestServer.json("{}")
      },
      {
        $0.timeout = MediaTime(seconds: 0.2)
        $0.attempts = 2
      })
    #expect(found.failure?.exitCode == .temporaryFailure)
    #expect(found.failure?.cause == "no answer within 0.2 s")
    #expect(found.pauses == [.seconds(2)])
  }

  @Test func `a refused connection is unavailable`() async throws {
    // A port that was just given back.
    var url = ""
    try await TestServer.run({ _, _ in TestServer.json("{}") }) { address, _ in url = address }
    let transcriber = HTTPTranscriberTests.transcriber(url)
    let failure = await #expect(throws: ServerFailure.self) {
      try await transcriber.transcribe(HTTPTranscriberTests.job(), progress: { _ in })
    }
    #expect(failure?.exitCode == .unavailable)
    #expect(failure?.cause == "Connection refused")
    #expect(failure?.disposition == .snooze)
    let finding = await #expect(throws: ServerFailure.self) { try await transcriber.readiness() }
    #expect(finding?.exitCode == .unavailable)
  }

  @Test(arguments: RecapCore.ExitCode.allCases)
  func `no server failure discards a job`(_ code: RecapCore.ExitCode) {
    #expect(ServerFailure(.transcription, "http://127.0.0.1", "no", exitCode: code).disposition != .discard)
    #expect(ServerFailure.misconfigured(.transcription, "key_file", "no").disposition == .snooze)
  }

  @Test func `an unreadable recording is not a server failure`() async throws {
    let transcriber = HTTPTranscriberTests.transcriber(
      "http://127.0.0.1:9", ToneSource(seconds: 1, fails: true))
    let failure = await #expect(throws: OperationFailure.self) {
      try await transcriber.transcribe(HTTPTranscriberTests.job(), progress: { _ in })
    }
    #expect(failure?.exitCode == .noInput)
  }

  @Test(arguments: [
    (200, #"{"object": "list", "data": [{"id": "whisper-1"}]}"#, nil as ExitCode?),
    (200, #"{"object": "list", "data": [{"id": "tiny"}]}"#, nil),
    (404, "{}", nil), (401, "{}", .unavailable), (500, "{}", .temporaryFailure),
  ])
  func `readiness asks for the models`(_ status: Int, _ body: String, code: ExitCode?) async throws {
    try await TestServer.run(
      { _, _ in TestServer.json(body, status: HTTPStatusCode(status, phrase: "-")) },
      { url, server in
        let transcriber = HTTPTranscriberTests.transcriber(url)
        if let code {
          let failure = await #expect(throws: ServerFailure.self) { try await transcriber.readiness() }
          #expect(failure?.exitCode == code)
        } else {
          let finding = try await transcriber.readiness()
          #expect(finding.contains("whisper-1 at \(url)"))
        }
        #expect(server.received.map(\.path) == ["/v1/models"])
      })
  }
}
