import Foundation
import RecapProcess
import RecapTestSupport
import Testing

/// The daemon as its service manager sees it.
@Suite(.ownThreads) struct DaemonTests {
  @Test(arguments: [SIGTERM, SIGINT])
  func `an idle daemon stops on a signal`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let manager = try ServiceManager(folder.path + "/notify")
    let metrics = folder.path + "/recap.prom"
    let daemon = try Program.start(
      [
        "work", "--home", folder.path + "/home", "--set", "queue.poll_interval=0.1",
        "--set", "metrics.textfile=\(metrics)",
      ], environment: ["NOTIFY_SOCKET": manager.path], in: folder)
    defer { daemon.process.signal(SIGKILL) }
    #expect(manager.waits(for: "READY=1"))
    // Said at the beginning of each round.
    #expect(manager.waits(for: "WATCHDOG=1") && manager.waits(for: "WATCHDOG=1"))
    #expect(
      try String(contentsOfFile: metrics, encoding: .utf8)
        .contains("recap_queue_depth{state=\"available\"} 0"))
    daemon.process.signal(signal)
    #expect(manager.waits(for: "STOPPING=1"))
    // The units count these codes as success: UnitFileTests.
    #expect(try daemon.process.ended() == .exited(code: 128 + signal))
  }
}

/// The other end of sd_notify(3).
private final class ServiceManager {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    try #require(descriptor >= 0 && path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    // Only so that a daemon that never answers fails the test and does not hold it up for ever.
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// - Returns: false if it was not said.
  func waits(for state: String) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return false }
      if String(decoding: buffer.prefix(count), as: UTF8.self) == state { return true }
    }
  }
}
