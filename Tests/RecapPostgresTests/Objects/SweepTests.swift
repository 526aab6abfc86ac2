import Foundation
import RecapCore
import RecapPostgres
import RecapStore
import RecapTestSupport
import Testing

/// `recap store sweep`: objects without rows, rows without objects.
@Suite(.ownThreads) struct SweepTests {
  private let bench: MoveBench
  private let store: PostgresStore
  private let objects: FolderObjects
  private var folder: URL { bench.folder.url.appending(path: "objects") }

  init() async throws {
    bench = try MoveBench()
    try await bench.shared(.owner).create()
    store = PostgresStore(try bench.shared())
    objects = FolderObjects(bench.folder.url.appending(path: "objects"))
    _ = try await store.archive.finish(
      Sample.draft(in: bench.folder.url.appending(path: "draft"), createdAt: bench.clock.now.date))
    // The attempt's own garbage is gone, and its objects are an old story.
    for _ in 0..<3 {
      bench.clock.advance(by: 2 * 86_400)
      try await store.removeLeftovers(of: nil)
    }
    for key in try await objects.list("mtg-1/") { try age(key) }
  }

  /// Makes a file as old as the test's beginning.
  private func age(_ key: String, by seconds: Double = 0) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: ManualTime.after(seconds)], ofItemAtPath: folder.appending(path: key).path)
  }

  private func put(_ key: String) async throws {
    _ = try await objects.put(Data("a".utf8), at: key)
    try age(key)
  }

  @Test func `a whole store has nothing to sweep`() async throws {
    let report = try await PostgresSweep(bench.shared()).run(deletes: true)
    #expect(report.objects > 5 && report.objects == report.rows)
    #expect(report.orphans.isEmpty && report.damages.isEmpty && report.foreign.isEmpty)
    #expect(report.pending == 0 && report.unfinished.isEmpty)
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  @Test func `what no row names is deleted, if nobody needs it`() async throws {
    _ = try await store.queue.enqueue(Sample.submission("mtg-2"))
    let claim = try #require(try await store.queue.claim(Sample.claim())?.claim)
    try await put("mtg-1/run-gone/batch/a")
    try await put("mtg-3/input-gone")
    try await put("mtg-2/job-\(claim.jobID)-\(claim.token)/batch/a")
    try await put("mtg-1/run-noted/batch/a")
    _ = try bench.server.psql(
      "INSERT INTO recap.garbage (place, meeting_id, not_before) VALUES ('mtg-1/run-noted/', 'mtg-1', now() + '1 day')",
      in: bench.name)
    _ = try await objects.put(Data("a".utf8), at: "mtg-1/run-young/batch/a")
    try age("mtg-1/run-young/batch/a", by: bench.clock.now.date.timeIntervalSince(ManualTime.start) - 60)
    let foreign = folder.appending(path: "mtg-1/no key")
    try Data().write(to: foreign)
    try Data().write(to: folder.appending(path: "mtg-1/.part"))
    let before = try await objects.list("mtg-1/")
    let dry = try await PostgresSweep(bench.shared()).run(deletes: false)
    #expect(dry.orphans.map(\.key) == ["mtg-1/run-gone/batch/a", "mtg-3/input-gone"])
    #expect(dry.pending == 3)
    #expect(dry.foreign.map(\.key) == ["mtg-1/no key"])
    #expect(dry.unfinished.map(\.key) == ["mtg-1/.part"])
    #expect(try await objects.list("mtg-1/") == before)
    let wet = try await PostgresSweep(bench.shared()).run(deletes: true)
    #expect(wet.orphans == dry.orphans && wet.damages.isEmpty)
    #expect(try await !objects.has("mtg-1/run-gone/batch/a"))
    #expect(try await !objects.has("mtg-3/input-gone"))
    #expect(try await objects.has("mtg-1/run-young/batch/a"))
    #expect(FileManager.default.fileExists(atPath: foreign.path))
    #expect(try await PostgresSweep(bench.shared()).run(deletes: true).orphans.isEmpty)
    #expect(try await store.archive.verify(meetingID: nil) == [])
  }

  @Test func `what a row names and is not there is told`() async throws {
    let keys = try await objects.list("mtg-1/").filter { $0.hasSuffix(".vtt") }
    #expect(keys.count > 1)
    try FileManager.default.removeItem(at: folder.appending(path: keys[0]))
    try Data("short".utf8).write(to: folder.appending(path: keys[1]))
    let report = try await PostgresSweep(bench.shared()).run(deletes: true)
    #expect(report.damages.map(\.key) == [keys[0], keys[1]])
    #expect(report.damages.map(\.found) == [nil, 5])
    #expect(report.damages.map(\.meetingID) == ["mtg-1", "mtg-1"])
    #expect(report.orphans.isEmpty)
  }

  @Test func `what sorts strangely is compared as well`() async throws {
    // In keys a slash follows: a dot and a dash come before it, a digit after it.
    let names = ["mtg-1.b", "mtg-1-b", "mtg-10", "MTG-1", "mtg-1_b", "a", "z"]
    for name in names {
      _ = try await store.archive.finish(
        Sample.draft(
          in: bench.folder.url.appending(path: "draft-\(name)"), meetingID: name,
          createdAt: bench.clock.now.date))
    }
    let whole = try await PostgresSweep(bench.shared()).run(deletes: false)
    #expect(whole.damages.isEmpty && whole.orphans.isEmpty)
    #expect(whole.objects == whole.rows && whole.rows > 8 * names.count)
    // The first, the last and one in between have nothing left, and a page of a listing does not tell of them.
    for name in ["MTG-1", "mtg-1.b", "z"] {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    let report = try await PostgresSweep(bench.shared()).run(deletes: true)
    #expect(Set(report.damages.map(\.meetingID)) == ["MTG-1", "mtg-1.b", "z"])
    #expect(report.damages.allSatisfy { $0.found == nil })
    #expect(report.rows == whole.rows && report.objects == whole.rows - report.damages.count)
  }

  @Test func `only a keeper deletes`() async throws {
    let sweep = { (role: String) in
      let user = "user_" + UUID().uuidString.prefix(8).lowercased()
      _ = try bench.server.psql("CREATE ROLE \(user) LOGIN IN ROLE \(role)", in: bench.name)
      let url = bench.server.url(bench.name).replacing("recap_test@", with: "\(user)@")
      let clock = bench.clock
      return PostgresSweep(
        PostgresDatabase(
          PostgresSession(try PostgresAddress(url), label: "test"), objects: objects,
          clock: { clock.now.date }))
    }
    try await put("mtg-1/run-gone/batch/a")
    let refused = await #expect(throws: PostgresFailure.self) {
      try await sweep("recap_worker").run(deletes: true)
    }
    #expect(refused?.cause == "its user is no keeper")
    #expect(try await sweep("recap_reader").run(deletes: false).orphans.count == 1)
    #expect(try await sweep("recap_keeper").run(deletes: true).orphans.count == 1)
    #expect(try await !objects.has("mtg-1/run-gone/batch/a"))
  }
}
