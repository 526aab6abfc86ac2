import RecapCore
import Testing

@testable import RecapInsight

/// What becomes of points that do not hold.
@Suite struct PointCheckTests {
  private static let script = """
    Anna: Chloe, can you send the invitations to the press?
    Ben: By Monday, please.
    Chloe: Fine, I'll do that by Friday, no, by the tenth of March.
    Anna: We open the new shop in May.
    Ben: How many guests fit into the hall?
    Chloe: Nobody has told us, I am afraid.
    """

  private func check(
    _ points: [Point], malformed: Int = 0, most: [Point.Kind: Int] = [:]
  ) -> PointCheck {
    check([.init(sent: 1...6, points: points, malformed: malformed)], most: most)
  }

  private func check(_ pieces: [PointingAnswer.Piece], most: [Point.Kind: Int] = [:]) -> PointCheck {
    PointCheck(
      PointingAnswer(engine: nil, pieces: pieces), Dialogue.discourse(Dialogue.transcript(Self.script)),
      people: ["anna", "ben", "chloe"], most: most)
  }

  @Test func `a point that holds has no fault`() throws {
    let found = check([
      Point(kind: .actionItem, utterances: [3, 1, 3], participants: ["chloe"], day: "the tenth of March"),
      Point(kind: .decision, utterances: [4]),
    ])
    #expect(found.faults == [:])
    #expect(found.points.map(\.kind) == [.actionItem, .decision])
    #expect(found.points[0].sentences == [0, 2])
    #expect(found.points[0].owner == "chloe")
    #expect(found.points[0].due != nil)
  }

  @Test func `numbers that were not sent are dropped`() {
    let found = check([
      Point(kind: .decision, utterances: [4, 7, 0, -3, .max]), Point(kind: .question, utterances: [99]),
    ])
    #expect(found.points.map(\.sentences) == [[3]])
    #expect(found.faults == [.unknownNumber: 5])
    // Said in the meeting, but not in this piece.
    let other = check([.init(sent: 1...3, points: [Point(kind: .decision, utterances: [4])])])
    #expect(other.points == [] && other.faults == [.unknownNumber: 1])
  }

  @Test func `owners are participants who speak or are named there`() {
    func expect(_ people: [String], give owner: String?, _ faults: [PointCheck.Fault: Int] = [:]) {
      let found = check([Point(kind: .actionItem, utterances: [1], participants: people)])
      #expect(found.points.map(\.owner) == [owner], "\(people)")
      #expect(found.faults == faults, "\(people)")
    }
    expect(["chloe"], give: "chloe")
    expect(["anna"], give: "anna")
    expect(["ben"], give: nil, [.absentPerson: 1])
    expect(["nobody"], give: nil, [.unknownPerson: 1])
    expect(["chloe", "nobody"], give: "chloe", [.unknownPerson: 1])
    expect(["chloe", "anna"], give: nil)
    expect([], give: nil)
  }

  @Test(
    arguments: [
      ("by Monday", [2], true, nil), ("By monday.", [2], true, nil), ("Monday", [2], true, nil),
      ("by Monday", [1], false, .unsaidDay), ("by Tuesday", [2], false, .unsaidDay),
      ("", [2], false, .unsaidDay),
      ("...", [2], false, .unsaidDay), ("please", [2], false, .unknownDay),
      ("the new shop", [4], false, .unknownDay),
      ("by Friday", [3], true, nil), ("Friday no by the tenth", [3], true, nil),
    ] as [(String, [Int], Bool, PointCheck.Fault?)])
  func `a day must be said and be a day`(
    _ day: String, _ utterances: [Int], _ holds: Bool, _ fault: PointCheck.Fault?
  ) {
    let found = check([Point(kind: .actionItem, utterances: utterances, day: day)])
    #expect((found.points.first?.due != nil) == holds)
    #expect(found.faults == fault.map { [$0: 1] } ?? [:])
  }

  @Test func `a second point of a kind at the same words is dropped`() {
    let found = check([
      Point(kind: .decision, utterances: [4]), Point(kind: .decision, utterances: [3, 4]),
      Point(kind: .keyPoint, utterances: [4]),
    ])
    #expect(found.points.map(\.sentences) == [[3], [3]])
    #expect(found.faults == [.overlap: 1])
  }

  @Test func `what two pieces share may be pointed at twice`() {
    let again = check([
      .init(sent: 1...4, points: [Point(kind: .decision, utterances: [4])]),
      .init(sent: 3...6, points: [Point(kind: .decision, utterances: [4, 5])]),
    ])
    #expect(again.points.map(\.sentences) == [[3]])
    #expect(again.faults == [:])
    let twice = check([
      .init(sent: 1...4, points: []),
      .init(
        sent: 3...6,
        points: [Point(kind: .decision, utterances: [4]), Point(kind: .decision, utterances: [4])]),
    ])
    #expect(twice.faults == [.overlap: 1])
  }

  @Test func `points beyond the most of their kind are dropped`() {
    let found = check(
      (1...6).map { Point(kind: .decision, utterances: [$0]) }, malformed: 2, most: [.decision: 4])
    #expect(found.points.map(\.sentences) == [[0], [1], [2], [3]])
    #expect(found.faults == [.tooMany: 2, .malformed: 2])
  }

  // MARK: the meeting

  private func insights(_ answer: PointingAnswer) -> Insights {
    InsightAnalysis().run(
      .init(
        meeting: Dialogue.meeting(), transcript: Dialogue.transcript(Self.script),
        duration: Dialogue.window.end, windows: [Dialogue.window], pointing: answer))
  }

  private func insights(_ points: [Point]) -> Insights {
    insights(PointingAnswer(engine: nil, pieces: [.init(sent: 1...6, points: points)]))
  }

  @Test func `what was dropped is one warning with its counts`() {
    let found = insights([
      Point(kind: .actionItem, utterances: [1, 9], participants: ["zoe"], day: "by Sunday"),
      Point(kind: .decision, utterances: [4]),
    ])
    #expect(found.warnings.map(\.code) == [.pointsDropped])
    #expect(
      found.warnings.first?.text
        == "the second engine's answer was used without 1 numbers of utterances that were not sent, "
        + "1 unknown participants, 1 days that were not said")
    #expect(found.actionItems.map(\.text) == ["Send the invitations to the press"])
    #expect(found.actionItems.map(\.owner) == [nil])
    #expect(found.actionItems.map(\.due) == [nil])
    #expect(found.decisions.map(\.text) == ["We open the new shop in May."])
    #expect(found.questions == [])
  }

  @Test func `an answer of which nothing holds is not used`() {
    let found = insights([Point(kind: .decision, utterances: [77])])
    #expect(found.warnings.map(\.code) == [.pointsDropped, .secondEngineFailed])
    #expect(insights([]).warnings.map(\.code) == [.secondEngineFailed])
    var embedded = Dialogue.insights(Dialogue.transcript(Self.script))
    embedded.warnings = found.warnings
    #expect(found == embedded)
  }

  @Test func `a key point is rather in the summary and the reel`() {
    let script = InsightPropertyTests.script
    let transcript = Dialogue.transcript(script)
    let plain = Dialogue.insights(transcript)
    let question = PointingQuestion(
      meeting: Dialogue.meeting(), transcript: transcript, windows: [Dialogue.window])
    let number = question.utterances.first { $0.text.contains("crashes on old phones") }?.number ?? 0
    let pointed = InsightAnalysis().run(
      .init(
        meeting: Dialogue.meeting(), transcript: transcript, duration: Dialogue.window.end,
        windows: [Dialogue.window],
        pointing: PointingAnswer(
          engine: nil,
          pieces: [
            .init(
              sent: 1...question.utterances.count, points: [Point(kind: .keyPoint, utterances: [number])])
          ])))
    let segment = transcript.segments.first { $0.text.contains("crashes on old phones") }?.id
    #expect(pointed.summary.contains { $0.citations.contains { $0.segmentID == segment } })
    #expect(pointed.highlights.contains { $0.citations.contains { $0.segmentID == segment } })
    #expect(pointed.actionItems == [] && pointed.decisions == [])
    #expect(plain.extract == pointed.extract)
  }
}
