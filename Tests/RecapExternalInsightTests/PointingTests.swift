import FlyingFox
import Foundation
import RecapCore
import RecapInsight
import RecapPipeline
import RecapTestSupport
import Testing

@testable import RecapExternalInsight

/// A whole meeting, asked about piece by piece.
@Suite(.ownThreads) struct PointingTests {
  @Test func `a meeting is asked about in pieces that overlap`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(#"{"points": []}"#) }) { url, server in
      let answer = try await Talk.stage(
        Talk.pointer(
          url,
          change: {
            $0.maximumWords = 150
            $0.overlapWords = 30
          })
      ).run(Talk.question(times: 5), progress: { _ in })
      #expect(answer.failure == nil)
      #expect(answer.engine?.model == "tiny-chat at \(url)")
      let sent = server.received.map(\.numbers)
      #expect(sent.count > 1 && sent.first?.first == 1 && sent.last?.last == 40)
      for (earlier, later) in zip(sent, sent.dropFirst()) {
        let (last, first) = try (#require(earlier.last), #require(later.first))
        #expect(first <= last && first > earlier[0])
      }
      #expect(answer.pieces.map(\.sent) == sent.map { $0[0]...$0[$0.count - 1] })
    }
  }

  @Test func `the lines are the words of the cited utterances`() async throws {
    try await ChatServer.run({ _, _ in ChatServer.says(Talk.good) }) { url, _ in
      let answer = try await Talk.stage(Talk.pointer(url)).run(Talk.question(), progress: { _ in })
      let insights = Talk.insights(answer)
      #expect(insights.warnings == [])
      let item = try #require(insights.actionItems.first)
      #expect(insights.actionItems.count == 1)
      #expect(item.text == "Mend the address form")
      #expect(item.owner == "ben")
      #expect(item.due == DueDate(spoken: "by Friday", date: "2025-03-07"))
      #expect(item.citations.map(\.segmentID) == ["s3", "s4"])
      #expect(insights.decisions.map(\.text) == ["We open on the tenth of May."])
      #expect(insights.decisions.first?.speakers == ["anna"])
      #expect(insights.questions.map(\.text) == ["How many guests fit into the hall?"])
    }
  }

  @Test func `one failing piece gives the embedded insights and a warning`() async throws {
    try await ChatServer.run({ number, _ in
      number == 2 ? ChatServer.json("{}", status: .badRequest) : ChatServer.says(Talk.good)
    }) { url, _ in
      let answer = try await Talk.stage(Talk.pointer(url, change: { $0.maximumWords = 150 }))
        .run(Talk.question(times: 5), progress: { _ in })
      #expect(answer == .failed("it answered 400"))
      var embedded = Talk.insights(nil, times: 5)
      let insights = Talk.insights(answer, times: 5)
      #expect(insights.warnings.map(\.code) == [.secondEngineFailed])
      embedded.warnings = insights.warnings
      #expect(insights == embedded)
    }
  }

  @Test func `a slow server and a long meeting have their limits`() async throws {
    try await ChatServer.run({ _, _ in
      try await Task.sleep(for: .seconds(3600))
      return ChatServer.says(Talk.good)
    }) { url, server in
      let slow = try await Talk.stage(
        Talk.pointer(url, change: { $0.totalTimeout = MediaTime(seconds: 0.2) })
      )
      .run(Talk.question(), progress: { _ in })
      #expect(slow == .failed("no answer within 0.2 s"))
      let asked = server.received.count
      let long = try await Talk.stage(
        Talk.pointer(
          url,
          change: {
            $0.maximumWords = 100
            $0.maximumRequests = 2
          })
      ).run(Talk.question(times: 20), progress: { _ in })
      #expect(long.failure?.hasPrefix("the meeting is too long for it") == true)
      #expect(server.received.count == asked)
    }
  }

  @Test func `a server that is away gives the embedded insights`() async throws {
    // A port that was just given back.
    var url = ""
    try await ChatServer.run({ _, _ in ChatServer.json("{}") }) { address, _ in url = address }
    let answer = try await Talk.stage(Talk.pointer(url)).run(Talk.question(), progress: { _ in })
    #expect(answer == .failed("Connection refused"))
  }

  @Test func `a cancelled meeting ends the request`() async throws {
    let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
    try await ChatServer.run({ _, _ in
      arrival.yield()
      try await Task.sleep(for: .seconds(3600))
      return ChatServer.says(Talk.good)
    }) { url, _ in
      let stage = Talk.stage(Talk.pointer(url))
      let task = Task { try await stage.run(Talk.question(), progress: { _ in }) }
      for await _ in arrivals { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
