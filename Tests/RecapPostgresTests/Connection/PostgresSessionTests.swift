import Foundation
import RecapCore
import RecapPostgres
import RecapTestSupport
import Synchronization
import Testing

/// What a session does about servers and networks that fail.
@Suite(.ownThreads) struct PostgresSessionTests {
  private struct Bench {
    let server: PostgresServer
    let database: String
    let proxy: FaultyProxy
    let session: PostgresSession

    init(_ change: (inout PostgresTiming) -> Void = { _ in }, prepares: Bool = true) throws {
      server = try PostgresServer.shared.get()
      database = try server.makeDatabase()
      proxy = try FaultyProxy(to: server.port)
      var timing = PostgresTiming()
      timing.firstWait = .milliseconds(5)
      timing.longestWait = .milliseconds(50)
      change(&timing)
      session = PostgresSession(
        try PostgresAddress(server.url(database, port: proxy.port)), label: "test", timing: timing,
        prepares: prepares)
      _ = try server.psql(
        "CREATE TABLE notes (id int PRIMARY KEY, words text, at bigint, raw bytea)", in: database)
    }

    func add(_ id: Int) async throws {
      try await session.transaction("add", "note") { try $0.add(id) }
    }

    func count() throws -> String {
      try server.psql("SELECT count(*) FROM notes", in: database).trimmingCharacters(in: .newlines)
    }
  }

  @Test(arguments: [true, false]) func `values come back as they were sent`(prepares: Bool) async throws {
    let bench = try Bench(prepares: prepares)
    let raw = Data((0...255).map { UInt8($0) })
    let words = "a 'quoted' \\ line\nwith ünïcode, 👩‍🚀 and \u{7F}"
    // As a time is read from text: the embedded store has it so.
    let time = try #require(RFC3339.date("2025-03-04T10:00:00.123Z"))
    for id in 1...2 {
      try await bench.session.transaction("add", "note") { transaction in
        try transaction.execute(
          "INSERT INTO notes VALUES ($1, $2, $3, $4)",
          [.integer(id), id == 1 ? .text(words) : .null, PostgresValue(time), .bytes(raw)])
      }
    }
    let (first, second) = try await bench.session.transaction("read", "notes") { transaction in
      let rows = try transaction.execute("SELECT * FROM notes ORDER BY id").rows
      return (
        (try rows[0].text("words"), try rows[0].date("at"), try rows[0].bytesOrNil("raw")),
        try rows[1].textOrNil("words")
      )
    }
    #expect(first.0 == words)
    #expect(first.1 == time)
    #expect(first.2 == raw)
    #expect(second == nil)
    #expect(bench.session.connections == 1)
  }

  @Test func `a failing body changes nothing`() async throws {
    let bench = try Bench()
    await #expect(throws: OperationFailure.self) {
      try await bench.session.transaction("add", "note") { transaction in
        try transaction.add(1)
        throw OperationFailure("go on", "it", "no")
      }
    }
    #expect(try bench.count() == "0")
    try await bench.add(1)
    #expect(bench.session.connections == 1)
  }

  @Test func `a violated constraint is named`() async throws {
    let bench = try Bench()
    try await bench.add(1)
    let failure = await #expect(throws: PostgresFailure.self) { try await bench.add(1) }
    #expect(failure?.kind == .constraint("notes_pkey"))
    #expect(failure?.cause.contains("(id)=(1)") == false, "no values: \(failure?.cause ?? "")")
    #expect(failure?.exitCode == .software)
  }

  @Test func `a connection that was cut while idle is replaced`() async throws {
    let bench = try Bench()
    try await bench.add(1)
    bench.proxy.cutAll()
    try await bench.add(2)
    #expect(try bench.count() == "2")
    #expect(bench.session.connections == 2)
  }

  /// Cut before COMMIT arrives, the transaction is rolled back and runs again; cut after it, it is looked up.
  @Test(arguments: [(FaultyProxy.Fault.cutBefore("COMMIT"), 2), (.cutAfter("COMMIT"), 1)])
  func `a transaction whose COMMIT is cut is done once`(fault: FaultyProxy.Fault, runs: Int) async throws {
    let bench = try Bench()
    try await bench.add(1)
    bench.proxy.set(fault)
    let count = Mutex(0)
    try await bench.session.transaction(
      "add", "note", recognise: { try $0.has(2) ? true : nil },
      { transaction in
        count.withLock { $0 += 1 }
        try transaction.add(2)
        return true
      })
    #expect(bench.proxy.cutCount == 1)
    #expect(count.withLock { $0 } == runs)
    #expect(try bench.count() == "2")
  }

  @Test func `a lost COMMIT without a look-up is an unknown outcome`() async throws {
    let bench = try Bench()
    try await bench.add(1)
    bench.proxy.set(.cutAfter("COMMIT"))
    let failure = await #expect(throws: PostgresFailure.self) { try await bench.add(2) }
    #expect(failure?.kind == .unknownOutcome)
    #expect(failure?.exitCode == .temporaryFailure)
    #expect(failure?.disposition == .retry)
  }

  @Test func `a half-open network ends at the deadline`() async throws {
    let bench = try Bench {
      $0.statement = .seconds(2)
      $0.connect = .seconds(2)
      $0.patience = .seconds(3)
    }
    try await bench.add(1)
    bench.proxy.set(.swallow)
    // TCP alone would wait for a quarter of an hour.
    let failure = await #expect(throws: PostgresFailure.self) { try await bench.add(2) }
    #expect(failure?.kind == .away)
    bench.proxy.set(.none)
    try await bench.add(2)
    #expect(try bench.count() == "2")
  }

  @Test func `a server that is away is waited for`() async throws {
    let bench = try Bench()
    try await bench.add(1)
    bench.proxy.set(.refuse)
    bench.proxy.cutAll()
    async let late: Void = bench.add(2)
    while bench.session.attempts < 3 { await Task.yield() }
    bench.proxy.set(.none)
    try await late
    #expect(try bench.count() == "2")
  }

  @Test func `transactions that lose against each other run again`() async throws {
    let bench = try Bench()
    for id in 1...2 { try await bench.add(id) }
    let other = PostgresSession(try PostgresAddress(bench.server.url(bench.database)), label: "other")
    let (held, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // Each locks one row and then wants the other's: the server ends one of them (40P01).
    async let first: Void = other.transaction("change", "notes") { transaction in
      try transaction.touch(1)
      held.signal()
      release.wait()
      release.signal()
      try transaction.touch(2)
    }
    async let second: Void = bench.session.transaction("change", "notes") { transaction in
      held.wait()
      held.signal()
      try transaction.touch(2)
      release.signal()
      try transaction.touch(1)
    }
    _ = try await (first, second)
    let words = try bench.server.psql(
      "SELECT string_agg(words, ',' ORDER BY id) FROM notes", in: bench.database)
    #expect(words.trimmingCharacters(in: .newlines) == "note!!,note!!")
  }

  @Test func `a missing table is a matter of configuration`() async throws {
    let bench = try Bench()
    let failure = await #expect(throws: PostgresFailure.self) {
      try await bench.session.transaction("read", "it") { _ = try $0.execute("SELECT * FROM absent") }
    }
    #expect(failure?.kind == .configuration)
    #expect(failure?.exitCode == .configuration)
  }

  @Test func `an unknown database or user is a matter of configuration`() async throws {
    let server = try PostgresServer.shared.get()
    let session = PostgresSession(try PostgresAddress(server.url("absent")), label: "test")
    let failure = await #expect(throws: PostgresFailure.self) {
      try await session.transaction("read", "it") { _ = try $0.execute("SELECT 1") }
    }
    #expect(failure?.kind == .configuration)
  }
}

extension PostgresTransaction {
  func add(_ id: Int) throws {
    _ = try execute("INSERT INTO notes (id, words) VALUES ($1, 'note')", [.integer(id)])
  }

  func has(_ id: Int) throws -> Bool {
    try execute("SELECT 1 AS one FROM notes WHERE id = $1", [.integer(id)]).count == 1
  }

  func touch(_ id: Int) throws {
    _ = try execute("UPDATE notes SET words = words || '!' WHERE id = $1", [.integer(id)])
  }
}
