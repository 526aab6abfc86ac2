package import RecapCore

/// Extracts insights from a transcript: all lines are extractive and cited, and the result is deterministic (R10).
///
/// Segments outside the AI windows are ignored, so they are neither cited nor clipped (R2).
package struct InsightAnalysis: PureStage {
  package typealias Output = Insights

  /// The input of the stage.
  package struct Input: Sendable {
    package var meeting: Meeting
    package var transcript: Transcript
    /// The speech regions on the meeting's timeline; may be empty.
    package var speech: [TimeRange]
    package var duration: MediaTime
    /// The AI windows; without one, the insights are empty.
    package var windows: [TimeRange]
    /// The answer of a pointing engine to the meeting's `PointingQuestion`; nil if none was asked.
    package var pointing: PointingAnswer?

    package init(
      meeting: Meeting, transcript: Transcript, speech: [TimeRange] = [], duration: MediaTime,
      windows: [TimeRange], pointing: PointingAnswer? = nil
    ) {
      self.meeting = meeting
      self.transcript = transcript
      self.speech = speech
      self.duration = duration
      self.windows = windows
      self.pointing = pointing
    }
  }

  package static let name = StageName.insights
  package static let revision = 19
  private let settings: InsightSettings
  private let models: InsightModels?

  /// Creates the stage.
  /// - Parameter models: nil for the models of the meeting's language.
  package init(_ settings: InsightSettings = InsightSettings(), models: InsightModels? = nil) {
    self.settings = settings
    self.models = models
  }

  /// Returns whether the models that choose lines were trained on a language (BCP 47).
  package static func isLearnt(_ language: String) -> Bool { InsightModels.isLearnt(language) }

  /// Returns the insights of a meeting.
  package func run(_ input: Input) -> Insights {
    let windows = input.windows.merged()
    let discourse = Discourse(meeting: input.meeting, transcript: input.transcript, windows: windows)
    guard !discourse.conversation.words.isEmpty else { return Insights() }
    let models = models ?? .models(for: input.transcript.language)
    let salience = Salience(discourse, models: models)
    let acts = models.acts.map { ActReading(discourse, model: $0) }
    let pointed = input.pointing.map { meeting(pointedAt: $0, input.meeting, in: discourse, acts: acts) }
    let lines = pointed?.lines
    let summariser = Summariser(settings.summary)
    let extractor = ActionItemExtractor(settings.actionItems)
    let work =
      lines.map { extractor.found($0.tasks, in: discourse) }
      ?? extractor.found(in: discourse, by: salience, acts: acts, choices: models.choices)
    let found =
      lines?.decisions
      ?? DecisionFinder(settings.decisions).found(
        in: discourse, acts: acts, words: models.choices?.decisionWords)
    let decisions = found.map(\.line)
    let summary = summariser.summary(
      of: discourse, by: salience,
      decided: Set(decisions.flatMap(\.citations).map(\.segmentID)).union(lines?.keySegments ?? []))
    let (highlights, reserve) = HighlightSelector(settings.highlights).highlights(
      in: discourse, decisions: found, work: work, salience: salience, acts: lines?.actsWithKeys ?? acts)
    let insights = Insights(
      summary: summary, extract: summariser.extract(of: discourse, by: salience), actionItems: work.items,
      decisions: decisions,
      questions: lines?.questions
        ?? QuestionFinder(settings.questions).found(in: discourse, acts: acts).map(\.line),
      chapters: ChapterFinder(settings.chapters).chapters(of: discourse, windows: windows),
      highlights: highlights, reserve: reserve, warnings: pointed?.warnings ?? [])
    let verifier = InsightVerifier(
      transcript: input.transcript, meeting: input.meeting, windows: windows)
    let covered = CoveredInsights.covered(insights, by: verifier, transcript: input.transcript)
    return LineDays(verifier: verifier).shown(
      in: verifier.withSpeakers(covered), locale: input.meeting.locale)
  }

  private func meeting(
    pointedAt answer: PointingAnswer, _ meeting: Meeting, in discourse: Discourse, acts: ActReading?
  ) -> PointedMeeting {
    PointedMeeting(
      answer, in: discourse, acts: acts, people: meeting.participants,
      most: [
        .actionItem: settings.actionItems.maximumItems,
        .decision: DecisionFinder(settings.decisions).most(in: discourse),
        .question: settings.questions.maximum,
      ])
  }
}
