import Foundation
import RecapTestSupport
import Testing

@testable import RecapSpeech

/// A child process ends with all that it started.
@Suite(.ownThreads) struct ChildProcessTests {
  /// Writes its number to `$HOME/helper` and never ends by itself.
  private static let helper =
    #"sh -c 'trap "" TERM HUP; echo $$ > "$0"; exec tail -f /dev/null' "$HOME/helper""#

  @Test(
    arguments: [
      "\(helper) &", "setsid \(helper) &", "(setsid \(helper) &)", "setsid setsid -f \(helper)",
      // Without the child's variables.
      "env -i PATH=/usr/bin:/bin setsid \(helper) &",
    ])
  func `all descendants end with the process`(start: String) async throws {
    let folder = try TemporaryFolder()
    let note = folder.path + "/helper"
    let process = try ChildProcess(
      EngineCommand(
        executable: "sh",
        arguments: [
          "-c",
          "HOME='\(folder.path)'; \(start)\nwhile [ ! -s '\(note)' ]; do sleep 0.02; done; echo up; exec cat",
        ]))
    var byte: UInt8 = 0
    #expect(read(process.socket, &byte, 1) == 1)
    let text = try String(contentsOfFile: note, encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let helper = try #require(Int32(text))
    #expect(kill(helper, 0) == 0)
    _ = process.end()
    let isGone = await EndedProcess.isGone(helper)
    #expect(isGone)
    if !isGone { kill(helper, SIGKILL) }
  }

  @Test
  func `the end of one process leaves another running`() throws {
    let (first, second) = try (ChildProcess(Self.cat), ChildProcess(Self.cat))
    _ = first.end()
    #expect(write(second.socket, "x", 1) == 1)
    var byte: UInt8 = 0
    #expect(read(second.socket, &byte, 1) == 1)
    #expect(byte == UInt8(ascii: "x"))
  }

  private static let cat = EngineCommand(executable: "cat", arguments: [])
}
