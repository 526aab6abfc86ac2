import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapHTTP
@testable import RecapObjects

/// Where a test's server is asked: as a bucket or as a web server.
enum DownloadKind: CaseIterable {
  case bucket, web

  func prefix(_ port: Int) -> String {
    switch self {
    case .bucket: "s3://bucket/rec/?endpoint=http://127.0.0.1:\(port)"
    case .web: "http://127.0.0.1:\(port)/rec/"
    }
  }

  func url(_ port: Int, _ name: String = "a.mp4") -> String {
    switch self {
    case .bucket: "s3://bucket/rec/\(name)"
    case .web: "http://127.0.0.1:\(port)/rec/\(name)"
    }
  }
}

/// A download into a folder of the test's own.
struct DownloadStage {
  let folder: TemporaryFolder
  let waits = Waits()
  var timing = DownloadTiming()
  var allowsPrivateAddresses = true
  var now: @Sendable () -> Date = { Date() }
  /// Done at each wait between two tries.
  var meanwhile: @Sendable () async throws -> Void = {}
  var trusted: String?
  var admit: @Sendable (Int) throws -> Void = { _ in }

  init() throws { folder = try TemporaryFolder() }

  var file: URL { folder.url.appending(path: "a.mp4") }
  var isFileThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  func downloads(_ prefix: String) throws -> RecordingDownloads {
    let (waits, now, meanwhile, trusted) = (waits, now, meanwhile, trusted)
    return RecordingDownloads(
      try RecordingSource.read([prefix]), allowsPrivateAddresses: allowsPrivateAddresses,
      credentials: { S3Credentials(key: ObjectServer.key, secret: ObjectServer.secret) }, timing: timing,
      now: now,
      pause: {
        waits.add($0)
        try await meanwhile()
      }, adjust: { if let trusted { $0.trustedCertificates = trusted } })
  }

  func fetch(_ url: String, of prefix: String) async throws -> Digest {
    try await downloads(prefix).fetch(RecordingAddress(url), to: file, admit: admit, progress: { _ in })
  }

  func fetch(_ kind: DownloadKind, _ server: FileServer, _ name: String = "a.mp4") async throws -> Digest {
    try await fetch(kind.url(server.port, name), of: kind.prefix(server.port))
  }

  /// Fetches what is to arrive whole.
  func expect(
    _ content: Data, _ kind: DownloadKind, _ server: FileServer, _ place: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(try await fetch(kind, server) == Digest(of: content), sourceLocation: place)
    #expect(try Data(contentsOf: file) == content, sourceLocation: place)
    try FileManager.default.removeItem(at: file)
  }

  /// Fetches what is not to be had; nothing is left of it.
  func failure(
    _ kind: DownloadKind, _ server: FileServer, _ name: String = "a.mp4",
    _ place: SourceLocation = #_sourceLocation
  ) async throws -> RecordingFailure {
    let failure = await #expect(throws: RecordingFailure.self, sourceLocation: place) {
      _ = try await fetch(kind, server, name)
    }
    #expect(!isFileThere, sourceLocation: place)
    return try #require(failure, sourceLocation: place)
  }
}
