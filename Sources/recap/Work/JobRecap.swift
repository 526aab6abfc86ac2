import Foundation
import Logging
import RecapCore
import RecapPipeline

/// The work of one job: the recap of its meeting.
struct JobRecap: Sendable {
  let settings: Settings
  let store: any RecapStoring
  let progress: ProgressHandler
  let log: Logger
  /// The meeting's files, if this process has opened them already.
  let prepared: PreparedMeeting?

  func run(_ job: Job, _ claim: JobClaim, _ mark: ProgressMark) async throws -> WorkResult {
    try FreeSpace.check(settings)
    // Remove what an earlier attempt left when it died.
    try await store.removeLeftovers(of: job.meetingID)
    let queue = store.queue
    guard let input = try await queue.input(of: job.id) else {
      throw OperationFailure(
        "read the input of job", String(job.id), "its manifest is missing from the store", exitCode: .software
      )
    }
    let frozen = try settings.frozen(input.settings)
    let opened = prepared.flatMap { $0.isOf(input) ? $0.opened : nil }
    let meeting =
      try opened?.meeting
      ?? settings.manifestReader().read(
        input.manifest, named: "of job \(job.id)", in: URL(fileURLWithPath: input.folder, isDirectory: true))
    let show: ProgressHandler = { [progress] in
      mark.touch()
      progress($0)
    }
    let pipeline = try Assembly.pipeline(
      frozen, store: store, progress: show, log: log.about(job),
      onStage: { try await queue.note(stage: $0, claim) })
    let result = try await RemoteRecordings(frozen).withFiles(
      of: meeting, named: "fetch-\(claim.jobID)-\(claim.token)",
      in: ScratchWorkspace(home: settings.homeFolder), progress: show, log: log.about(job)
    ) { meeting in
      let request = try RecapRequest(
        meeting, from: job.arguments.from, claim: claim, isAgain: job.kind == .reprocess,
        reel: ReelAttempt(for: job), opened: opened)
      return try await withTaskExecutorPreference(WorkExecutor(label: "recap.work")) {
        try await pipeline.recap(request)
      }
    }
    do {
      try await RoomPages(settings: settings, store: store).refresh(room: meeting.roomID)
    } catch {
      log.about(job).warning("the room's page was not written again", metadata: ["cause": "\(error)"])
    }
    // If the record existed already, there was no commit that could have completed the job.
    guard try await queue.job(job.id)?.state == .running else { return .committed }
    let output = JobOutput(
      result.stored.recap, digest: result.stored.digest, isDuplicate: result.isDuplicate, stages: nil)
    return .finished(try CanonicalJSON.tree(output))
  }
}

/// The check of the free space for the files of a recap.
enum FreeSpace {
  /// Returns the number of free bytes where `folder` is or will be.
  static func bytes(at folder: URL) throws -> Int64 {
    var folder = folder
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
    return (attributes[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
  }

  /// - Parameter bytes: what will be written besides.
  /// - Throws: `DiskFull`, for which a job is snoozed at no cost.
  static func check(_ settings: Settings, for bytes: Int = 0) throws {
    let free = try self.bytes(at: settings.homeFolder) >> 20
    let needed = Int64(settings.queue.minimumFreeMegabytes) + Int64(bytes >> 20)
    guard free < needed else { return }
    throw DiskFull(
      subject: settings.homeFolder.path, cause: "\(free) MB are free, \(needed) are needed")
  }
}

/// The disk is too full to start.
struct DiskFull: RecapFailure {
  let operation = "write to"
  var subject: String
  var cause: String
  let hint: String? = "free some space; jobs wait until then"
  let exitCode = RecapCore.ExitCode.temporaryFailure
  let disposition = Disposition.snooze
}
