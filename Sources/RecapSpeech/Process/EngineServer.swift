import Foundation
import Glibc
import RecapCore

/// The engine process's side of the protocol: it sends a greeting, then replies to one chunk after another
/// until its input ends.
package enum EngineServer {
  /// Serves this process's standard input and output. Never returns.
  ///
  /// - Parameter make: loads the engine; the greeting reports the error that it throws.
  package static func serve(_ make: () throws(EngineUnavailable) -> any ChunkRecognizer) -> Never {
    // Redirects what libraries print to standard error, so that standard output carries only the protocol.
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    guard output >= 0 else { exit(71) }
    endWithInput()
    do {
      try serve(make, over: EngineConnection(input: STDIN_FILENO, output: output))
      exit(0)
    } catch {
      exit(EXIT_FAILURE)
    }
  }

  private static func serve(
    _ make: () throws(EngineUnavailable) -> any ChunkRecognizer, over connection: consuming EngineConnection
  ) throws {
    var connection = connection
    let recognizer: any ChunkRecognizer
    do throws(EngineUnavailable) {
      recognizer = try make()
    } catch {
      try connection.send(
        EngineProtocol.line(EngineGreeting.unavailable(subject: error.subject, cause: error.cause)))
      return
    }
    try connection.send(EngineProtocol.line(EngineGreeting.ready(recognizer.engine)))
    while let request = try connection.message(EngineRequest.self) {
      guard (0...EngineProtocol.longestChunk).contains(request.samples) else {
        throw EngineProcessFailure.garbled("\(request.samples) samples")
      }
      let samples = try connection.samples(request.samples)
      let reply: EngineReply
      do throws(RecognitionRefused) {
        let seconds = Double(request.samples) / Double(speechSampleRate)
        reply = .segments(
          id: request.id, try recognizer.recognize(samples, for: request).map { $0.bounded(by: seconds) })
      } catch {
        reply = .failed(id: request.id, cause: error.cause)
      }
      try connection.send(EngineProtocol.line(reply))
    }
  }

  /// Ends this process when the other end of its input is closed, even during recognition: there is no
  /// reader for the reply.
  private static func endWithInput() {
    Thread.detachNewThread {
      var entry = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      // Without events, poll reports only the end.
      while poll(&entry, 1, -1) <= 0 {}
      _exit(0)
    }
  }
}

/// A recogniser in an engine process: it turns one chunk of sound into text, and keeps no state between
/// chunks.
package protocol ChunkRecognizer: AnyObject {
  /// The engine as the process identifies it.
  var engine: EngineInfo { get }

  /// - Parameter samples: the chunk at `speechSampleRate`, mono.
  /// - Throws: `RecognitionRefused`; the recogniser can still be used.
  func recognize(_ samples: [Float], for request: EngineRequest) throws(RecognitionRefused) -> [EngineSegment]
}

/// A recogniser failed on one chunk, with its cause.
package struct RecognitionRefused: Error {
  package var cause: String

  package init(_ cause: String) { self.cause = cause }
}
