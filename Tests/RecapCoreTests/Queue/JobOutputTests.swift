import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// What a completed job says about its recap, as the queue stores it.
@Suite struct JobOutputTests {
  private let output = JobOutput(
    outcome: "withheld", reason: "too_short", revision: 3, digest: Digest(of: "record"), isDuplicate: true,
    stages: nil)

  private func stored(_ output: JSON) async throws -> Job {
    try await InMemoryQueue().run(Sample.submission("mtg-1"), to: .completed(output: output))
  }

  @Test func `what was written is read`() async throws {
    #expect(try await stored(CanonicalJSON.tree(output)).output == output)
  }

  @Test func `a ready recap has a reason of null`() throws {
    var ready = output
    ready.reason = nil
    #expect(try CanonicalJSON.tree(ready)["reason"] == .null)
  }

  @Test(arguments: [#"{}"#, #"{"outcome":"ready","revision":"1","digest":"x","duplicate":false}"#, "7"])
  func `an output that is not of a recap is nil`(text: String) async throws {
    #expect(try await stored(JSONParser.parse(Data(text.utf8))).output == nil)
  }
}
