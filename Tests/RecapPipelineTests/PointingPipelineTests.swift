import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// A second engine in the pipeline: when it is asked, and what of its answer is kept.
@Suite struct PointingPipelineTests {
  /// Points at the first utterance of each piece, and notes what it is asked.
  private final class Finger: InsightPointer {
    let asked = Mutex<[PointingQuestion]>([])
    let fails = Mutex(false)
    let model: String

    init(model: String = "one") { self.model = model }

    var limits: PointingLimits {
      PointingLimits(words: 1000, overlap: 100, pieces: 10, time: MediaTime(seconds: 60))
    }

    func identify() throws -> EngineIdentity {
      EngineIdentity(engine: "finger", version: "1", model: model, digests: [:])
    }

    func point(at piece: PointingQuestion) async throws -> PointingAnswer.Piece {
      let number = asked.withLock { asked in
        asked.append(piece)
        return asked.count
      }
      if fails.withLock({ $0 }) {
        throw OperationFailure("ask", "http://finger", "it answered 500", exitCode: .temporaryFailure)
      }
      let first = piece.utterances[0].number
      // Another answer each time: what is the same afterwards was kept.
      return .init(
        sent: first...first + piece.utterances.count - 1,
        points: [Point(kind: .decision, utterances: [first + number])])
    }

    func readiness() async throws -> String { "ready" }
    var count: Int { asked.withLock { $0.count } }
  }

  private func rehearsal(words: Int = 600) throws -> Rehearsal {
    let sentences = (0..<words / 10).map {
      "We decided to launch shop number \($0) on Friday together."
    }
    return try Rehearsal(.init(sentences: sentences, keepsStages: true))
  }

  @Test func `an answer is kept, and nobody is asked again`() async throws {
    let (rehearsal, finger) = (try rehearsal(), Finger())
    let first = try await rehearsal.pipeline(pointer: finger).recap(rehearsal.meeting())
    let recap = first.stored.recap
    #expect(finger.count == 1)
    #expect(recap.provenance.insightEngine?.model == "one")
    #expect(recap.provenance.stages["point"] == Pointing.revision)
    #expect(recap.decisions.map(\.citations.count) == [1])
    let request = try RecapRequest(rehearsal.meeting(), from: "insights", isAgain: true)
    let again = try await rehearsal.pipeline(pointer: finger).recap(request)
    #expect(again.isDuplicate && again.stored.digest == first.stored.digest)
    #expect(
      again.explanation.map(\.stage) == ["transcribe", "point", "insights", "reel"]
        && again.explanation.map(\.isReused) == [true, true, false, false])
    #expect(finger.count == 1)
    let asked = try await rehearsal.pipeline(pointer: finger).recap(
      RecapRequest(rehearsal.meeting(), from: "point", isAgain: true))
    #expect(finger.count == 2)
    #expect(asked.stored.recap.decisions != recap.decisions)
  }

  @Test func `other words, people or engines are asked anew`() async throws {
    let (rehearsal, finger) = (try rehearsal(), Finger())
    func recap(_ meeting: Meeting, _ pointer: Finger) async throws {
      _ = try await rehearsal.pipeline(pointer: pointer).recap(RecapRequest(meeting, isAgain: true))
    }
    try await recap(rehearsal.meeting(), finger)
    var meeting = rehearsal.meeting()
    meeting.title = "Another title"
    try await recap(meeting, finger)
    #expect(finger.count == 1)
    meeting.participants[0].name = "Ada Lovelace"
    try await recap(meeting, finger)
    #expect(finger.count == 2)
    let other = Finger(model: "two")
    try await recap(meeting, other)
    #expect(other.count == 1)
  }

  @Test func `a failure is a warning, and is asked again next time`() async throws {
    let (rehearsal, finger) = (try rehearsal(), Finger())
    finger.fails.withLock { $0 = true }
    let failed = try await rehearsal.pipeline(pointer: finger).recap(rehearsal.meeting())
    let warnings = failed.stored.recap.quality?.warnings ?? []
    #expect(warnings.map(\.code) == [.secondEngineFailed])
    #expect(warnings.first?.text.hasSuffix(": it answered 500") == true)
    #expect(failed.stored.recap.provenance.insightEngine == nil)
    let plain = try self.rehearsal()
    let embedded = try await plain.pipeline().recap(plain.meeting()).stored.recap
    #expect(failed.stored.recap.decisions == embedded.decisions)
    #expect(embedded.provenance.stages["point"] == nil)
    finger.fails.withLock { $0 = false }
    let mended = try await rehearsal.pipeline(pointer: finger)
      .recap(RecapRequest(rehearsal.meeting(), isAgain: true))
    #expect(mended.stored.recap.quality?.warnings == [])
    #expect(mended.stored.recap.provenance.insightEngine != nil)
  }

  @Test func `nobody is asked where AI was off or too little was said`() async throws {
    let finger = Finger()
    let off = try rehearsal()
    let outcome = try await off.pipeline(pointer: finger).recap(off.meeting(ai: .off))
    #expect(outcome.stored.recap.reason == .aiDisabled)
    let short = try rehearsal(words: 100)
    let withheld = try await short.pipeline(pointer: finger).recap(short.meeting())
    #expect(withheld.stored.recap.outcome == .withheld)
    #expect(withheld.stored.recap.provenance.stages["point"] == nil)
    #expect(finger.count == 0)
  }

  @Test func `words outside the AI windows are not sent`() async throws {
    let (rehearsal, finger) = (try rehearsal(words: 1200), Finger())
    let windows = [TimeRange(seconds: 0, 60.1), TimeRange(seconds: 80, 160.1)]
    let result = try await rehearsal.pipeline(pointer: finger).recap(rehearsal.meeting(ai: .ranges(windows)))
    #expect(result.stored.recap.outcome == .ready)
    let sent = finger.asked.withLock { $0.flatMap(\.utterances).map(\.text).joined(separator: " ") }
    #expect(sent.contains("number 20 on") && sent.contains("number 45 on"))
    for number in [31, 35, 39, 81, 100] { #expect(!sent.contains("number \(number) on")) }
  }

  @Test func `a forecast says whether the engine would be asked`() async throws {
    let (rehearsal, finger) = (try rehearsal(), Finger())
    let pipeline = rehearsal.pipeline(pointer: finger)
    let request = try RecapRequest(rehearsal.meeting(), isAgain: true)
    #expect(try await pipeline.forecast(request).map(\.stage) == ["transcribe", "point", "insights", "reel"])
    _ = try await pipeline.recap(rehearsal.meeting())
    #expect(try await pipeline.forecast(request).allSatisfy(\.isReused))
    let other = try await rehearsal.pipeline(pointer: Finger(model: "two")).forecast(request)
    #expect(other.map(\.isReused) == [true, false, false, false])
    #expect(finger.count == 1)
  }
}
