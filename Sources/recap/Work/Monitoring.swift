import Foundation
import Logging
import RecapCore
import RecapPipeline
import RecapStore
import Synchronization

/// The metrics about the queue.
struct Monitoring: Sendable {
  let environment: JobEnvironment
  private let cache = Cache()

  init(environment: JobEnvironment) { self.environment = environment }

  /// Returns all metrics as they were not longer than 15 seconds ago: however many ask, the store is asked once.
  func recentText() async throws -> String {
    if let text = cache.text(at: .now) { return text }
    let text = try await text()
    cache.keep(text, at: .now)
    return text
  }

  /// The latest answer.
  private final class Cache: Sendable {
    private static let age = Duration.seconds(15)
    private let latest = Mutex<(text: String, at: ContinuousClock.Instant)?>(nil)

    func text(at now: ContinuousClock.Instant) -> String? {
      latest.withLock { latest in latest.flatMap { $0.at.duration(to: now) < Self.age ? $0.text : nil } }
    }

    func keep(_ text: String, at now: ContinuousClock.Instant) { latest.withLock { $0 = (text, now) } }
  }

  /// Returns all metrics, in Prometheus' text format.
  func text() async throws -> String {
    let state = RecapMetrics.State(
      counts: try await environment.queue.counts(),
      oldestAvailable: try await environment.queue.oldestAvailable(),
      backlog: try await environment.store.outbox.backlog(),
      readings: try await environment.store.readings(),
      counters: try await environment.queue.counters(),
      freeBytes: try FreeSpace.bytes(at: environment.settings.homeFolder), version: Software.version)
    return PrometheusText.render(RecapMetrics.metrics(state, at: Date()))
  }

  /// Writes the textfile, if it is configured. It is readable for the user of the collector, holds only
  /// numbers, and appears whole.
  /// - Throws: `StoreFailure`.
  func writeTextfile() async throws {
    guard let path = environment.settings.metrics.textfile else { return }
    try DurableFiles.write(Data(try await text().utf8), to: URL(fileURLWithPath: path), mode: 0o644)
  }

  /// Writes the textfile as `writeTextfile` does, but logs a failure instead of throwing it.
  func tryToWriteTextfile() async {
    do {
      try await writeTextfile()
      if environment.reported.resolve("metrics") {
        environment.log.notice("the metrics file is written again")
      }
    } catch is CancellationError {} catch {
      guard environment.reported.isNew("\(error)", of: "metrics") else { return }
      environment.log.warning("the metrics file was not written", metadata: ["cause": "\(error)"])
    }
  }
}

/// The time of a daemon's last round, and its trouble.
final class Liveness: Sendable {
  private let last = Mutex(Instant.current().uptime)
  private let latestTrouble = Mutex<String?>(nil)

  /// Why no work is started, or nil if nothing is wrong.
  var trouble: String? { latestTrouble.withLock(\.self) }

  func note(trouble: String?) { latestTrouble.withLock { $0 = trouble } }

  func beat() { last.withLock { $0 = Instant.current().uptime } }

  func isBeating(within limit: Duration) -> Bool { last.withLock { Instant.current().uptime - $0 < limit } }
}

/// systemd's notification protocol (sd_notify(3)): reports the daemon's state to its service manager.
enum ServiceNotification {
  static func send(_ state: String) {
    guard let path = Environment["NOTIFY_SOCKET"] else { return }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // A name that begins with @ is in the abstract namespace, where a zero byte replaces the @.
    let name = Array(path.utf8).enumerated().map { $0 == 0 && $1 == 0x40 ? 0 : $1 }
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
    let bytes = Array(state.utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(descriptor, bytes, bytes.count, 0, $0, length)
      }
    }
  }
}
