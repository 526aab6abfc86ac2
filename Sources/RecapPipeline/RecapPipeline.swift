package import Foundation
package import Logging
package import RecapCore
import RecapInsight

/// The pipeline: makes the immutable recap of a meeting from its recordings.
package struct RecapPipeline: Sendable {
  /// The ports, and what differs between invocations.
  package struct Environment: Sendable {
    package var probe: any MediaProbe
    package var audio: any AudioSource
    package var transcriber: any Transcriber
    package var cutter: any ReelCutter
    /// The pointing engine; nil: insights are the embedded engine's.
    package var pointer: (any InsightPointer)?
    /// A cutter that encodes all video instead of copying it, for the attempt after a worker died in the
    /// reel stage. If nil, `cutter` is used.
    package var encodingCutter: (any ReelCutter)?
    package var archive: any RecapArchive
    package var workspace: any Workspace
    /// The journal. If nil, nothing is kept between runs.
    package var journal: (any StageJournal)?
    package var now: @Sendable () -> Date
    package var progress: ProgressHandler
    package var log: Logger
    /// Called with the name of each stage before it begins to run.
    package var onStage: @Sendable (String) async throws -> Void

    package init(
      probe: any MediaProbe, audio: any AudioSource, transcriber: any Transcriber, cutter: any ReelCutter,
      pointer: (any InsightPointer)? = nil, encodingCutter: (any ReelCutter)? = nil,
      archive: any RecapArchive, workspace: any Workspace,
      journal: (any StageJournal)? = nil, now: @escaping @Sendable () -> Date,
      progress: @escaping ProgressHandler, log: Logger,
      onStage: @escaping @Sendable (String) async throws -> Void = { _ in }
    ) {
      self.probe = probe
      self.audio = audio
      self.transcriber = transcriber
      self.cutter = cutter
      self.pointer = pointer
      self.encodingCutter = encodingCutter
      self.archive = archive
      self.workspace = workspace
      self.journal = journal
      self.now = now
      self.progress = progress
      self.log = log
      self.onStage = onStage
    }
  }

  /// The result of a recap.
  package struct Result: Sendable {
    package var stored: StoredRecap
    /// A Boolean value that indicates whether the same input had been recapped before; then nothing was
    /// written and no event was added.
    package var isDuplicate: Bool
    package var costs: [StageCost]
    /// Which stages ran and why, in order; empty if no stage had to be considered.
    package var explanation: [StageExplanation]
  }

  let environment: Environment
  let plan: PipelineConfiguration

  package init(_ plan: PipelineConfiguration, in environment: Environment) {
    self.plan = plan
    self.environment = environment
  }

  /// Makes a recap: transcribe → gate → insights → reel → record.
  /// - Throws: `StageFailure`; `CancellationError`; `ClaimLost` if another worker has claimed the job.
  package func recap(_ request: RecapRequest) async throws -> Result {
    let meeting = request.meeting
    let runner = StageRunner(
      progress: environment.progress, log: environment.log,
      elsewhere: { [transcriber = environment.transcriber] in transcriber.processorTime })
    let stages = JournaledStages(
      journal: environment.journal, request: request, runner: runner,
      onStage: environment.onStage)
    let input = try await runner.run(.inspect) { _ in
      let opened = try request.opened ?? inspection.open(meeting)
      try opened.checkUnchanged()
      return try inspection.inspect(opened)
    }
    if !request.isAgain,
      let known = try await environment.archive.find(meetingID: meeting.id, inputDigest: input.digest)
    {
      return Result(stored: known, isDuplicate: true, costs: await runner.costs, explanation: [])
    }
    do {
      return try await record(input, for: request, by: runner, stages)
    } catch let failure as any RecapFailure where failure.disposition == .discard {
      // A file that is being written to appears damaged without being so.
      try input.opened.checkUnchanged()
      throw failure
    }
  }

  private func record(
    _ input: RecapInput, for request: RecapRequest, by runner: StageRunner, _ stages: JournaledStages
  ) async throws -> Result {
    let meeting = input.meeting
    let scratch = request.claim.map { "job-\($0.jobID)-\($0.token)" } ?? meeting.id
    let (stored, isDuplicate) = try await environment.workspace.withScratch(scratch) { folder in
      let content = try await content(of: input, for: request, in: folder, by: runner, stages)
      // A withheld recap keeps nothing: the journal must not hold a word of it when its record is written.
      if content.ready == nil { try await environment.journal?.delete(meetingID: meeting.id) }
      let explanation = await stages.explanation
      let costs = await runner.costs
      return try await runner.run(.record) { _ in
        try input.opened.checkUnchanged()
        return try await environment.archive.finish(
          draft(content, of: input, for: request, explanation, costs, in: folder))
      }
    }
    return Result(
      stored: stored, isDuplicate: isDuplicate, costs: await runner.costs,
      explanation: await stages.explanation)
  }

  package func recap(_ meeting: Meeting) async throws -> Result { try await recap(RecapRequest(meeting)) }

  /// Runs the stages that make a recap's content.
  private func content(
    of input: RecapInput, for request: RecapRequest, in folder: URL, by runner: StageRunner,
    _ stages: JournaledStages
  ) async throws -> RecapContent {
    guard input.meeting.ai != .off else { return .withheld(.aiDisabled) }
    let parts = StageParts(input: input, settings: plan.settings)
    // What was transcribed or cut must be what was digested, before it is kept.
    let check = { try input.opened.checkUnchanged() }
    let transcribed = try await stages.run(
      Transcription(
        transcriber: environment.transcriber, audio: environment.audio, settings: plan.transcription),
      .init(meeting: input.meeting, recordings: input.opened.openedRecordings),
      parts: try parts.transcribe(), check: check,
      // A transcript that will be withheld is never kept.
      mayKeep: { plan.gate.run(.init(transcript: $0.transcript, windows: $0.windows)).passes }, in: folder)
    let transcription = transcribed.output
    warn(transcription.warnings)
    let places = input.places(sounding: transcription.sounding, repeated: transcription.repeated)
    let duration = places.map { $0.recording.offset + $0.duration }.max() ?? .zero
    let gate = try await runner.run(
      plan.gate, .init(transcript: transcription.transcript, windows: transcription.windows))
    var quality = QualityAssessment.facts(
      .init(
        duration: duration, windows: transcription.windows, transcript: transcription.transcript,
        speech: transcription.speech, tracks: transcription.tracks,
        droppedSegments: transcription.droppedSegments,
        overlap: transcription.overlap, crosstalkWords: transcription.crosstalkWords,
        isLanguageSupported: InsightAnalysis.isLearnt(transcription.transcript.language),
        warnings: input.warnings + transcription.warnings))
    guard gate.passes else { return .withheld(.tooFewWords, gate: gate, quality: quality) }
    let pointed = try await pointing(
      .init(
        meeting: input.meeting, transcript: transcription.transcript, windows: transcription.windows),
      stages, parts, in: folder)
    let insights = try await stages.run(
      plan.insights,
      .init(
        meeting: input.meeting, transcript: transcription.transcript, speech: transcription.speech,
        duration: duration, windows: transcription.windows, pointing: pointed?.output),
      parts: parts.insights(transcript: transcribed.digest, pointing: pointed?.digest), in: folder
    ).output
    warn(insights.warnings)
    let reel = try await reel(
      of: input, for: request, in: folder, stages,
      parts: parts.reel(
        transcript: transcribed.digest, candidates: insights.highlights + insights.reserve,
        attempt: request.reel),
      .init(
        transcript: transcription.transcript, speech: transcription.speech, windows: transcription.windows,
        candidates: insights.highlights, reserve: insights.reserve, places: places,
        recordings: input.opened.openedRecordings, folder: folder))
    quality.warnings += insights.warnings + reel.warnings
    return .ready(
      .init(
        gate: gate, quality: quality, transcript: transcription.transcript, insights: insights,
        pointing: pointed?.output, reel: reel.output, reelFiles: reel.files))
  }

  /// Asks the pointing engine, unless its answer to the same question is kept. That of an engine that failed never is.
  private func pointing(
    _ question: @autoclosure () -> PointingQuestion, _ stages: JournaledStages, _ parts: StageParts,
    in folder: URL
  ) async throws -> JournaledStages.CachedOutput<PointingAnswer>? {
    guard let pointer = environment.pointer else { return nil }
    let question = question()
    return try await stages.run(
      Pointing(pointer, log: environment.log), question, parts: parts.pointing(question, by: pointer),
      mayKeep: { $0.failure == nil }, in: folder)
  }

  /// Cuts the reel, unless earlier attempts at it failed too often.
  private func reel(
    of input: RecapInput, for request: RecapRequest, in folder: URL, _ stages: JournaledStages,
    parts: @autoclosure () throws -> [String: String], _ wanted: HighlightReel.Input
  ) async throws -> (output: HighlightReel.Output?, files: [URL], warnings: [QualityWarning]) {
    if request.reel == .none, let reason = request.reel.reason {
      let warning = QualityWarning(.reelLeftOut, reason)
      environment.log.warning("no reel is made", metadata: ["cause": "\(reason)"])
      return (nil, [], [warning])
    }
    let cutter =
      request.reel == .reencode ? environment.encodingCutter ?? environment.cutter : environment.cutter
    let made = try await stages.run(
      HighlightReel(
        cutter: cutter, audio: environment.audio, settings: plan.clips, attempt: request.reel),
      wanted, parts: try parts(), check: { try input.opened.checkUnchanged() }, in: folder,
      files: { $0.files.map { folder.appending(path: $0.name) } })
    if let reason = made.output.reel?.making.reason {
      environment.log.info("the whole reel was encoded", metadata: ["reason": "\(reason)"])
    }
    warn(made.output.warnings)
    return (made.output, made.files, made.output.warnings)
  }

  private func warn(_ warnings: [QualityWarning]) {
    for warning in warnings { environment.log.warning("\(warning.text)") }
  }

  var inspection: InputInspection {
    InputInspection(
      probe: environment.probe, transcriber: environment.transcriber, settingsDigest: plan.settingsDigest)
  }

  private func draft(
    _ content: RecapContent, of input: RecapInput, for request: RecapRequest,
    _ explanation: [StageExplanation], _ costs: [StageCost], in folder: URL
  ) -> RecapDraft {
    let now = environment.now()
    return RecapDraft(
      meetingID: input.meeting.id, inputDigest: input.digest, createdAt: now, folder: folder,
      transcript: content.ready?.transcript, verifier: TranscriptCoverVerifier(), claim: request.claim,
      onlyIfChanged: request.isAgain,
      counters: Self.counters(content, explanation, costs), stages: explanation
    ) { slot in
      let record = try RecapComposer(plan: plan, input: input, folder: folder).compose(content, slot: slot)
      let digest = Digest(of: try CanonicalJSON.encode(record))
      let link = plan.link(meetingID: record.meetingID, revision: record.revision, place: slot.place)
      return (
        record,
        RecapEvents.announcing(
          record, digest: digest, slot: slot, time: now, source: plan.eventSource, link: link)
      )
    }
  }

  /// Returns what a recorded meeting adds to the metrics.
  private static func counters(
    _ content: RecapContent, _ explanation: [StageExplanation], _ costs: [StageCost]
  ) -> [Counter] {
    [
      Counter("recap_recaps_total", ["outcome": content.reason?.rawValue ?? "ready"]),
      Counter("recap_media_seconds_total", by: content.quality?.duration.seconds ?? 0),
    ]
      + explanation.filter(\.isReused).map { Counter("recap_stage_cache_hits_total", ["stage": $0.stage]) }
      + costs.flatMap { cost in
        [
          Counter("recap_stage_runs_total", ["stage": cost.stage]),
          Counter("recap_stage_seconds_total", ["stage": cost.stage], by: cost.elapsed / .seconds(1)),
          Counter("recap_stage_cpu_seconds_total", ["stage": cost.stage], by: cost.cpu / .seconds(1)),
        ]
      }
  }
}
