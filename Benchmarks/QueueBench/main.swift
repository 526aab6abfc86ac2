import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapPostgres
import RecapStore
import Synchronization

// One worker process of the queue benchmark: the real queue, the real worker, and work that does nothing.
//
//   QueueBench fill HOME COUNT   queues COUNT meetings
//   QueueBench work HOME         works until none is due; prints {"jobs", "seconds", "claims": [seconds]}
//   QueueBench claim HOME COUNT  claims COUNT jobs and hands each back; prints the same
//
// HOME is a folder, or the postgresql:// URL of a shared store, which `create` makes and psql fills.

/// Times each claim, however it is made.
final class TimedQueue: JobQueue {
  private let queue: any JobQueue
  let claims = Mutex<[Double]>([])

  init(_ queue: any JobQueue) { self.queue = queue }

  func claim(_ request: ClaimRequest) async throws -> Job? {
    let start = ContinuousClock.now
    let job = try await queue.claim(request)
    let time = (ContinuousClock.now - start) / .seconds(1)
    claims.withLock { $0.append(time) }
    return job
  }

  func settle(
    _ settlement: JobSettlement, next: ClaimRequest?
  ) async throws -> (settled: Job?, next: Job?) {
    let start = ContinuousClock.now
    let result = try await queue.settle(settlement, next: next)
    let time = (ContinuousClock.now - start) / .seconds(1)
    if next != nil { claims.withLock { $0.append(time) } }
    return result
  }

  func enqueue(_ s: JobSubmission) async throws -> (job: Job, isDuplicate: Bool) {
    try await queue.enqueue(s)
  }
  func input(of job: Int) async throws -> JobInput? { try await queue.input(of: job) }
  func latestInput(meetingID: String) async throws -> JobInput? {
    try await queue.latestInput(meetingID: meetingID)
  }
  func renew(_ claim: JobClaim, for lease: Duration, progressed: Bool) async throws -> ClaimStanding {
    try await queue.renew(claim, for: lease, progressed: progressed)
  }
  func judge(_ job: Int, by observer: LeaseObserver) async throws -> (job: Job, verdict: LeaseVerdict)? {
    try await queue.judge(job, by: observer)
  }
  func noteInterruption(_ claim: JobClaim) async throws {
    try await queue.noteInterruption(claim)
  }
  func note(stage: String, _ claim: JobClaim) async throws { try await queue.note(stage: stage, claim) }
  func job(_ id: Int) async throws -> Job? { try await queue.job(id) }
  func jobs(_ filter: JobFilter) async throws -> [Job] { try await queue.jobs(filter) }
  func running() async throws -> [Int] { try await queue.running() }
  func counts() async throws -> [JobState: Int] { try await queue.counts() }
  func counters() async throws -> [Counter] { try await queue.counters() }
  func oldestAvailable() async throws -> Date? { try await queue.oldestAvailable() }
  func isDue() async throws -> Bool { try await queue.isDue() }
  func nextDue() async throws -> Date? { try await queue.nextDue() }
  func retry(_ id: Int) async throws -> Job? { try await queue.retry(id) }
  func cancel(_ id: Int) async throws -> Job? { try await queue.cancel(id) }
  func prune(_ states: Set<JobState>, olderThan age: Duration) async throws -> Int {
    try await queue.prune(states, olderThan: age)
  }
}

func fill(_ database: RecapDatabase, _ count: Int) async throws {
  let meetings = (1...count).map { "mtg-\($0)" }
  try await SQLiteJobQueue(database).enqueue(
    meetings.map { meeting in
      JobSubmission(
        kind: .recap, meetingID: meeting,
        input: JobInput(
          manifest: Data("{\"meeting_id\":\"\(meeting)\"}".utf8), folder: "/recordings",
          settings: .object([:])),
        uniqueKey: "recap \(meeting) \(Digest(of: meeting))")
    })
}

/// No manifest is read: an empty folder of objects is enough.
func sharedDatabase(_ url: String) throws -> PostgresDatabase {
  PostgresDatabase(
    PostgresSession(try PostgresAddress(url), label: "bench"),
    objects: FolderObjects(FileManager.default.temporaryDirectory))
}

func report(_ jobs: Int, _ start: ContinuousClock.Instant, _ claims: [Double]) {
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  print(
    CanonicalJSON.serialize(
      .object([
        "jobs": .number(Double(jobs)), "seconds": .number(seconds), "claims": .array(claims.map(JSON.number)),
      ])))
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { exit(64) }
let isShared = arguments[2].hasPrefix("postgresql://")
let shared = try isShared ? sharedDatabase(arguments[2]) : nil
let database =
  try isShared ? nil : RecapDatabase.open(home: URL(filePath: arguments[2]), lockTimeout: .seconds(120))
guard
  let plain: any JobQueue = shared.map({ PostgresJobQueue($0) }) ?? database.map({ SQLiteJobQueue($0) })
else { exit(64) }
let queue = TimedQueue(plain)
let timing = WorkTiming(lease: .seconds(60), stallTimeout: .seconds(900), now: Instant.current)
switch arguments[1] {
case "create": try await shared?.create()
case "fill":
  guard let database else { exit(64) }
  try await fill(database, Int(arguments[3]) ?? 1000)
case "work":
  let runner = JobRunner(
    queue: queue, timing: timing, log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() },
    announce: { job, _ in
      // What a recap costs on top of its files: its event in the outbox.
      [
        Event(
          kind: .ready, meetingID: job.meetingID, revision: 1, time: Date(), source: "urn:bench", data: .null)
      ]
    }, abandon: {})
  let worker = Worker(queue: queue, runner: runner, identity: Machine.current, timing: timing) { _, _, _ in
    .finished(.null)
  }
  let start = ContinuousClock.now
  let jobs = try await worker.drain()
  report(jobs, start, queue.claims.withLock { $0 })
case "claim":
  let start = ContinuousClock.now
  let count = Int(arguments[3]) ?? 1000
  for _ in 0..<count {
    let request = ClaimRequest(worker: Machine.current, lease: timing.lease)
    guard let claim = try await queue.claim(request)?.claim else { break }
    _ = try await queue.settle(JobSettlement(claim, .interrupted), next: nil)
  }
  report(count, start, queue.claims.withLock { $0 })
default: exit(64)
}
