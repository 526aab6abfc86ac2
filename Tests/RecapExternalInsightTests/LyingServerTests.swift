import Foundation
import RecapCore
import RecapInsight
import RecapPipeline
import RecapTestSupport
import Testing

@testable import RecapExternalInsight

/// A server that lies in every way: whatever it answers, every line is covered by what was said.
@Suite(.ownThreads) struct LyingServerTests {
  private static let days = [
    "by Friday", "Friday", "by Monday", "the tenth of May", "tenth of May works", "tomorrow", "form", "", " ",
    "???",
    "by\u{0}Friday", "2025-03-07", String(repeating: "by Friday ", count: 9), "Leave that with me",
  ]
  private static let people = ["anna", "ben", "chloe", "silent", "nobody", "", "Anna Berg", "<script>"]
  private static let kinds = ["decision", "action_item", "question", "key_point", "Decision", "joke", ""]

  private static func number(_ random: inout SeededGenerator, _ numbers: [Int]) -> String {
    switch random.index(12) {
    case 0: random.pick(["-1", "0", "1.5", "1e99", "9007199254740993", "\"3\"", "null", "[1]", "true"])
    case 1: "\(numbers.count + random.index(50))"
    default: "\(random.pick(numbers))"
    }
  }

  private static func entry(_ random: inout SeededGenerator, _ numbers: [Int]) -> String {
    if random.oneIn(20) { return random.pick(["null", "[]", "7", "\"x\"", "{}"]) }
    let count = random.oneIn(15) ? random.index(40) : random.index(4)
    let utterances = (0..<count).map { _ in number(&random, numbers) }
    let owners = (0..<random.index(3)).map { _ in "\"\(random.pick(people))\"" }
    let day =
      random.oneIn(3) ? "null" : CanonicalJSON.serialize(.string(random.pick(days)))
    let extra = random.oneIn(20) ? ", \"text\": \"We pay a million\"" : ""
    return "{\"kind\": \"\(random.oneIn(8) ? random.pick(kinds) : random.pick(Array(kinds.prefix(4))))\", "
      + "\"utterances\": [\(utterances.joined(separator: ", "))], "
      + "\"participants\": [\(owners.joined(separator: ", "))], \"day\": \(day)\(extra)}"
  }

  @Test func `no answer makes a line that was not said`() async throws {
    let seed = TestSeed("lying server")
    let (times, rounds) = (12, TestSeed.rounds(60))
    let verifier = InsightVerifier(
      transcript: Talk.transcript(times: times), meeting: Talk.meeting(), windows: [Talk.window])
    try await ChatServer.run({ number, question in
      var random = seed.generator(number)
      let entries = (0..<random.index(random.oneIn(10) ? 400 : 12)).map { _ in
        Self.entry(&random, question.numbers)
      }
      let content = "{\"points\": [\(entries.joined(separator: ", "))]}"
      return random.oneIn(15)
        ? ChatServer.says(String(content.prefix(random.index(content.count + 1)))) : ChatServer.says(content)
    }) { url, server in
      let question = Talk.question(times: times)
      var pointed = 0
      for round in 0..<rounds {
        let answer = try await Talk.stage(
          Talk.pointer(
            url,
            change: {
              $0.maximumWords = 200
              $0.overlapWords = 40
            })
        ).run(question, progress: { _ in })
        let insights = Talk.insights(answer, times: times)
        let context = "round \(round), \(seed)"
        #expect(verifier.check(insights) == [], "\(context)")
        #expect(
          insights.actionItems.allSatisfy { ["anna", "ben", "chloe", nil].contains($0.owner) }, "\(context)")
        #expect(
          insights.actionItems.allSatisfy {
            $0.due?.date.map(["2025-03-07", "2025-05-10"].contains) ?? true
          },
          "\(context)")
        if !insights.warnings.contains(where: { $0.code == .secondEngineFailed }) { pointed += 1 }
        // The same answer gives the same bytes.
        let again = try JSONDecoder().decode(PointingAnswer.self, from: JSONEncoder().encode(answer))
        #expect(again == answer, "\(context)")
        if round % 10 == 0 { #expect(Talk.insights(again, times: times) == insights, "\(context)") }
      }
      #expect(server.refusals == [])
      #expect(pointed > rounds / 4, "most answers should be usable in part")
    }
  }
}
