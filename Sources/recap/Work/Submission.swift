import Foundation
import RecapCore
import RecapPipeline
import RecapStore

/// A manifest as it was handed in: read once.
struct ManifestDocument: Sendable {
  /// As its path was given.
  let name: String
  let bytes: Data
  /// Where its paths begin.
  let folder: URL
  let meeting: Meeting

  /// - Throws: `InputFailure`: 66 for a missing manifest, 65 for a bad one.
  init(_ name: String, _ settings: Settings) throws {
    let file = URL(fileURLWithPath: name).absoluteURL
    self.name = name
    bytes = try ManifestReader.bytes(of: file)
    folder = file.deletingLastPathComponent()
    meeting = try ManifestReader(recordingsRoot: settings.recordingsFolder).read(
      bytes, named: name, in: folder)
  }
}

/// A meeting whose files this process has opened and looked at on its way into the queue: the work of the same
/// process goes on with them.
struct PreparedMeeting: Sendable {
  let document: ManifestDocument
  let opened: OpenedMeeting

  /// Whether `input` is what was prepared.
  func isOf(_ input: JobInput) -> Bool {
    input.manifest == document.bytes && input.folder == document.folder.path
  }
}

/// A manifest on its way into the queue.
struct Submission {
  /// What became of it.
  enum Reply {
    /// It was recapped before, and its job may be forgotten by now.
    case recapped(StoredRecap)
    case queued(Job, isDuplicate: Bool, PreparedMeeting)
  }

  let workplace: Workplace
  var priority = 2
  var scheduledAt: Date?

  /// Opens and checks a meeting's recordings, and adds a job unless there is one.
  /// - Throws: `InputFailure`: 65 or 66 for what no attempt could make good; nothing is queued then.
  func submit(_ document: ManifestDocument) async throws -> Reply {
    let (settings, meeting) = (workplace.settings, document.meeting)
    try await SQLiteRetention(workplace.database).admit(meetingID: meeting.id)
    let (opened, key): (OpenedMeeting, Digest)
    do {
      try Assembly.admit(meeting, settings)
      let inputs = try Assembly.inputKey(settings)
      opened = try inputs.open(meeting)
      key = try inputs.digest(of: opened)
    } catch let failure as any RecapFailure {
      try await announce(failure, of: meeting, document.bytes)
      throw failure
    }
    if let known = try await workplace.archive.find(meetingID: meeting.id, inputDigest: key) {
      return .recapped(known)
    }
    let submission = JobSubmission(
      kind: .recap, priority: priority, meetingID: meeting.id,
      input: JobInput(
        manifest: document.bytes, folder: document.folder.path, settings: try settings.content()),
      maximumAttempts: settings.queue.retry.maximumAttempts, scheduledAt: scheduledAt,
      uniqueKey: "recap \(meeting.id) \(key)")
    let (job, isDuplicate) = try await workplace.queue.enqueue(submission, at: Date())
    return .queued(job, isDuplicate: isDuplicate, PreparedMeeting(document: document, opened: opened))
  }

  /// A recording that is refused makes no job, but the platform is told; once for the same cause.
  private func announce(_ failure: any RecapFailure, of meeting: Meeting, _ manifest: Data) async throws {
    guard [.dataError, .noInput].contains(failure.exitCode) else { return }
    let event = RecapEvents.refused(
      meetingID: meeting.id, manifest: manifest, failure, time: Date(),
      source: workplace.settings.events.source)
    try await SQLiteOutbox(workplace.database).add([event], at: Date())
  }
}
