package import Foundation
package import RecapCore

/// A sink that appends each event to a file, one CloudEvents JSON object per line: the simplest thing for a
/// platform to follow.
///
/// The file has mode 0600. Each line is written whole, once, and is on the disk before `deliver` returns:
/// an event that is in the file already is not written again, and a line that a crash cut short is removed
/// first. Several processes may share the file.
package actor JSONLinesSink: EventSink {
  package let name: String
  /// The file is the platform's log, so it gets all events from the first on.
  package nonisolated let replaysHistory = true
  private let file: URL
  private let lockTimeout: Duration
  /// Reading a long file and waiting for the disk block, so they must not hold a thread of the shared pool.
  private let thread = SinkThread()
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter lockTimeout: the time to wait for another process that writes to the file.
  package init(name: String = "jsonl", file: URL, lockTimeout: Duration = .seconds(30)) {
    self.name = name
    self.file = file
    self.lockTimeout = lockTimeout
  }

  /// - Throws: `DeliveryFailure`, `CancellationError`.
  package func deliver(_ entry: OutboxEntry) async throws {
    let line = Data((CanonicalJSON.serialize(entry.payload) + "\n").utf8)
    let log = try await LineFile.opened(file, lockTimeout: lockTimeout)
    try log.dropTornLine()
    let isThere = try Self.mayBeThere(entry, name) && Self.has(entry.event.id, log)
    if !isThere { try log.append(line) }
  }

  /// Returns a Boolean value that indicates whether an earlier attempt may have written the line. The
  /// ledger counts an attempt before it is made, and keeps its error if an operator resets the count. An
  /// event without an earlier attempt is appended without reading the file.
  private static func mayBeThere(_ entry: OutboxEntry, _ name: String) -> Bool {
    entry.deliveries.first { $0.sink == name }.map { $0.attempts > 1 || $0.lastError != nil } ?? true
  }

  private static func has(_ id: String, _ log: borrowing LineFile) throws -> Bool {
    let mark = Data("\"id\":\(CanonicalJSON.serialize(.string(id)))".utf8)
    return try log.contains { line in
      // Searches the bytes first, for speed, and then parses the line, because an id may occur inside
      // another event's data.
      line.range(of: mark) != nil && (try? JSONParser.parse(line))?["id"]?.stringValue == id
    }
  }
}
