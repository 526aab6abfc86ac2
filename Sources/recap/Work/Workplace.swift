import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapStore

/// A process's place at the queue: the store, and what is needed to submit jobs and to work on them.
struct Workplace {
  let settings: Settings
  let database: RecapDatabase
  let queue: SQLiteJobQueue
  let log: Logger
  private let progress: ProgressHandler
  /// What this process has logged of what goes wrong again and again.
  let reported = ReportedCauses()

  /// Opens the store under the home folder.
  /// - Parameter makesStore: whether to make one if there is none: only for commands that bring work.
  /// - Throws: `StoreFailure`: 66 if there is no store and none is made.
  init(
    _ settings: Settings, makesStore: Bool = false, progress: @escaping ProgressHandler = { _ in },
    log: Logger
  ) throws {
    let home = settings.homeFolder
    let database = try makesStore ? RecapDatabase.open(home: home) : RecapDatabase.openExisting(home: home)
    self.settings = settings
    self.database = database
    self.log = log
    self.progress = progress
    queue = SQLiteJobQueue(database, policy: settings.queue.retry)
  }

  var archive: SQLiteRecapArchive { SQLiteRecapArchive(database) }

  /// What the platform is told of a job that failed for good.
  private var announce: @Sendable (Job, JobClaim) -> [Event] {
    let source = settings.events.source
    return { RecapEvents.failed($0, claim: $1, time: Date(), source: source) }
  }

  /// Takes jobs back from dead workers and removes what they left.
  @discardableResult func rescue() async throws -> [Lease] {
    let ended = try await Rescue(
      queue: queue, observer: Host.current, patience: settings.queue.timing.patience, isAlive: Host.isAlive,
      announce: announce, log: log, reported: reported
    ).run(at: Host.now())
    try database.files.sweepScratch()
    return ended
  }

  /// Removes what crashes left of any meeting: takes a look at every folder.
  func sweep() async throws {
    try await archive.sweepOrphans()
    try await SQLiteStageJournal(database).sweep()
  }

  /// Forgets jobs that ended long ago; returns how many.
  @discardableResult func prune(at now: Date) async throws -> Int {
    let (completed, discarded) = (settings.queue.keepCompletedHours, settings.queue.keepDiscardedHours)
    let first = try await queue.prune(
      [.completed, .cancelled], before: now.addingTimeInterval(-completed * 3600))
    return try await first + queue.prune([.discarded], before: now.addingTimeInterval(-discarded * 3600))
  }

  /// Works on queued jobs in this process.
  var worker: Worker {
    Worker(
      queue: queue, runner: runner(), identity: Host.current, timing: settings.queue.timing, work: work())
  }

  /// - Parameter discardLevel: of the log line about a job that is given up.
  func runner(discardLevel: Logger.Level = .error) -> JobRunner {
    JobRunner(
      queue: queue, timing: settings.queue.timing, log: log, discardLevel: discardLevel, announce: announce,
      // Work that stands still keeps its thread for ever; the job has been handed back by now.
      abandon: {
        StandardError.print("recap: no progress; this process ends")
        _exit(RecapCore.ExitCode.temporaryFailure.rawValue)
      })
  }

  /// - Parameter prepared: what this process has opened already; nil opens what each job names.
  func work(_ prepared: PreparedMeeting? = nil) -> JobRunner.Work {
    let recapping = JobRecap(
      settings: settings, database: database, queue: queue, progress: progress, log: log, prepared: prepared)
    return { try await recapping.run($0, $1, $2) }
  }
}
