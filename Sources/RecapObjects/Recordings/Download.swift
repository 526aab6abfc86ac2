import Foundation
import RecapCore
import RecapHTTP

/// A server's file, as far as a download asks for it.
protocol DownloadOrigin: Sendable {
  /// The address without what is secret.
  var subject: String { get }

  /// Asks for a file, once.
  /// - Parameters:
  ///   - headers: `Range` and `If-Match`.
  ///   - change: completes the request.
  func get(
    headers: [(name: String, value: String)], within limit: Duration,
    _ change: (inout HTTPRequest) -> Void
  ) async throws -> HTTPReply

  /// Asks what the file is, once, without its bytes.
  func look(within limit: Duration) async throws -> HTTPReply

  func verdict(on reply: HTTPReply, within limit: Duration) -> DownloadVerdict
}

/// What an answer means for a download.
enum DownloadVerdict {
  case done(HTTPResponse)
  /// The same request may succeed later: the cause, and how long the server asks to be left alone.
  case again(String, after: Duration? = nil)
  case refused(RecordingFailure)
  /// The file is no longer the one of which a part has come.
  case changed
}

/// Fetches one file in one sequence of bytes, which goes on where a cut has left it.
struct Download: Sendable {
  let origin: any DownloadOrigin
  let timing: DownloadTiming
  let pause: @Sendable (Duration) async throws -> Void

  /// - Returns: the digest of the file's bytes.
  /// - Throws: `RecordingFailure`; `OutputFailure`; what `sink` was told by who admits the length; `CancellationError`.
  func run(into sink: DownloadSink) async throws -> Digest {
    let start = ContinuousClock.now
    return try await tries(timing.tries) {
      let left = timing.whole - (ContinuousClock.now - start)
      guard left > .zero else {
        throw RecordingFailure(
          .away, origin.subject, "it did not come within \(timing.whole)", hint: "check the server's speed")
      }
      return try await part(into: sink, within: left)
    }
  }

  /// Returns what the server says of the file now: tag, else time of the last change; version, length.
  func look() async throws -> [String: String] {
    try await tries(3) {
      switch origin.verdict(on: try await origin.look(within: timing.look), within: timing.look) {
      case .done(let response):
        var stamp = response.fields.filter { ["etag", "last-modified", "x-amz-version-id"].contains($0.key) }
        // The same bytes that were put there again have the same tag.
        if stamp["etag"] != nil { stamp["last-modified"] = nil }
        stamp["length"] =
          ContentRange(response.fields["content-range"]).map { String($0.length) }
          ?? response.fields["content-length"]
        return .success(stamp)
      case .again(let cause, let asked): return .failure(Cause(words: cause, asked: asked))
      case .refused(let failure): throw failure
      // It has no first byte.
      case .changed: return .success(["length": "0"])
      }
    }
  }

  private struct Cause: Error {
    var words: String
    /// How long the server asks to be left alone.
    var asked: Duration?
  }

  /// Tries until something comes of it.
  private func tries<Output>(
    _ most: Int, _ attempt: () async throws -> Result<Output, Cause>
  ) async throws -> Output {
    var failures = 0
    while true {
      try Task.checkCancellation()
      switch try await attempt() {
      case .success(let output): return output
      case .failure(let cause):
        failures += 1
        guard failures < most else {
          throw RecordingFailure(
            .away, origin.subject, cause.words, hint: "tried \(failures) times; it is tried again later")
        }
        try await pause(timing.waits.wait(after: failures, asked: cause.asked, chance: .random(in: 0...1)))
      }
    }
  }

  /// Fetches as much as one request gives.
  private func part(into sink: DownloadSink, within limit: Duration) async throws -> Result<Digest, Cause> {
    var headers: [(name: String, value: String)] = []
    if let rest = try sink.resume() {
      headers = [("Range", "bytes=\(rest.from)-"), ("If-Match", rest.tag)]
    }
    let reply = try await origin.get(headers: headers, within: limit) { request in
      request.answer = .handedOver(.max, to: sink.take)
      request.accepts = sink.begin
      request.slowest = timing.slowest
    }
    var verdict = origin.verdict(on: reply, within: limit)
    // An answer without a body has a head all the same.
    if case .done(let response) = verdict, !sink.isBegun, !sink.begin(response) { verdict = .changed }
    if let problem = sink.problem { throw problem }
    if let contradiction = sink.contradiction { return .failure(Cause(words: contradiction)) }
    switch verdict {
    case .done:
      if sink.isWhole { return .success(sink.keep()) }
      let words = "\(sink.bytes) of \(sink.length ?? 0) bytes came"
      sink.begin(again: words)
      return .failure(Cause(words: words))
    case .again(let cause, let asked):
      return sink.isWhole ? .success(sink.keep()) : .failure(Cause(words: cause, asked: asked))
    case .refused(let failure): throw failure
    case .changed:
      sink.begin(again: "it changed while it was fetched")
      return .failure(Cause(words: "it changed while it was fetched"))
    }
  }
}
