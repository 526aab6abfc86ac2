package import RecapCore
import RecapInsight

extension RecapPipeline {
  /// Returns which stages a request would reuse and which it would run, as far as that is known without
  /// running any. Reads recordings for their digests; writes nothing.
  package func forecast(_ request: RecapRequest) async throws -> [StageExplanation] {
    let meeting = request.meeting
    let stages = JournaledStages(
      journal: environment.journal, request: request,
      runner: StageRunner(progress: { _ in }, log: environment.log), now: environment.now)
    let input = try inspection.inspect(inspection.open(meeting))
    guard meeting.ai != .off else { return [] }
    let parts = StageParts(input: input, settings: plan.settings)
    let transcribed = try await stages.forecast(
      Transcription.stageName, revision: Transcription.stageRevision, parts: try parts.transcribe(),
      as: Transcription.Output.self)
    guard let transcribed else {
      await stages.foresee(unless: Transcription.stageName, plan.insights.name)
      await stages.foresee(unless: Transcription.stageName, HighlightReel.stageName)
      return await stages.explanation
    }
    let insights = try await stages.forecast(
      plan.insights.name, revision: plan.insights.revision,
      parts: parts.insights(transcript: transcribed.digest),
      as: Insights.self)
    guard let insights else {
      await stages.foresee(unless: plan.insights.name, HighlightReel.stageName)
      return await stages.explanation
    }
    _ = try await stages.forecast(
      HighlightReel.stageName, revision: HighlightReel.stageRevision,
      parts: parts.reel(
        transcript: transcribed.digest, candidates: insights.output.highlights + insights.output.reserve),
      as: HighlightReel.Output?.self)
    return await stages.explanation
  }
}
