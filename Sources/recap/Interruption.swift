import Dispatch
import Foundation
import Synchronization

/// Runs work that SIGINT and SIGTERM cancel; a second signal ends the process at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that came, or nil.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  static func cancelling(_ body: sending @escaping () async throws -> Void) async throws {
    let task = Task(operation: body)
    let sources = [SIGINT, SIGTERM].map { number in
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if received.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    try await task.value
  }
}
