package import Foundation
package import RecapCore

/// Appends each event to a file, one CloudEvents JSON object a line: the simplest thing that a
/// platform can follow.
///
/// The file is 0600. A line is written whole, on the disk before `deliver` returns, and once: an event
/// that is there already is not written again, and a line that a crash cut short is removed first.
/// Several processes may share the file.
package actor JSONLinesSink: EventSink {
  package let name: String
  /// The file is the platform's log: it has everything.
  package nonisolated let hearsOfThePast = true
  private let file: URL
  private let patience: Duration
  /// Reading through a long file and waiting for the disk block: they must not hold a thread of the pool.
  private let thread = SinkThread()
  package nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter patience: how long to wait for another process that writes to the file.
  package init(name: String = "jsonl", file: URL, patience: Duration = .seconds(30)) {
    self.name = name
    self.file = file
    self.patience = patience
  }

  /// - Throws: `DeliveryFailure`, `CancellationError`.
  package func deliver(_ entry: OutboxEntry) async throws {
    let line = Data((CanonicalJSON.serialize(entry.payload) + "\n").utf8)
    let log = try await LineFile.opened(file, patience: patience)
    try log.dropTornLine()
    let isThere = try Self.mayBeThere(entry, name) && Self.has(entry.event.id, log)
    if !isThere { try log.append(line) }
  }

  /// Only an earlier attempt can have written the line: the ledger counts an attempt before it is made, and
  /// keeps its error where an operator has set the count back. The file is not read through for an event
  /// that nobody has tried to send.
  private static func mayBeThere(_ entry: OutboxEntry, _ name: String) -> Bool {
    entry.deliveries.first { $0.sink == name }.map { $0.attempts > 1 || $0.lastError != nil } ?? true
  }

  private static func has(_ id: String, _ log: borrowing LineFile) throws -> Bool {
    let mark = Data("\"id\":\(CanonicalJSON.serialize(.string(id)))".utf8)
    return try log.contains { line in
      // The bytes first, for speed; then what they mean, because an id may stand inside another's data.
      line.range(of: mark) != nil && (try? JSONParser.parse(line))?["id"]?.stringValue == id
    }
  }
}
