import Foundation
import RecapTestSupport
import Testing

/// `Scripts/run-tests`, with a `swift` that plays a run of tests.
@Suite(.ownThreads) struct RunTestsTests {
  private func run(_ script: String, limit: String, _ arguments: [String] = ["--filter", "X"]) throws
    -> Program.Outcome
  {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n" + script, to: "swift", mode: 0o700)
    return try Program.system(
      "env",
      [
        "PATH=\(folder.path):/usr/bin:/bin", "TEST_LIMIT=\(limit)",
        Program.repository.appending(path: "Scripts/run-tests").path,
      ] + arguments)
  }

  @Test func `a run that hangs names its tests and programs`() throws {
    let outcome = try run(
      """
      echo '◇ Test "rejects nothing" started.'
      echo '◇ Test "waits" started.'
      echo '✔ Test "rejects nothing" with 3 test cases passed after 0.1 seconds.'
      printf 'half a line'
      sleep 60123
      """, limit: "3")
    #expect(outcome.status == 75)
    let end = try #require(outcome.output.components(separatedBy: "run-tests: ").last)
    #expect(end.contains("have not ended after 3 s"))
    #expect(end.contains("\"waits\"") && !end.contains("rejects nothing"), "\(end)")
    #expect(end.contains("sleep 60123"))
    #expect(try Program.system("pgrep", ["-f", "sleep 60123"]).status == 1)
  }

  @Test func `the exit code and the output of the tests stay`() throws {
    let outcome = try run("echo \"ran $*\"; echo wrong >&2; exit 7", limit: "300")
    #expect(outcome.status == 7)
    #expect(outcome.output.contains("ran test --filter X\n") && outcome.output.contains("wrong\n"))
  }

  @Test func `runs side by side both count`() throws {
    let outcome = try run(
      """
      echo "ran $*, $SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH at once"
      case "$*" in *second*) echo '✘ Test "adds" with 2 test cases failed after 1 seconds with 1 issue.'; exit 3;; esac
      """, limit: "300", ["--width", "7", "--filter", "first", "--and", "--filter", "second"])
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("ran test --filter first --ignore-lock, 7 at once\n"))
    #expect(outcome.output.contains("ran test --filter second --ignore-lock, "))
    #expect(outcome.output.hasSuffix("run-tests: failed:\n  \"adds\"\n"), "\(outcome.output)")
  }
}
