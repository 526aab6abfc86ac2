import Dispatch
import Foundation
import Synchronization

/// Runs work that SIGINT and SIGTERM cancel; a second signal ends the process at once, and its children.
enum Interruption {
  private static let received = Atomic<Int32>(0)
  private static let work = Mutex<Task<Void, any Error>?>(nil)
  /// Processes that do not outlive a second signal.
  static let children = Mutex<Set<Int32>>([])

  /// The signal that came, or nil.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  static func cancelling(_ body: sending @escaping () async throws -> Void) async throws {
    let task = Task(operation: body)
    work.withLock { $0 = task }
    let sources = [SIGINT, SIGTERM].map { number in
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if received.exchange(number, ordering: .relaxed) != 0 {
          for child in children.withLock({ $0 }) { kill(child, SIGKILL) }
          _exit(128 + number)
        }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    try await task.value
  }

  /// Stops the work as a first SIGTERM does once `descriptor` ends: whoever held the other end is gone or
  /// wants it so.
  static func followEnd(of descriptor: Int32) {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(descriptor, &byte, 1) > 0 || errno == EINTR { errno = 0 }
      _ = received.compareExchange(expected: 0, desired: SIGTERM, ordering: .relaxed)
      work.withLock { $0 }?.cancel()
    }
  }
}
