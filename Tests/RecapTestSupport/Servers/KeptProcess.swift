package import Foundation
import RecapProcess

/// A server that a shell ends when the tests' process is gone, however that ended.
package final class KeptProcess: Sendable {
  private let keeper: SpawnedProcess
  /// Closed when this process ends.
  private let lifeline = Pipe()
  private let folder: URL

  /// - Parameters:
  ///   - command: for the shell.
  ///   - signal: what ends the server.
  ///   - folder: of the server, for its log; removed when it has ended.
  package init(_ command: String, signal: String, folder: URL) throws {
    self.folder = folder
    let script = """
      trap '' INT TERM HUP
      \(command) </dev/null >'\(folder.path)/log' 2>&1 &
      server=$!
      cat >/dev/null
      kill -\(signal) $server 2>/dev/null
      wait $server
      rm -rf '\(folder.path)'
      """
    keeper = try SpawnedProcess(
      Spawn(
        "/bin/sh", ["-c", script], environment: TestProgram.environment(),
        input: lifeline.fileHandleForReading.fileDescriptor))
    try lifeline.fileHandleForReading.close()
  }

  deinit { lifeline.fileHandleForWriting.closeFile() }

  /// Waits until the server is ready, for half a minute at most.
  /// - Parameter isReady: gets what the server has written so far.
  /// - Throws: `ServerUnavailable`, with the end of its log.
  package func wait(until isReady: (_ log: String) throws -> Bool) throws {
    for _ in 0..<600 {
      if try isReady(log) { return }
      // The shell stays: only the log says that the server has ended.
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw ServerUnavailable("the server did not start: \(log.suffix(500))")
  }

  private var log: String {
    String(decoding: (try? Data(contentsOf: folder.appending(path: "log"))) ?? Data(), as: UTF8.self)
  }
}

/// A server that the tests need is not there. The test fails: it is never skipped.
package struct ServerUnavailable: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
