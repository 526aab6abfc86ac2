import RecapCore
import RecapTestSupport
import Testing

@testable import RecapInsight

/// The output of a stage changes only with its revision.
@Suite struct InsightRevisionTests {
  @Test func `changed insights have a new revision`() throws {
    let meetings = ScriptedMeeting.known + ScriptedMeeting.unseen
    let drawn = meetings.map { $0.insights($0.transcript()) }
    try GoldenDigest("InsightAnalysis.revision", revision: 19, "4a1b9b2bed4e91a4")
      .check(drawn, madeBy: InsightAnalysis.revision)
  }
}
