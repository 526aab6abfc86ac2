import Foundation
import GRDB
import RecapCore
import Synchronization

/// Conversion between a row of `jobs` and a `Job`.
enum JobRow {
  /// The columns that `job` reads, in its order: it reads them by index, so that a claim does not look up
  /// 23 names.
  static let columns = """
    id, kind, queue, state, priority, meeting_id, args, attempt, max_attempts, crashes, created_at,
    scheduled_at, attempted_at, finalized_at, attempted_by, errors, metadata, tags, unique_key, leased_by,
    lease_token, lease_expires_at, lease_expires_uptime, progress_at, progress_uptime
    """

  /// The index of `lease_token` in `columns`.
  static let token = 20

  /// - Throws: `StoreFailure` if a column holds a value that the queue does not write.
  static func job(_ row: Row) throws -> Job { try job(row, lease: lease(row)) }

  /// - Parameter lease: the lease as the caller knows it; the lease columns are not read.
  static func job(_ row: Row, lease: Lease?) throws -> Job {
    guard let kind = JobKind(rawValue: row[1]), let state = JobState(rawValue: row[3]) else {
      throw RecapDatabase.damaged("read job", "\(row[0] as Int)", "its kind or state is unknown")
    }
    return Job(
      id: row[0], kind: kind, queue: row[2], state: state, priority: row[4], meetingID: row[5],
      arguments: try decode(row[6]), attempt: row[7], maximumAttempts: row[8], crashes: row[9],
      createdAt: date(row[10]), scheduledAt: date(row[11]), attemptedAt: (row[12] as Int?).map(date),
      finalizedAt: (row[13] as Int?).map(date), attemptedBy: try texts(row[14]), errors: try decode(row[15]),
      metadata: try decode(row[16]), tags: try texts(row[17]), uniqueKey: row[18], lease: lease)
  }

  private static func lease(_ row: Row) throws -> Lease? {
    guard let holder = row[19] as String?, let date = row[21] as Int?, let uptime = row[22] as Int? else {
      return nil
    }
    var lease = Lease(
      token: row[20], holder: try worker(holder),
      expires: Instant(date: Self.date(date), uptime: .milliseconds(uptime)))
    if let moved = row[23] as Int?, let uptime = row[24] as Int? {
      lease.progress = Instant(date: Self.date(moved), uptime: .milliseconds(uptime))
    }
    return lease
  }

  // MARK: workers

  /// The identity that was written last, with its text: a process has one identity and writes it with every
  /// claim.
  private static let latestWorker = Mutex<(worker: WorkerIdentity, text: String)?>(nil)

  static func column(_ worker: WorkerIdentity) -> String {
    latestWorker.withLock { latest in
      if let latest, latest.worker == worker { return latest.text }
      let text = text(worker)
      latest = (worker, text)
      return text
    }
  }

  private static func text(_ worker: WorkerIdentity) -> String {
    CanonicalJSON.serialize(
      .object([
        "host": .string(worker.hostName), "boot": .string(worker.boot),
        "namespace": .string(worker.namespace),
        "pid": .number(Double(worker.pid)), "started": .number(Double(worker.started)),
      ]))
  }

  static func worker(_ text: String) throws -> WorkerIdentity {
    let json = try JSONParser.parse(Data(text.utf8))
    return WorkerIdentity(
      hostName: json["host"]?.stringValue ?? "", boot: json["boot"]?.stringValue ?? "",
      namespace: json["namespace"]?.stringValue ?? "", pid: json["pid"]?.integerValue ?? 0,
      started: json["started"]?.integerValue ?? 0)
  }

  // MARK: columns

  /// Milliseconds since 1970.
  static func column(_ date: Date) -> Int { Int((date.timeIntervalSince1970 * 1000).rounded()) }

  /// Milliseconds of the machine's monotonic clock.
  static func column(_ uptime: Duration) -> Int { Int((uptime / .milliseconds(1)).rounded()) }

  static func date(_ column: Int) -> Date { Date(timeIntervalSince1970: Double(column) / 1000) }

  static func column(_ texts: [String]) -> String {
    texts.isEmpty ? "[]" : CanonicalJSON.serialize(.array(texts.map(JSON.string)))
  }

  static func column(_ members: [String: JSON]) -> String { CanonicalJSON.serialize(.object(members)) }

  static func column(_ errors: [AttemptError]) throws -> String {
    errors.isEmpty ? "[]" : try column(errors as any Encodable)
  }

  static func column(_ value: any Encodable) throws -> String {
    String(decoding: try CanonicalJSON.encode(value), as: UTF8.self)
  }

  private static func texts(_ text: String) throws -> [String] {
    guard text != "[]" else { return [] }
    // Worker names contain no escapes, and every claim reads them: split at the quotes, every second piece
    // is a name.
    if !text.utf8.contains(UInt8(ascii: "\\")) {
      let pieces = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      return stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) ?? "" }
    }
    guard case .array(let items) = try JSONParser.parse(Data(text.utf8)) else { return [] }
    return items.compactMap(\.stringValue)
  }

  private static func decode(_ text: String) throws -> [String: JSON] {
    guard text != "{}", case .object(let members) = try JSONParser.parse(Data(text.utf8)) else { return [:] }
    return members
  }

  /// Most JSON columns of most rows are empty, so a decoder is made only for the others.
  static func decode<T: Decodable & ExpressibleByArrayLiteral>(_ text: String) throws -> T {
    text == "[]" ? [] : try JSONDecoder().decode(T.self, from: Data(text.utf8))
  }

  static func decode(_ text: String) throws -> JobArguments {
    text == "{}" ? JobArguments() : try JSONDecoder().decode(JobArguments.self, from: Data(text.utf8))
  }
}
