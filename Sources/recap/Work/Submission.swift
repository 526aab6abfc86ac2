import Foundation
import RecapCore
import RecapPipeline

/// A submitted manifest, read once.
struct ManifestDocument: Sendable {
  /// The path as it was given.
  let name: String
  let bytes: Data
  /// The folder to which its paths are relative.
  let folder: URL
  let meeting: Meeting

  /// - Throws: `OperationFailure` (66) if the manifest is missing, (65) if it is invalid.
  init(_ name: String, _ settings: Settings) throws {
    let file = URL(fileURLWithPath: name).absoluteURL
    self.name = name
    bytes = try ManifestReader.bytes(of: file)
    folder = file.deletingLastPathComponent()
    meeting = try settings.manifestReader().read(bytes, named: name, in: folder)
  }
}

/// A meeting whose files this process has opened and inspected for the submission; the work in the same
/// process uses them.
struct PreparedMeeting: Sendable {
  let document: ManifestDocument
  let opened: OpenedMeeting

  /// Returns a Boolean value that indicates whether `input` is that of the prepared meeting.
  func isOf(_ input: JobInput) -> Bool {
    input.manifest == document.bytes && input.folder == document.folder.path
  }
}

/// The submission of a manifest to the queue.
struct Submission {
  /// The result of a submission.
  enum Reply {
    /// The meeting was recapped before; its job may be deleted by now.
    case recapped(StoredRecap)
    /// The files are open, unless some have to be fetched first.
    case queued(Job, isDuplicate: Bool, PreparedMeeting?)
  }

  let environment: JobEnvironment
  var priority = 2
  var scheduledAt: Date?

  /// Opens and checks a meeting's recordings, and adds a job unless there is one.
  /// - Throws: `OperationFailure` (65 or 66) for a problem that no retry can solve; then nothing is queued.
  func submit(_ document: ManifestDocument) async throws -> Reply {
    let (settings, meeting) = (environment.settings, document.meeting)
    try await environment.store.retention.admit(meetingID: meeting.id)
    // What is known of files that are read here; of others, the worker learns it.
    var files: (opened: OpenedMeeting, digest: Digest)?
    let key: String
    do {
      try Assembly.admit(meeting, settings)
      if RemoteRecordings.areNeeded(for: meeting) {
        key = try await Self.look(at: meeting, settings)
      } else {
        let inputs = try Assembly.inputKey(settings)
        let opened = try inputs.open(meeting)
        let digest = try inputs.digest(of: opened)
        files = (opened, digest)
        key = digest.description
      }
    } catch let failure as any RecapFailure {
      try await announce(failure, of: meeting, document.bytes)
      throw failure
    }
    if let digest = files?.digest,
      let known = try await environment.archive.find(meetingID: meeting.id, inputDigest: digest)
    {
      return .recapped(known)
    }
    let submission = JobSubmission(
      kind: .recap, priority: priority, meetingID: meeting.id,
      input: JobInput(
        manifest: document.bytes, folder: document.folder.path, settings: try settings.content()),
      maximumAttempts: settings.queue.retry.maximumAttempts, scheduledAt: scheduledAt,
      uniqueKey: "recap \(meeting.id) \(key)")
    let (job, isDuplicate) = try await environment.queue.enqueue(submission)
    return .queued(
      job, isDuplicate: isDuplicate, files.map { PreparedMeeting(document: document, opened: $0.opened) })
  }

  /// Returns the key of a meeting whose recordings have to be fetched: what is known before that. If other words lead
  /// to the same bytes, the worker finds the record that they have already.
  private static func look(at meeting: Meeting, _ settings: Settings) async throws -> String {
    let state = JSON.object([
      "meeting": meeting.identity, "recordings": try await RemoteRecordings(settings).stamps(of: meeting),
      "settings": try settings.content(),
    ])
    return "by address \(Digest(of: CanonicalJSON.serialize(state)))"
  }

  /// Adds an event about a refused recording, for which there is no job; once for the same cause.
  private func announce(_ failure: any RecapFailure, of meeting: Meeting, _ manifest: Data) async throws {
    guard [.dataError, .noInput].contains(failure.exitCode) else { return }
    let event = RecapEvents.refused(
      meetingID: meeting.id, manifest: manifest, failure, time: Date(),
      source: environment.settings.events.source)
    try await environment.store.outbox.add([event])
  }
}
