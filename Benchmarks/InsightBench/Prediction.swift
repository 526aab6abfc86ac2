import Foundation
import RecapCore
import RecapInsight

/// Insights as the public corpora's evaluator reads them.
struct Prediction {
  private let settings: InsightSettings
  private let models: InsightModels?

  /// - Parameter words: of the summary; nil grows with the meeting.
  /// - Parameter models: a file of models, or `-` for those built in.
  init(words: Int?, models: String, reelShare: Double? = nil) throws {
    var settings = InsightSettings()
    settings.summary.maximumWords = words
    if let reelShare {
      settings.highlights.totalSeconds = 1e6
      settings.highlights.totalShare = reelShare
      settings.highlights.maximumClips = 1000
    }
    self.settings = settings
    self.models = models == "-" ? nil : try ModelFile(models).models
  }

  func write(_ path: String, into folder: String) throws {
    let transcript = try CorpusTranscript(path)
    let start = Self.processorSeconds
    let insights = InsightAnalysis(settings, models: models).run(transcript.input)
    let seconds = Self.processorSeconds - start
    let findings = InsightVerifier(
      transcript: transcript.input.transcript, meeting: transcript.input.meeting,
      windows: transcript.input.windows
    ).check(insights)
    var document = json(insights)
    document["meeting"] = .string(transcript.name)
    document["seconds"] = .number(seconds)
    document["findings"] = .array(findings.map { .string("\($0.place) \($0.problem)") })
    let file = URL(fileURLWithPath: folder).appendingPathComponent(
      URL(fileURLWithPath: path).lastPathComponent)
    try Data(CanonicalJSON.serialize(.object(document)).utf8).write(to: file)
  }

  /// What this process has taken of a processor: what the peers' seconds are, too, whoever else uses the machine.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func json(_ insights: Insights) -> [String: JSON] {
    [
      "summary": .array(
        insights.summary.enumerated().map { index, line in
          .object([
            "text": .string(line.text), "segment_ids": ids(line.citations),
          ])
        }),
      "extract": .array(insights.extract.compactMap { Double($0).map(JSON.number) }),
      "action_items": .array(
        insights.actionItems.map {
          .object([
            "text": .string($0.text), "owner": $0.owner.map(JSON.string) ?? .null,
            "due": ($0.due?.spoken).map(JSON.string) ?? .null, "segment_ids": ids($0.citations),
          ])
        }),
      "decisions": .array(insights.decisions.map(json)), "questions": .array(insights.questions.map(json)),
      "chapters": .array(insights.chapters.map { .string("\($0.start) \($0.title)") }),
      "highlights": .array(
        insights.highlights.map {
          .object([
            "start": .number($0.range.start.seconds), "end": .number($0.range.end.seconds),
            "score": .number($0.score), "title": .string($0.title),
          ])
        }),
    ]
  }

  private func json(_ line: CitedLine) -> JSON {
    .object(["text": .string(line.text), "segment_ids": ids(line.citations)])
  }

  private func ids(_ citations: [Citation]) -> JSON {
    .array(citations.compactMap { Double($0.segmentID).map(JSON.number) })
  }
}
