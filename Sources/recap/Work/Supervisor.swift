import Foundation
import Logging
import RecapCore
import RecapMonitor
import RecapPipeline
import Synchronization

/// The daemon: polls the queue, keeps as many child workers as there is work for, takes jobs back from dead
/// ones, sends events, and does the housekeeping. It never opens a recording itself.
struct Supervisor {
  let environment: JobEnvironment
  let relay: EventRelay
  /// The arguments of `recap work`, for the children.
  let arguments: [String]
  /// A Boolean value that indicates whether the daemon ends when no job is due.
  let drains: Bool
  /// How many jobs the children may work on.
  let allowance: JobAllowance

  private let pulse = Liveness()
  private let monitoring: Monitoring

  private var settings: Settings.Queue { environment.settings.queue }

  init(
    environment: JobEnvironment, relay: EventRelay, arguments: [String], drains: Bool, allowance: JobAllowance
  ) {
    self.environment = environment
    self.relay = relay
    self.arguments = arguments
    self.drains = drains
    self.allowance = allowance
    monitoring = Monitoring(environment: environment)
  }

  /// - Throws: `CancellationError` once it was cancelled and its children have released their jobs.
  func run() async throws {
    let checkpointing = try Checkpointing(environment)
    // One that never works does not pass for a worker: `doctor` tells that none is there.
    let presence =
      !drains && allowance.isUsedUp
      ? nil : try await environment.store.announce(Machine.current, software: Software.name)
    let monitor = Task { [monitoring, pulse, settings, watching = environment.settings.metrics] in
      guard let port = watching.port.flatMap({ UInt16(exactly: $0) }) else { return }
      try await MonitorServer(
        address: watching.address, port: port, metrics: { try await monitoring.recentText() },
        trouble: {
          pulse.isBeating(within: .seconds(30 + settings.pollInterval * 3))
            ? pulse.trouble : "the daemon has not polled the queue for too long"
        }
      ).run()
    }
    defer { monitor.cancel() }
    let log = environment.log
    Task {
      if case .failure(let error) = await monitor.result, !(error is CancellationError) {
        log.error("the metrics port is not served", metadata: ["cause": "\(error)"])
      }
    }
    try await relay.introduce()
    ServiceNotification.send("READY=1")
    let rounds = DeliveryLoop(relay: relay, log: log)
    let waker = WakeUpSignal()
    var children: [ChildWorker] = []
    var backoff = StartBackoff()
    var allowance = allowance
    var housekeeping = Housekeeping(environment: environment, checkpointing: checkpointing)
    var isNewest = false
    let lease = Duration.seconds(settings.lease)
    // Whoever lives has one lease to renew its own, from now on and whenever the store was away.
    var (others, patience) = (StaleJobReaper.Others.spared(lease), Instant.current().uptime + lease)
    do {
      while true {
        try Task.checkCancellation()
        pulse.beat()
        ServiceNotification.send("WATCHDOG=1")
        do {
          // Also after the store was away: it may have come back as an older copy.
          if !isNewest { try await checkpointing.refuseStale() }
          isNewest = true
          if Instant.current().uptime >= patience { others = .takenBack }
          try await reap(&children, &backoff, &allowance, others)
          let refusal = try await presence?.note(trouble: pulse.trouble)
          if let refusal, environment.reported.isNew(refusal, of: "store") {
            log.error(
              "the store gives this program no work; what it holds is finished",
              metadata: ["cause": "\(refusal)"])
          } else if refusal == nil {
            environment.reported.resolve("store")
          }
          try await housekeeping.keep(others)
          rounds.begin()
          // Many machines whose workers are all busy do not ask each second.
          let mayStart = !allowance.isUsedUp && children.count < settings.jobs
          let isDue = mayStart ? try await environment.queue.isDue() : false
          if drains, backoff.failures >= Self.startsOfADrain {
            throw WorkersEnd(cause: "workers end before they claim a job: \(backoff.cause ?? "")")
          }
          if isDue, backoff.mayStart(at: Instant.current().uptime) {
            children.append(try ChildWorker(arguments, jobs: allowance.take()) { waker.wake() })
          }
          if drains, children.isEmpty, !isDue || allowance.isUsedUp {
            await rounds.complete()
            try await checkpointing.writeIfDue()
            try await presence?.leave()
            return await monitoring.tryToWriteTextfile()
          }
          if environment.reported.resolve("round") { log.notice("the daemon works again") }
        } catch let failure as any RecapFailure
          where failure.exitCode == .temporaryFailure && !(failure is WorkersEnd)
        {
          // A store that is busy or full now may be usable the next time, so the daemon goes on.
          isNewest = false
          (others, patience) = (.left, Instant.current().uptime + lease)
          if environment.reported.isNew("\(failure)", of: "round") {
            log.error(
              "a round of the daemon failed; the next one retries it", metadata: ["cause": "\(failure)"])
          }
          for child in children { child.killIfStopped() }
        }
        await waker.rest(.seconds(settings.pollInterval))
      }
    } catch {
      ServiceNotification.send("STOPPING=1")
      await rounds.stop()
      try await stop(children)
      try await Task { try await presence?.leave() }.value
      throw error
    }
  }

  /// The number of consecutive failed starts of a worker after which a drain ends.
  private static let startsOfADrain = 4

  private func reap(
    _ children: inout [ChildWorker], _ backoff: inout StartBackoff, _ allowance: inout JobAllowance,
    _ others: StaleJobReaper.Others
  ) async throws {
    let ended = children.filter { !$0.isRunning }
    guard !ended.isEmpty else { return }
    children.removeAll { !$0.isRunning }
    for child in ended { child.forget() }
    // The jobs of a dead child are free at once, before their leases run out.
    let held = Set(try await environment.rescue(others).map(\.holder.pid))
    let before = backoff
    for child in ended {
      guard let death = child.death else {
        backoff.succeed()
        continue
      }
      if child.hasFailedToStart, !held.contains(Int(child.pid)) {
        backoff.fail(death, at: Instant.current().uptime)
        allowance.giveBack(child.jobs)
      } else {
        // A death in the middle of a job counts as a crash of that job, and crashes are limited there.
        environment.log.error("a worker died", metadata: ["pid": "\(child.pid)", "cause": "\(death)"])
        backoff.succeed()
      }
    }
    guard backoff.cause != before.cause else { return }
    let trouble = backoff.cause.map { "workers end before they claim a job: \($0)" }
    pulse.note(trouble: trouble)
    if let trouble {
      environment.log.error("\(trouble); they are restarted with a back-off of 1 s to 60 s")
    } else {
      environment.log.notice("workers claim jobs again")
    }
  }

  private func stop(_ children: [ChildWorker]) async throws {
    for child in children { child.stop() }
    for child in children {
      while child.isRunning { try await Task { try await Task.sleep(for: .milliseconds(50)) }.value }
      child.forget()
    }
    try await Task { [environment] in _ = try await environment.rescue(.left) }.value
  }
}

/// A drain ended because its workers failed before they claimed a job.
struct WorkersEnd: RecapFailure {
  let operation = "work on"
  let subject = "the queue"
  var cause: String
  let hint: String? = "`recap doctor` and `recap config check` say what is wrong; the jobs stay queued"
  let exitCode = RecapCore.ExitCode.temporaryFailure
}

/// The periodic tasks of a daemon.
struct Housekeeping {
  let environment: JobEnvironment
  let checkpointing: Checkpointing
  private var lastRescue: Duration?
  private var lastCheckpoint: Duration?
  private var lastPrune: Duration?
  private var lastMetrics: Duration?

  init(environment: JobEnvironment, checkpointing: Checkpointing) {
    self.environment = environment
    self.checkpointing = checkpointing
  }

  /// - Parameter others: what becomes of the jobs of other machines.
  mutating func keep(_ others: StaleJobReaper.Others) async throws {
    let now = Instant.current()
    let settings = environment.settings.queue
    if isTime(lastRescue, now, every: .seconds(max(1, settings.lease / 4))) {
      lastRescue = now.uptime
      for lease in try await environment.rescue(others)
      where lease.holder.namespace == Machine.current.namespace {
        // It has stalled, and another worker will do its work. If it continued, its writes would be
        // refused.
        guard let pid = Int32(exactly: lease.holder.pid) else { continue }
        if Interruption.children.withLock({ $0.contains(pid) }) { kill(pid, SIGKILL) }
      }
    }
    if isTime(lastMetrics, now, every: .seconds(15)) {
      lastMetrics = now.uptime
      await Monitoring(environment: environment).tryToWriteTextfile()
    }
    if isTime(lastCheckpoint, now, every: .seconds(15)) {
      lastCheckpoint = now.uptime
      try await checkpointing.writeIfDue()
    }
    if isTime(lastPrune, now, every: .seconds(3600)) {
      lastPrune = now.uptime
      try await environment.store.removeLeftovers(of: nil)
      try await environment.prune()
    }
  }

  private func isTime(_ last: Duration?, _ now: Instant, every interval: Duration) -> Bool {
    last.map { now.uptime - $0 >= interval } ?? true
  }
}
