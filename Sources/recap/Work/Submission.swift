import Foundation
import RecapCore
import RecapPipeline
import RecapStore

/// A manifest on its way into the queue.
struct Submission {
  /// What became of it.
  enum Reply {
    /// It was recapped before, and its job may be forgotten by now.
    case recapped(StoredRecap)
    case queued(Job, isDuplicate: Bool)
  }

  let workplace: Workplace
  var priority = 2
  var scheduledAt: Date?

  /// Reads and checks a manifest and its recordings, and adds a job unless there is one.
  /// - Throws: `InputFailure`: 65 or 66 for what no attempt could make good; nothing is queued then.
  func submit(_ manifest: String) async throws -> Reply {
    let file = URL(fileURLWithPath: manifest).absoluteURL
    let (bytes, folder) = try Self.read(file)
    let settings = workplace.settings
    let meeting = try ManifestReader(recordingsRoot: settings.recordingsFolder)
      .read(bytes, named: manifest, in: folder)
    try await SQLiteRetention(workplace.database).admit(meetingID: meeting.id)
    let key: Digest
    do {
      try Assembly.admit(meeting, settings)
      key = try Assembly.inputDigest(of: meeting, settings)
    } catch let failure as any RecapFailure {
      try await announce(failure, of: meeting, bytes)
      throw failure
    }
    if let known = try await workplace.archive.find(meetingID: meeting.id, inputDigest: key) {
      return .recapped(known)
    }
    let submission = JobSubmission(
      kind: .recap, priority: priority, meetingID: meeting.id,
      input: JobInput(manifest: bytes, folder: folder.path, settings: try settings.content()),
      maximumAttempts: settings.queue.retry.maximumAttempts, scheduledAt: scheduledAt,
      uniqueKey: "recap \(meeting.id) \(key)")
    let (job, isDuplicate) = try await workplace.queue.enqueue(submission, at: Date())
    return .queued(job, isDuplicate: isDuplicate)
  }

  /// A recording that is refused makes no job, but the platform is told; once for the same cause.
  private func announce(_ failure: any RecapFailure, of meeting: Meeting, _ manifest: Data) async throws {
    guard [.dataError, .noInput].contains(failure.exitCode) else { return }
    let event = RecapEvents.refused(
      meetingID: meeting.id, manifest: manifest, failure, time: Date(),
      source: workplace.settings.events.source)
    try await SQLiteOutbox(workplace.database).add([event], at: Date())
  }

  private static func read(_ file: URL) throws -> (Data, URL) {
    do {
      let bytes = try RegularFile(file).read(atMost: ManifestReader.maximumBytes)
      return (bytes, file.deletingLastPathComponent())
    } catch {
      throw InputFailure(
        "read the manifest", file.path, error.description,
        exitCode: error.isMissing ? .noInput : .dataError)
    }
  }
}
