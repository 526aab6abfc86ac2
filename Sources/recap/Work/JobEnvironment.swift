import Foundation
import Logging
import RecapCore
import RecapPipeline

/// The environment of a process that uses the queue: the store, and what is needed to submit and run jobs.
struct JobEnvironment {
  let settings: Settings
  let store: any RecapStoring
  let log: Logger
  private let progress: ProgressHandler
  /// The causes of recurring failures that this process has logged.
  let reported = ReportedCauses()

  /// Opens the store of the home.
  /// - Parameter makesStore: whether to create a missing store; true only for commands that submit work.
  /// - Throws: `StoreFailure` (66) if there is no store and none is created.
  init(
    _ settings: Settings, makesStore: Bool = false, progress: @escaping ProgressHandler = { _ in },
    log: Logger
  ) throws {
    self.settings = settings
    store = try Assembly.store(settings, isMade: makesStore)
    self.log = log
    self.progress = progress
  }

  var queue: any JobQueue { store.queue }
  var archive: any RecapArchive { store.archive }

  /// Returns the events about a job that failed for good.
  private var announce: @Sendable (Job, JobClaim) -> [Event] {
    let source = settings.events.source
    return { RecapEvents.failed($0, claim: $1, time: Date(), source: source) }
  }

  /// This process as an observer of the others' leases.
  var observer: LeaseObserver {
    LeaseObserver(
      identity: Machine.current, stallTimeout: settings.queue.timing.stallTimeout, isAlive: Machine.isAlive)
  }

  /// Takes jobs back from dead workers and removes their scratch folders.
  /// - Parameter others: what becomes of the jobs of other machines; nil is right for a process that has just begun.
  @discardableResult func rescue(_ others: StaleJobReaper.Others? = nil) async throws -> [Lease] {
    let ended = try await StaleJobReaper(
      queue: queue, observer: observer, announce: announce, log: log, reported: reported
    ).run(others ?? .spared(settings.queue.timing.lease))
    try ScratchWorkspace(home: settings.homeFolder).removeOrphans()
    return ended
  }

  /// Deletes jobs that ended long ago. Returns their number.
  @discardableResult func prune() async throws -> Int {
    let (completed, discarded) = (settings.queue.keepCompletedHours, settings.queue.keepDiscardedHours)
    let first = try await queue.prune([.completed, .cancelled], olderThan: .seconds(completed * 3600))
    return try await first + queue.prune([.discarded], olderThan: .seconds(discarded * 3600))
  }

  /// The worker that runs queued jobs in this process.
  var worker: Worker {
    Worker(
      queue: queue, runner: runner(), identity: Machine.current, timing: settings.queue.timing, work: work())
  }

  /// - Parameter discardLevel: the log level of the line about a discarded job.
  func runner(discardLevel: Logger.Level = .error) -> JobRunner {
    JobRunner(
      queue: queue, timing: settings.queue.timing, log: log, discardLevel: discardLevel, announce: announce,
      // Stalled work holds its thread indefinitely; the job has been settled by now.
      abandon: {
        StandardError.print("recap: the job has stalled; this process ends")
        _exit(RecapCore.ExitCode.temporaryFailure.rawValue)
      })
  }

  /// - Parameter prepared: the meeting that this process has opened already; nil opens the files of each
  ///   job.
  func work(_ prepared: PreparedMeeting? = nil) -> JobRunner.Work {
    let recapping = JobRecap(
      settings: settings, store: store, progress: progress, log: log, prepared: prepared)
    return { try await recapping.run($0, $1, $2) }
  }
}
