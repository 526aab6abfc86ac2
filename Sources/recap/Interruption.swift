import Foundation
import RecapCore
import Synchronization

/// Runs work that SIGINT and SIGTERM cancel. A second signal ends the process at once, with its children.
enum Interruption {
  private static let received = Atomic<Int32>(0)
  private static let work = Mutex<Task<Void, any Error>?>(nil)
  /// The child processes that a second signal kills.
  static let children = Mutex<Set<Int32>>([])

  /// The signal that was received, or nil.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// The end of the pipe to which the signal handler writes; a thread reads from the other.
  private static let writeEnd = Atomic<Int32>(-1)

  static func cancelling(_ body: sending @escaping () async throws -> Void) async throws {
    let readEnd = try listen()
    let task = Task(operation: body)
    work.withLock { $0 = task }
    Thread.detachNewThread { follow(readEnd, task) }
    try await task.value
  }

  /// Installs signal handlers that write each signal as a byte to a pipe, where it waits to be read and
  /// none is lost.
  private static func listen() throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw OutputFailure("the pipe for signals", errno: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    writeEnd.store(ends[1], ordering: .releasing)
    for number in [SIGINT, SIGTERM] {
      Foundation.signal(number) { received in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: received)
        _ = write(Interruption.writeEnd.load(ordering: .acquiring), &byte, 1)
        errno = saved
      }
    }
    return ends[0]
  }

  private static func follow(_ readEnd: Int32, _ task: Task<Void, any Error>) {
    var byte: UInt8 = 0
    while true {
      let count = read(readEnd, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return }
      let number = Int32(byte)
      if received.exchange(number, ordering: .relaxed) != 0 {
        for child in children.withLock({ $0 }) { kill(child, SIGKILL) }
        _exit(128 + number)
      }
      task.cancel()
    }
  }

  /// Stops the work as a first SIGTERM does when `descriptor` reaches its end: the process that held the
  /// other end has closed it or has died.
  static func followEnd(of descriptor: Int32) {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(descriptor, &byte, 1) > 0 || errno == EINTR { errno = 0 }
      _ = received.compareExchange(expected: 0, desired: SIGTERM, ordering: .relaxed)
      work.withLock { $0 }?.cancel()
    }
  }
}
