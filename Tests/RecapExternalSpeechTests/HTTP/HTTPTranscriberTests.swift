import FlyingFox
import Foundation
import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapExternalSpeech

/// Against a real server on the loopback address.
struct HTTPTranscriberTests {
  static let answer = #"""
    {"task": "transcribe", "language": "english", "duration": 2.0, "text": "Hello there.",
     "segments": [{"id": 0, "start": 0.5, "end": 1.5, "text": " Hello there.", "avg_logprob": -0.1}],
     "words": [{"word": "Hello", "start": 0.5, "end": 0.9}, {"word": "there", "start": 0.9, "end": 1.5}]}
    """#

  static func job(_ windows: [TimeRange] = [TimeRange(seconds: 0, 1)]) -> TranscriptionJob {
    TranscriptionJob(
      recording: .blank, stream: 0, windows: windows, language: "en-GB",
      vocabulary: ["Kubernetes", "Maya"])
  }

  static func transcriber(
    _ url: String?, _ source: ToneSource = ToneSource(seconds: 10), environment: [String: String] = [:],
    pause: @escaping @Sendable (Duration) async throws -> Void = { _ in },
    change: (inout HTTPTranscriber.Settings) -> Void = { _ in }
  ) -> HTTPTranscriber {
    var settings = HTTPTranscriber.Settings()
    settings.url = url
    change(&settings)
    return HTTPTranscriber(
      source: source, settings: settings, environment: environment, pause: pause,
      now: { Date(timeIntervalSince1970: 784_111_717) })
  }

  @Test func `a request has the form of the API`() async throws {
    try await TestServer.run({ _, _ in TestServer.json(Self.answer) }) { url, server in
      let transcriber = Self.transcriber(
        url + "/v1/", environment: ["KEY": "abc\n"],
        change: {
          $0.keyVariable = "KEY"
          $0.model = "whisper-large"
        })
      let result = try await transcriber.transcribe(Self.job(), progress: { _ in })
      #expect(result.segments.map(\.text) == ["Hello there."])
      #expect(result.segments.first?.words?.map(\.text) == ["Hello", "there."])
      #expect(result.audio?.decodedEnd == MediaTime(seconds: 10))
      let request = try #require(server.received.first)
      #expect(request.path == "/v1/audio/transcriptions")
      #expect(request.key == "Bearer abc")
      #expect(request.field("model") == "whisper-large")
      #expect(request.field("language") == "en")
      #expect(request.field("response_format") == "verbose_json")
      #expect(request.field("prompt") == "Kubernetes, Maya")
      let text = String(decoding: request.body, as: UTF8.self)
      for granularity in ["word", "segment"] {
        #expect(text.contains("name=\"timestamp_granularities[]\"\r\n\r\n\(granularity)\r\n"))
      }
      #expect(text.contains("filename=\"sound.wav\"\r\nContent-Type: audio/wav\r\n\r\nRIFF"))
    }
  }

  @Test func `AI windows are sent one by one and placed`() async throws {
    try await TestServer.run({ _, _ in TestServer.json(Self.answer) }) { url, server in
      let windows = [TimeRange(seconds: 2, 4), TimeRange(seconds: 7, 9)]
      let result = try await Self.transcriber(url, ToneSource(seconds: 10, ignoresWindows: true))
        .transcribe(Self.job(windows), progress: { _ in })
      #expect(result.segments.map(\.range) == [TimeRange(seconds: 2.5, 3.5), TimeRange(seconds: 7.5, 8.5)])
      #expect(server.received.count == 2)
      // Two seconds of sound and the form around it; not the ten that the decoder gave (R2).
      #expect(server.received.allSatisfy { (64_044..<66_000).contains($0.body.count) })
    }
  }

  @Test(arguments: [1, 3])
  func `a long recording is split and stays in order`(_ requests: Int) async throws {
    let busy = Mutex((now: 0, most: 0))
    let answer: TestServer.Answer = { _, request in
      busy.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { busy.withLock { $0.now -= 1 } }
      // The loudness of a second says which it is.
      let start = request.body.range(of: Data("RIFF".utf8))?.upperBound ?? 0
      let samples = request.body.dropFirst(start + 40).prefix(2)
      let level = Int16(bitPattern: UInt16(samples.first ?? 0) | UInt16(samples.last ?? 0) << 8)
      return TestServer.json(
        #"{"segments": [{"start": 0.1, "end": 0.5, "text": "level \#(level)"}], "text": "level"}"#)
    }
    try await TestServer.run(answer) { url, server in
      let progress = Mutex<[MediaTime]>([])
      let result = try await Self.transcriber(
        url, ToneSource(seconds: 60),
        change: {
          $0.maximumPiece = MediaTime(seconds: 10)
          $0.parallelRequests = requests
        }
      ).transcribe(Self.job([TimeRange(seconds: 0, 60)])) { end in progress.withLock { $0.append(end) } }
      #expect(server.received.count >= 6)
      #expect(result.segments.count == server.received.count)
      #expect(result.segments.map(\.range.start) == result.segments.map(\.range.start).sorted())
      #expect(busy.withLock { $0.most } <= requests)
      let ends = progress.withLock { $0 }
      #expect(ends == ends.sorted())
      #expect(ends.last == MediaTime(seconds: 60))
    }
  }

  @Test func `a server without word times gives segments`() async throws {
    let bare =
      #"{"text": "Hello there.", "segments": [{"start": 0.5, "end": 1.5, "text": "Hello there."}], "words": []}"#
    try await TestServer.run({ _, _ in TestServer.json(bare) }) { url, _ in
      let result = try await Self.transcriber(url).transcribe(Self.job(), progress: { _ in })
      #expect(result.segments.map(\.words) == [nil])
      // Which the normaliser then spreads, and says so.
      let normal = TranscriptNormalizer().normalize(result.segments, within: [TimeRange(seconds: 0, 10)])
      #expect(normal.sentences.map(\.wordTiming) == [.interpolated])
    }
  }

  @Test func `the identity is server and model`() throws {
    let identity = try Self.transcriber("https://stt.example.org:8443/v1").identify(nil)
    #expect(identity.model == "whisper-1 at https://stt.example.org:8443")
    #expect(identity.engine == "http")
  }

  @Test func `a cancelled meeting ends the request`() async throws {
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    let answer: TestServer.Answer = { _, _ in
      arrival.yield()
      try await Task.sleep(for: .seconds(3600))
      return TestServer.json(Self.answer)
    }
    try await TestServer.run(answer) { url, _ in
      let transcriber = Self.transcriber(url)
      let task = Task { try await transcriber.transcribe(Self.job(), progress: { _ in }) }
      for await _ in arrivals { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
