package import RecapCore
import RecapInsight

extension RecapPipeline {
  /// Returns which stages a request would reuse and which it would run, as far as that is known without
  /// running any. Reads recordings for their digests; writes nothing.
  package func forecast(_ request: RecapRequest) async throws -> [StageExplanation] {
    let meeting = request.meeting
    let stages = JournaledStages(
      journal: environment.journal, request: request,
      runner: StageRunner(progress: { _ in }, log: environment.log))
    let input = try inspection.inspect(inspection.open(meeting))
    guard meeting.ai != .off else { return [] }
    let parts = StageParts(input: input, settings: plan.settings)
    guard let transcribed = try await stages.forecast(Transcription.self, parts: parts.transcribe()) else {
      if environment.pointer != nil { await stages.foresee(unless: .transcribe, .point) }
      await stages.foresee(unless: .transcribe, .insights)
      await stages.foresee(unless: .transcribe, .reel)
      return await stages.explanation
    }
    var points: String?
    if let pointer = environment.pointer {
      let question = PointingQuestion(
        meeting: input.meeting, transcript: transcribed.output.transcript,
        windows: transcribed.output.windows)
      let kept = try await stages.forecast(
        Pointing.self, parts: parts.pointing(question, by: pointer))
      guard let kept else {
        await stages.foresee(unless: .point, .insights)
        await stages.foresee(unless: .point, .reel)
        return await stages.explanation
      }
      points = kept.digest
    }
    let insights = try await stages.forecast(
      InsightAnalysis.self, parts: parts.insights(transcript: transcribed.digest, pointing: points))
    guard let insights else {
      await stages.foresee(unless: .insights, .reel)
      return await stages.explanation
    }
    _ = try await stages.forecast(
      HighlightReel.self,
      parts: parts.reel(
        transcript: transcribed.digest, candidates: insights.output.highlights + insights.output.reserve))
    return await stages.explanation
  }
}
