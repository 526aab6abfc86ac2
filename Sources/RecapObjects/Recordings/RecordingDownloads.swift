package import Foundation
package import RecapCore
import RecapHTTP

/// Fetches recordings from buckets and web servers that the settings name.
package struct RecordingDownloads: Sendable {
  private let sources: [RecordingSource]
  private let allowsPrivateAddresses: Bool
  private let credentials: @Sendable () throws -> S3Credentials
  private let timing: DownloadTiming
  private let now: @Sendable () -> Date
  private let pause: @Sendable (Duration) async throws -> Void
  private let adjust: @Sendable (inout HTTPRequest) -> Void

  package init(
    _ sources: [RecordingSource], allowsPrivateAddresses: Bool,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.init(
      sources, allowsPrivateAddresses: allowsPrivateAddresses,
      credentials: { try S3Credentials.read(environment) }, timing: DownloadTiming(),
      now: { Date() }, pause: { try await Task.sleep(for: $0) })
  }

  init(
    _ sources: [RecordingSource], allowsPrivateAddresses: Bool,
    credentials: @escaping @Sendable () throws -> S3Credentials, timing: DownloadTiming,
    now: @escaping @Sendable () -> Date, pause: @escaping @Sendable (Duration) async throws -> Void,
    adjust: @escaping @Sendable (inout HTTPRequest) -> Void = { _ in }
  ) {
    self.sources = sources
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.credentials = credentials
    self.timing = timing
    self.now = now
    self.pause = pause
    self.adjust = adjust
  }

  /// Fetches a recording into a new file.
  /// - Parameters:
  ///   - admit: called with the length in bytes before the first byte is written; what it throws ends the download.
  ///   - progress: receives the completed fraction, 0 … 1.
  /// - Returns: the digest of its bytes.
  /// - Throws: `RecordingFailure`; `OutputFailure`; what `admit` throws; `CancellationError`.
  package func fetch(
    _ address: RecordingAddress, to file: URL, admit: @escaping @Sendable (Int) throws -> Void,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> Digest {
    let sink = try DownloadSink(file, of: address.name, admit: admit, progress: progress)
    // The thread of a request may refer to the sink a moment longer than this call.
    defer { sink.discard() }
    return try await download(address).run(into: sink)
  }

  /// Returns what the server says of a recording now, without its bytes: entity tag, version, length.
  /// - Throws: `RecordingFailure`, `CancellationError`.
  package func look(at address: RecordingAddress) async throws -> [String: String] {
    try await download(address).look()
  }

  /// Checks that the bucket or the server of a source answers.
  /// - Returns: what it answered, for people.
  package func reach(_ source: RecordingSource) async throws -> String {
    guard source.scheme == .s3 else {
      // Whatever it says of a file that is not there: it answers.
      let origin = web(try RecordingAddress(source.name + "recap-doctor"))
      let reply = try await origin.look(within: timing.look)
      if case .again(let cause, _) = origin.verdict(on: reply, within: timing.look) {
        throw RecordingFailure(.away, source.name, cause, hint: "check the address and the network")
      }
      return "the server answers"
    }
    var call = S3Call(method: .head, key: "", operation: "reach", subject: source.name)
    call.tries = 1
    _ = try await client(source).succeed(call)
    return "the bucket answers"
  }

  private func download(_ address: RecordingAddress) throws -> Download {
    guard let source = RecordingSource.source(of: address, in: sources) else {
      throw RecordingFailure(
        .configuration, address.name, "it is not below one of the prefixes in the setting recordings.sources")
    }
    let origin: any DownloadOrigin =
      address.scheme == .s3 ? S3Origin(client: try client(source), address: address) : web(address)
    return Download(origin: origin, timing: timing, pause: pause)
  }

  private func web(_ address: RecordingAddress) -> WebOrigin {
    WebOrigin(
      address: address, allowsPrivateAddresses: allowsPrivateAddresses, connectionLimit: timing.connect,
      now: now, adjust: adjust)
  }

  private func client(_ source: RecordingSource) throws -> S3Client {
    S3Client(
      try S3Address(source.text), timing: timing.waits, credentials: credentials, now: now, pause: pause)
  }
}

extension RecordingSource {
  /// Reads the setting `recordings.sources`.
  /// - Throws: `RecordingFailure` (78), which says which one is no prefix.
  package static func read(_ texts: [String]) throws -> [RecordingSource] {
    try texts.enumerated().map { place, text in
      let refused = { (cause: String, hint: String?) in
        RecordingFailure(.configuration, "recordings.sources[\(place)]", cause, hint: hint)
      }
      let source: RecordingSource
      do throws(RecordingAddress.Problem) { source = try RecordingSource(text) } catch {
        throw refused(
          "it \(error)", "for example s3://bucket/prefix/?region=eu-central-1 or https://host/path/")
      }
      if source.scheme == .s3 {
        do { _ = try S3Address(text) } catch let failure as ObjectFailure {
          throw refused(failure.cause, failure.hint)
        }
      }
      return source
    }
  }
}
