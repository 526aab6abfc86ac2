import Foundation
import RecapTestSupport
import Testing

/// Every fixture through the whole program, heard by the accurate profile.
@Suite(.ownThreads) struct FixtureTests {
  @Test func `every fixture is as expected`() throws {
    let replay = try Program.run(["replay", Program.fixtures.path], within: TestProgram.longPatience)
    #expect(replay.status == 0, "\(replay.output)")
  }
}
