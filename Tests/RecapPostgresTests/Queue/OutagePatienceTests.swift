import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// A process that begins right after the store was away: other machines could not renew their leases.
@Suite(.ownThreads) struct OutagePatienceTests {
  private let folder: TemporaryFolder
  private let server: PostgresServer
  private let url: String

  init() throws {
    folder = try TemporaryFolder()
    server = try PostgresServer()
    url = server.url(try server.makeDatabase())
  }

  private func database() throws -> PostgresDatabase {
    PostgresDatabase(
      PostgresSession(try PostgresAddress(url), label: "test"),
      objects: FolderObjects(folder.url.appending(path: "objects")))
  }

  private static let observer = LeaseObserver(
    identity: WorkerIdentity(hostName: "other", boot: "other", namespace: "pid:[2]", pid: 1, started: 1),
    stallTimeout: .seconds(900), isAlive: { _ in true })

  /// What a process on another machine does first.
  private func reaper() throws -> StaleJobReaper {
    StaleJobReaper(
      queue: PostgresJobQueue(try database()), observer: Self.observer, announce: { _, _ in [] },
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// A job whose lease ended while the server was down.
  private func outlivedLease() async throws -> (PostgresJobQueue, JobClaim) {
    let holder = try database()
    try await holder.create()
    let queue = PostgresJobQueue(holder)
    _ = try await queue.enqueue(Sample.submission("mtg-1"))
    let claim = try #require(
      try await queue.claim(ClaimRequest(worker: Sample.worker(), lease: .milliseconds(1)))?.claim)
    try server.restart()
    try await waitUntilLost(queue, claim)
    return (queue, claim)
  }

  private func waitUntilLost(_ queue: PostgresJobQueue, _ claim: JobClaim) async throws {
    while try await queue.judge(claim.jobID, by: Self.observer)?.verdict != .lost { await Task.yield() }
  }

  @Test func `a holder that lives keeps its job`() async throws {
    let (holder, claim) = try await outlivedLease()
    // Several processes begin, as a scheduler starts them, before the holder has renewed.
    for _ in 0..<3 { #expect(try await reaper().run(.spared(.seconds(60))).isEmpty) }
    #expect(try await holder.renew(claim, for: .milliseconds(1), progressed: true) == .held)
    // The next outage: it has renewed since, and is spared again. A renewal itself does not wait for the disk.
    _ = try await holder.enqueue(Sample.submission("mtg-2"))
    try server.restart()
    try await waitUntilLost(holder, claim)
    #expect(try await reaper().run(.spared(.seconds(60))).isEmpty)
    let settled = try await holder.settle(.init(claim, .completed(output: .null)), next: nil).settled
    #expect(settled?.state == .completed && settled?.crashes == 0)
    #expect(settled?.metadata[JobMetadata.spared] == nil)
  }

  @Test func `a machine that is gone loses its job after one lease`() async throws {
    let (holder, claim) = try await outlivedLease()
    #expect(try await reaper().run(.spared(.seconds(1))).isEmpty)
    #expect(try await holder.judge(claim.jobID, by: Self.observer)?.verdict == .held)
    try await waitUntilLost(holder, claim)
    #expect(try await reaper().run(.spared(.seconds(1))).count == 1)
    let free = try #require(try await holder.job(claim.jobID))
    #expect(free.state != .running && free.crashes == 0)
    #expect(free.metadata[JobMetadata.losses]?.integerValue == 1)
    #expect(try await holder.renew(claim, for: .seconds(60), progressed: true) == .lost)
  }

  @Test func `who had the store all the time takes it at once`() async throws {
    let (_, claim) = try await outlivedLease()
    #expect(try await reaper().run(.takenBack).map(\.token) == [claim.token])
  }
}
