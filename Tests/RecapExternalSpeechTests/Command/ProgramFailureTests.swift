import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@testable import RecapExternalSpeech

/// What goes wrong with real programs, and what it counts as.
@Suite(.ownThreads) struct ProgramFailureTests {
  private func failure(
    _ body: String, arguments: [String] = ["{input}"],
    _ change: (inout CommandTranscriber.Settings) -> Void = { _ in }
  ) async throws -> ProgramFailure {
    let script = try Script(body)
    let transcriber = script.transcriber(arguments: arguments, change)
    let job = TranscriptionJob(
      recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)])
    let error = await #expect(throws: ProgramFailure.self) {
      try await transcriber.transcribe(job, progress: { _ in })
    }
    #expect(script.isTidy)
    return try #require(error)
  }

  @Test(arguments: [
    ("exit 1", ExitCode.temporaryFailure), ("exit 65", .dataError), ("exit 69", .unavailable),
    ("exit 78", .configuration), ("exit 127", .unavailable), ("kill -9 $$", .temporaryFailure),
    ("kill -11 $$", .temporaryFailure),
  ])
  func `an exit code and last error line become the failure`(_ body: String, code: ExitCode) async throws {
    let failure = try await failure("echo first >&2; printf 'the \\033[31mmodel is gone\\n\\n' >&2; \(body)")
    #expect(failure.exitCode == code)
    // The last line says why; what steers a terminal is left out.
    #expect(failure.cause.hasSuffix(": the [31mmodel is gone"))
  }

  private static let codes: [(Int32, Disposition)] = [
    (1, .retry), (2, .retry), (64, .snooze), (65, .discard), (69, .snooze), (78, .snooze), (126, .snooze),
  ]

  @Test(arguments: codes)
  func `only a complaint about the sound discards the job`(_ code: Int32, disposition: Disposition) {
    let failure = ProgramFailure.of(.exited(code: code, complaint: ""), program: "p", limit: .seconds(1))
    #expect(failure?.disposition == disposition)
  }

  @Test func `a missing program makes the job wait`() async throws {
    let failure = try await failure("exit 0") { $0.arguments = ["no-such-recogniser", "{input}"] }
    #expect(failure.exitCode == .unavailable)
    #expect(failure.disposition == .snooze)
    #expect(failure.hint?.contains("transcription.command.arguments") == true)
    let path = try await self.failure("exit 0") { $0.arguments = ["/no/such/recogniser", "{input}"] }
    #expect(
      path.description.hasPrefix("cannot transcribe with /no/such/recogniser: there is no such program ("))
  }

  @Test func `a file that is not executable is unavailable`() async throws {
    let failure = try await failure("exit 0") {
      try? Data("not a program".utf8).write(to: URL(filePath: $0.arguments[0]))
    }
    #expect(failure.exitCode == .unavailable)
  }

  @Test(arguments: [[String](), ["/bin/cat"]])
  func `arguments without program or input are refused`(_ arguments: [String]) async throws {
    let failure = try await failure("exit 0") { $0.arguments = arguments }
    #expect(failure.exitCode == .configuration)
  }

  @Test(arguments: [
    ("true", "its standard output for 0:00 to 0:10 is not a transcript: it is empty"),
    ("echo hello", "its standard output for 0:00 to 0:10 is not a transcript: line 1: none of the forms"),
    (
      "printf 'WEBVTT\\n\\nhello'",
      "its standard output for 0:00 to 0:10 is not a transcript: line 3: expected the times of a cue"
    ),
  ])
  func `output that is not a transcript is unavailable`(_ body: String, cause: String) async throws {
    let failure = try await failure(body)
    #expect(failure.exitCode == .unavailable)
    #expect(failure.disposition == .snooze)
    #expect(failure.cause.hasPrefix(cause), "\(failure.cause)")
  }

  @Test func `a missing output file makes the job wait`() async throws {
    let failure = try await failure("true", arguments: ["{input}", "{output}"])
    #expect(failure.cause.contains("wrote no file {output}"))
    #expect(failure.disposition == .snooze)
  }

  @Test func `an output file that is a FIFO is not waited for`() async throws {
    let failure = try await failure("mkfifo \"$2\"", arguments: ["{input}", "{output}"])
    #expect(failure.cause == "its output file cannot be read: it is not a regular file")
  }

  @Test func `endless output is cut off`() async throws {
    let failure = try await failure("yes")
    #expect(failure.disposition == .snooze)
    #expect(failure.cause.contains("64 MiB"))
  }

  @Test func `endless error output is shortened`() async throws {
    let failure = try await failure("yes | head -c 20000000 >&2; exit 3")
    #expect(failure.cause == "it exited with code 3: y")
  }

  @Test func `a program that hangs is ended`() async throws {
    let failure = try await failure("echo loading >&2; sleep 3600") {
      $0.timeLimit = MediaTime(seconds: 0.3)
    }
    #expect(failure.exitCode == .temporaryFailure)
    #expect(failure.cause == "it did not finish within 0.3 s: loading")
  }
}
