internal import CPostgres
import Foundation
import RecapCore

/// One connection to the server, through libpq's non-blocking calls
/// (postgresql.org/docs/15/libpq-async.html) and poll(2).
///
/// No call waits beyond its deadline: libpq's own blocking calls would wait for a server that does not answer as
/// long as TCP does. After a missed deadline the connection is closed.
///
/// Safety: used by one thread at a time, which the owner takes care of.
final class PostgresConnection {
  private let connection: OpaquePointer
  /// The prepared statements' names by their SQL; nil if statements are not prepared.
  private var prepared: [String: String]?
  let host: PostgresAddress.Host

  /// Connects to the first host that answers and takes writes.
  /// - Parameters:
  ///   - limit: the time for each host.
  ///   - prepares: whether statements are prepared once per connection. PgBouncer before 1.21 does not support it
  ///     in transaction mode.
  /// - Throws: `PostgresFailure`: `away` or `configuration`.
  static func open(_ address: PostgresAddress, limit: Duration, prepares: Bool) throws -> PostgresConnection {
    var failures: [PostgresFailure] = []
    for host in address.hosts {
      do { return try PostgresConnection(address, host, limit, prepares) } catch let failure
        as PostgresFailure
      {
        failures.append(failure)
      }
    }
    // A refusal says more than an absence.
    let told = failures.first { $0.kind == .configuration } ?? failures[0]
    guard failures.count > 1 else { throw told }
    var all = told
    all.cause = zip(address.hosts, failures).map { "\($0.name): \($1.cause)" }.joined(separator: "; ")
    throw all
  }

  private init(
    _ address: PostgresAddress, _ host: PostgresAddress.Host, _ limit: Duration, _ prepares: Bool
  ) throws {
    self.host = host
    prepared = prepares ? [:] : nil
    var parameters = address.parameters
    parameters["host"] = host.name
    parameters["port"] = host.port
    let names = parameters.keys.sorted()
    var keys = names.map { strdup($0) as UnsafeMutablePointer<CChar>? } + [nil]
    var values = names.map { strdup(parameters[$0] ?? "") as UnsafeMutablePointer<CChar>? } + [nil]
    defer { for text in keys + values { free(text) } }
    let started = keys.withUnsafeMutableBufferPointer { keys in
      values.withUnsafeMutableBufferPointer { values in
        keys.withMemoryRebound(to: UnsafePointer<CChar>?.self) { keys in
          values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
            PQconnectStartParams(keys.baseAddress!, values.baseAddress!, 0)
          }
        }
      }
    }
    guard let started else {
      throw PostgresFailure(.software, "connect to", address.description, "out of memory")
    }
    connection = started
    let deadline = ContinuousClock.now + limit
    do { try finishConnecting(address.description, deadline) } catch {
      PQfinish(connection)
      isClosed = true
      throw error
    }
    PQsetnonblocking(connection, 1)
    // The server's notices are not an operator's business.
    PQsetNoticeReceiver(connection, { _, _ in }, nil)
  }

  deinit { close() }

  private var isClosed = false

  func close() {
    guard !isClosed else { return }
    isClosed = true
    PQfinish(connection)
  }

  private func finishConnecting(_ subject: String, _ deadline: ContinuousClock.Instant) throws {
    var state = PGRES_POLLING_WRITING
    while state != PGRES_POLLING_OK {
      guard PQstatus(connection) != CONNECTION_BAD, state != PGRES_POLLING_FAILED else {
        throw connectionFailure(subject)
      }
      guard wait(for: state == PGRES_POLLING_READING ? POLLIN : POLLOUT, until: deadline) else {
        throw PostgresFailure(.away, "connect to", subject, "no answer within the time limit")
      }
      state = PQconnectPoll(connection)
    }
  }

  private func connectionFailure(_ subject: String) -> PostgresFailure {
    let message = lastMessage
    // libpq gives no SQLSTATE of a refused connection, only the server's words.
    let refusals = [
      "password authentication failed", "no password supplied", "does not exist", "no pg_hba.conf entry",
      "certificate", "SSL",
    ]
    let isRefusal = refusals.contains { message.contains($0) }
    return PostgresFailure(
      isRefusal ? .configuration : .away, "connect to", subject, message,
      hint: isRefusal ? "check the user, the password file (PGPASSFILE), the database's name and TLS" : nil)
  }

  /// libpq's latest message, in one line.
  private var lastMessage: String {
    SingleLine.text(String(cString: PQerrorMessage(connection)))
  }

  /// A Boolean value that indicates whether the connection is usable as far as libpq knows.
  var isUsable: Bool { !isClosed && PQstatus(connection) == CONNECTION_OK }

  /// A Boolean value that indicates whether a transaction is open.
  var isInTransaction: Bool { PQtransactionStatus(connection) != PQTRANS_IDLE }

  // MARK: statements

  /// A statement with its parameters.
  struct Statement {
    var sql: String
    var parameters: [PostgresValue] = []
  }

  /// Runs statements one after another in one round trip, as a pipeline
  /// (postgresql.org/docs/15/libpq-pipeline-mode.html). After one that fails, none is run.
  /// - Returns: the rows of the last one.
  /// - Throws: `PostgresFailure`; of the kind `unknownOutcome` if the statements may have been run.
  func execute(
    _ operation: String, _ subject: String, _ statements: [Statement], until deadline: ContinuousClock.Instant
  ) throws -> PostgresRows {
    let call = Call(operation: operation, subject: subject, deadline: deadline)
    let names = try statements.map { isPrepared($0) ? try prepare($0.sql, call) : nil }
    guard PQenterPipelineMode(connection) == 1 else { throw lost(call, .away) }
    for (statement, name) in zip(statements, names) {
      let queued = PostgresValue.withEncoded(statement.parameters) { count, values, lengths, formats in
        if let name { return PQsendQueryPrepared(connection, name, count, values, lengths, formats, 0) }
        return PQsendQueryParams(connection, statement.sql, count, nil, values, lengths, formats, 0)
      }
      guard queued == 1 else { throw lost(call, .away) }
    }
    guard PQpipelineSync(connection) == 1 else { throw lost(call, .away) }
    try flush(call)
    var (rows, failed): (PostgresRows?, PostgresFailure?)
    for _ in statements {
      while let result = try next(call) {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK: rows = PostgresRows(result)
        case PGRES_PIPELINE_ABORTED: PQclear(result)
        default:
          defer { PQclear(result) }
          failed = failed ?? failure(result, call)
          if isClosed, let failed { throw failed }
        }
      }
    }
    PQclear(try next(call))
    guard PQexitPipelineMode(connection) == 1 else { throw lost(call, .unknownOutcome) }
    if let failed { throw failed }
    guard let rows else { throw lost(call, .unknownOutcome) }
    return rows
  }

  /// What ends or begins a transaction costs nothing to parse.
  private func isPrepared(_ statement: Statement) -> Bool {
    prepared != nil
      && (!statement.parameters.isEmpty || statement.sql.hasPrefix("SELECT")
        || statement.sql.hasPrefix("UPDATE"))
  }

  private struct Call {
    var operation: String
    var subject: String
    var deadline: ContinuousClock.Instant
  }

  private func prepare(_ sql: String, _ call: Call) throws -> String {
    if let name = prepared?[sql] { return name }
    let name = "recap_\((prepared?.count ?? 0) + 1)"
    _ = try complete(PQsendPrepare(connection, name, sql, 0, nil), call)
    prepared?[sql] = name
    return name
  }

  /// Sends what libpq has queued, and reads the result.
  private func complete(_ queued: Int32, _ call: Call) throws -> PostgresRows {
    guard queued == 1 else { throw lost(call, .away) }
    try flush(call)
    var last: OpaquePointer?
    do {
      while let result = try next(call) {
        PQclear(last)
        last = result
      }
    } catch {
      PQclear(last)
      throw error
    }
    guard let last else { throw lost(call, .unknownOutcome) }
    switch PQresultStatus(last) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK: return PostgresRows(last)
    default:
      defer { PQclear(last) }
      throw failure(last, call)
    }
  }

  private func flush(_ call: Call) throws {
    while true {
      let rest = PQflush(connection)
      if rest == 0 { return }
      guard rest == 1 else { throw lost(call, .unknownOutcome) }
      // While the server sends something itself, it may not read.
      guard wait(for: POLLIN | POLLOUT, until: call.deadline) else { throw missed(call) }
      guard PQconsumeInput(connection) == 1 else { throw lost(call, .unknownOutcome) }
    }
  }

  /// Returns the next result, or nil at the end of a statement's results.
  private func next(_ call: Call) throws -> OpaquePointer? {
    while PQisBusy(connection) == 1 {
      guard wait(for: POLLIN, until: call.deadline) else { throw missed(call) }
      guard PQconsumeInput(connection) == 1 else { throw lost(call, .unknownOutcome) }
    }
    return PQgetResult(connection)
  }

  private func failure(_ result: OpaquePointer, _ call: Call) -> PostgresFailure {
    let field = { (code: Int32) in PQresultErrorField(result, code).map { String(cString: $0) } }
    guard let state = field(Int32(UInt8(ascii: "C"))) else { return lost(call, .unknownOutcome) }
    let kind = PostgresFailure.kind(ofState: state, constraint: field(Int32(UInt8(ascii: "n"))))
    // The primary text only: the detail and the statement may quote values.
    let message = field(Int32(UInt8(ascii: "M"))) ?? "the server refused"
    if kind == .away { close() }
    return PostgresFailure(
      kind, call.operation, call.subject, "\(SingleLine.text(message)) [SQLSTATE \(state)]",
      hint: Self.hints[state])
  }

  private static let hints = [
    "25006": "the server is a standby; the next connection looks for the primary",
    "42P01": "create the tables with `recap store create`",
    "3F000": "create the tables with `recap store create`",
    "42703": "its tables are of another version: `recap store upgrade`, or update Recap on this machine",
    "42501": "grant the user the role recap_worker, or recap_keeper for `purge` and `erase`",
  ]

  private func lost(_ call: Call, _ kind: PostgresFailure.Kind) -> PostgresFailure {
    let message = lastMessage
    close()
    return PostgresFailure(
      kind, call.operation, call.subject, message.isEmpty ? "the connection was lost" : message)
  }

  private func missed(_ call: Call) -> PostgresFailure {
    close()
    return PostgresFailure(
      .unknownOutcome, call.operation, call.subject, "the server did not answer within the time limit")
  }

  /// - Returns: false if the deadline has passed.
  private func wait(for events: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { return false }
      var descriptor = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
      let ready = poll(&descriptor, 1, PollTimeout.milliseconds(left))
      if ready > 0 { return true }
      guard ready == 0 || errno == EINTR else { return true }
    }
  }
}
