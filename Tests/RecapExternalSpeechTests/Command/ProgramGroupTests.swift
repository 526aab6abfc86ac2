import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExternalSpeech

/// Whatever a program started ends with it.
@Suite(.ownThreads) struct ProgramGroupTests {
  private let job = TranscriptionJob(
    recording: .blank, stream: 0, windows: [TimeRange(seconds: 0, 10)])

  /// A script whose helper process notes its number and never ends by itself.
  private func stubborn(_ rest: String, by way: String = "") throws -> Script {
    try Script(
      "\(way) sh -c 'trap \"\" TERM; echo $$ > \"$HOME/helper\"; while :; do sleep 1; done' & "
        + "while [ ! -s \"$HOME/helper\" ]; do sleep 0.02; done; \(rest)")
  }

  private func transcriber(_ script: Script, limit: Double = 3600) -> CommandTranscriber {
    script.transcriber(environment: ["PATH": "/usr/bin:/bin", "HOME": script.folder.path]) {
      $0.timeLimit = MediaTime(seconds: limit)
    }
  }

  /// Whether the process is gone; one that was killed may take a moment to go.
  private func isGone(_ script: Script) async throws -> Bool {
    let pid = try #require(Int32(script.left("helper").trimmingCharacters(in: .whitespacesAndNewlines)))
    return await EndedProcess.isGone(pid)
  }

  @Test func `all processes end after a timeout`() async throws {
    let script = try stubborn("wait")
    await #expect(throws: ProgramFailure.self) {
      try await transcriber(script, limit: 1).transcribe(job, progress: { _ in })
    }
    #expect(try await isGone(script))
  }

  @Test(arguments: ["setsid", "setsid -f"])
  func `processes that left the group end as well`(way: String) async throws {
    let script = try stubborn("echo '[{\"start\": 0, \"end\": 1, \"text\": \"Hello.\"}]'", by: way)
    _ = try await transcriber(script).transcribe(job, progress: { _ in })
    #expect(try await isGone(script))
  }

  @Test func `all processes end after a success`() async throws {
    // The helper holds standard output open: its end is not waited for.
    let script = try stubborn("echo '[{\"start\": 0, \"end\": 1, \"text\": \"Hello.\"}]'")
    let result = try await transcriber(script).transcribe(job, progress: { _ in })
    #expect(result.segments.map(\.text) == ["Hello."])
    #expect(try await isGone(script))
  }

  @Test func `all processes end after a cancellation`() async throws {
    let script = try stubborn("echo up >&2; trap '' TERM; while :; do sleep 1; done")
    let (lives, life) = AsyncStream.makeStream(of: Void.self)
    let transcriber = transcriber(script)
    let task = Task { [job] in
      try await transcriber.transcribe(job, progress: { _ in life.yield() })
    }
    for await _ in lives { break }
    task.cancel()
    // The program itself would go on for ever.
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await isGone(script))
    #expect(script.isTidy)
  }
}
