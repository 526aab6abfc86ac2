import Foundation
import RecapCore
import Testing

@Suite struct OutputFailureTests {
  @Test(arguments: [
    (ENOSPC, RecapCore.ExitCode.temporaryFailure), (EDQUOT, .temporaryFailure), (EIO, .temporaryFailure),
    (EACCES, .cannotCreate), (EROFS, .cannotCreate), (ENOENT, .cannotCreate), (EPIPE, .cannotCreate),
  ])
  func `full disks are temporary, refused access is not`(code: Int32, exit: RecapCore.ExitCode) {
    #expect(OutputFailure("t.json", errno: code).exitCode == exit)
  }

  @Test func `the errno under a Foundation error is found`() {
    let failure = #expect(throws: OutputFailure.self) {
      do { try Data([1]).write(to: URL(fileURLWithPath: "/dev/full")) } catch {
        throw OutputFailure("/dev/full", error)
      }
    }
    #expect(failure?.cause == "No space left on device")
    #expect(failure?.exitCode == .temporaryFailure)
  }

  @Test func `an output failure is not wrapped twice`() {
    let failure = OutputFailure("a", errno: ENOSPC)
    #expect(OutputFailure("b", failure).subject == "a")
  }
}
