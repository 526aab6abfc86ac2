import Foundation
import Logging
import RecapCore
import RecapExternalSpeech
import RecapObjects

/// The recordings of meetings that are no files of this machine: what a submission asks of them, and their files for as
/// long as a piece of work lasts.
struct RemoteRecordings: Sendable {
  let settings: Settings
  let sources: [RecordingSource]
  private let downloads: RecordingDownloads

  /// The name of the work in progress reports.
  private static let stage = "fetch"

  /// - Throws: `RecordingFailure` (78) if a source is no prefix.
  init(_ settings: Settings) throws {
    self.settings = settings
    sources = try RecordingSource.read(settings.recordings.sources)
    downloads = RecordingDownloads(
      sources, allowsPrivateAddresses: settings.recordings.allowPrivateAddresses)
  }

  /// Returns whether a meeting has recordings that are read and are no files. With AI off, none is touched (R1).
  static func areNeeded(for meeting: Meeting) -> Bool {
    meeting.ai != .off && meeting.recordings.contains { $0.remote != nil }
  }

  /// Checks that a source answers.
  /// - Returns: what it answered, for people.
  func reach(_ source: RecordingSource) async throws -> String { try await downloads.reach(source) }

  // MARK: submission

  /// Returns what stands for the recordings in the key of a submission. Nothing is fetched: of an address, it is the
  /// address with what its server says of the file now.
  /// - Throws: a `RecapFailure` if a recording is not there.
  func stamps(of meeting: Meeting) async throws -> JSON {
    var stamps: [JSON] = []
    for recording in meeting.recordings {
      var stamp: [String: JSON] = ["offset": .number(recording.offset.seconds)]
      if let address = recording.remote {
        stamp["address"] = .string(Digest(of: address.url).description)
        stamp["state"] = Self.json(try await downloads.look(at: address))
        stamp["transcript"] = try await transcriptStamp(of: address)
      } else {
        let file = try recording.open()
        do throws(RegularFile.Problem) { stamp["digest"] = .string(try Digest(of: file).description) } catch {
          throw OperationFailure(
            "read the recording", recording.path, error.description, exitCode: error.exitCode)
        }
      }
      stamps.append(.object(stamp))
    }
    return .array(stamps)
  }

  private func transcriptStamp(of address: RecordingAddress) async throws -> JSON? {
    for transcript in transcripts(of: address) {
      do { return Self.json(try await downloads.look(at: transcript.address)) } catch let failure
        as RecordingFailure where Self.isAbsence(failure)
      {}
    }
    return nil
  }

  private static func json(_ stamp: [String: String]) -> JSON { .object(stamp.mapValues(JSON.string)) }

  // MARK: work

  /// Fetches a meeting's recordings, and removes them when `body` is done, whatever happens.
  /// - Parameters:
  ///   - name: the name of the scratch folder.
  ///   - body: gets the meeting with files only.
  func withFiles<Output: Sendable>(
    of meeting: Meeting, named name: String, in workspace: any Workspace, progress: @escaping ProgressHandler,
    log: Logger, _ body: (Meeting) async throws -> Output
  ) async throws -> Output {
    guard Self.areNeeded(for: meeting) else { return try await body(meeting) }
    return try await workspace.withScratch(name) { folder in
      let start = ContinuousClock.now
      progress(ProgressEvent(stage: Self.stage, kind: .started))
      var local = meeting
      do {
        for (index, recording) in meeting.recordings.enumerated() {
          guard let address = recording.remote else { continue }
          // A folder for each: its transcript is read beside it.
          let place = folder.appending(path: "\(index)", directoryHint: .isDirectory)
          try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
          let count = Double(meeting.recordings.count)
          local.recordings[index] = try await fetch(recording, at: address, into: place) {
            progress(
              ProgressEvent(stage: Self.stage, kind: .advanced(fraction: (Double(index) + $0) / count)))
          }
          log.info("the recording was fetched", metadata: ["recording": "\(recording.path)"])
        }
      } catch {
        progress(ProgressEvent(stage: Self.stage, kind: .failed))
        throw error
      }
      progress(
        ProgressEvent(stage: Self.stage, kind: .finished(elapsed: ContinuousClock.now - start, cpu: .zero)))
      return try await body(local)
    }
  }

  private func fetch(
    _ recording: RecordingReference, at address: RecordingAddress, into folder: URL,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> RecordingReference {
    let file = folder.appending(path: address.fileName)
    let digest = try await downloads.fetch(
      address, to: file, admit: { try admit($0, of: address) }, progress: progress)
    try await fetchTranscript(of: address, into: folder)
    return recording.fetched(to: file, digest: digest)
  }

  /// Fetches the first transcript that there is beside a recording. Without one, the engine says what it looked for.
  /// - Throws: a `RecapFailure`; also if none is there and the server does not tell a missing one from a forbidden one.
  private func fetchTranscript(of address: RecordingAddress, into folder: URL) async throws {
    let transcripts = transcripts(of: address)
    var denied: RecordingFailure?
    for transcript in transcripts {
      do {
        _ = try await downloads.fetch(
          transcript.address, to: folder.appending(path: transcript.name),
          admit: { try admit($0, of: transcript.address, atMost: SidecarTranscriber.mostBytes) },
          progress: { _ in })
        return
      } catch let failure as RecordingFailure where Self.isAbsence(failure) {
        if failure.kind == .denied { denied = failure }
      }
    }
    guard let denied else { return }
    throw RecordingFailure(
      .denied, address.name,
      "none of \(transcripts.map(\.name).joined(separator: ", ")) can be read beside it: \(denied.cause)",
      hint: "add one of them; without s3:ListBucket for these keys, S3 says this of a missing object as well")
  }

  /// Whether another transcript may be there: a denial that is none of the recording's says no more.
  private static func isAbsence(_ failure: RecordingFailure) -> Bool {
    failure.kind == .gone || failure.kind == .denied
  }

  /// Returns the addresses at which the transcript of a recording may be, if the engine is `sidecar`.
  private func transcripts(of address: RecordingAddress) -> [(name: String, address: RecordingAddress)] {
    guard settings.transcription.engine == .sidecar else { return [] }
    return SidecarTranscriber.names(beside: address.fileName).compactMap { name in
      address.sibling(named: name).map { (name, $0) }
    }
  }

  private func admit(_ bytes: Int, of address: RecordingAddress, atMost limit: Int? = nil) throws {
    let most = min(settings.recordings.maxBytes, limit ?? .max)
    guard bytes <= most else {
      throw RecordingFailure(
        .unfit, address.name, "it has \(bytes) bytes, and at most \(most) are fetched",
        hint: limit == nil ? "recordings.max_bytes sets the limit" : nil)
    }
    try FreeSpace.check(settings, for: bytes)
  }
}
