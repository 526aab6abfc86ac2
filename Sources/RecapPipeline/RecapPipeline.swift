package import Foundation
package import Logging
package import RecapCore

/// A meeting's way from its recording to its immutable recap.
package struct RecapPipeline: Sendable {
  /// The ports, and what differs from one invocation to the next.
  package struct Environment: Sendable {
    package var probe: any MediaProbe
    package var transcriber: any Transcriber
    package var cutter: any ReelCutter
    package var archive: any RecapArchive
    package var workspace: any Workspace
    package var now: @Sendable () -> Date
    package var progress: ProgressHandler
    package var log: Logger

    package init(
      probe: any MediaProbe, transcriber: any Transcriber, cutter: any ReelCutter,
      archive: any RecapArchive, workspace: any Workspace, now: @escaping @Sendable () -> Date,
      progress: @escaping ProgressHandler, log: Logger
    ) {
      self.probe = probe
      self.transcriber = transcriber
      self.cutter = cutter
      self.archive = archive
      self.workspace = workspace
      self.now = now
      self.progress = progress
      self.log = log
    }
  }

  /// What came out.
  package struct Result: Sendable {
    package var stored: StoredRecap
    /// The same input had been recapped before: nothing was written, nobody was told.
    package var isDuplicate: Bool
    package var costs: [StageCost]
  }

  private let environment: Environment
  private let plan: RecapPlan

  package init(_ plan: RecapPlan, in environment: Environment) {
    self.plan = plan
    self.environment = environment
  }

  /// Transcribe → gate → draw insights → cut the reel → record.
  package func recap(_ meeting: Meeting) async throws -> Result {
    let runner = StageRunner(progress: environment.progress, log: environment.log)
    let input = try await runner.run("inspect") { _ in try inspection.inspect(meeting) }
    if let known = try await environment.archive.find(meetingID: meeting.id, inputDigest: input.digest) {
      return Result(stored: known, isDuplicate: true, costs: await runner.costs)
    }
    let (stored, isDuplicate) = try await environment.workspace.withScratch(meeting.id) { folder in
      let content = try await content(of: input, in: folder, by: runner)
      return try await runner.run("record") { _ in
        try await environment.archive.finish(draft(content, of: input, in: folder))
      }
    }
    return Result(stored: stored, isDuplicate: isDuplicate, costs: await runner.costs)
  }

  private func content(
    of input: RecapInput, in folder: URL, by runner: StageRunner
  ) async throws -> RecapContent {
    guard input.meeting.ai != .off else { return RecapContent(withheld: .aiDisabled) }
    let heard = try await runner.run(Transcription.stageName) { progress in
      try await Transcription(
        transcriber: environment.transcriber, settings: plan.transcription, progress: progress
      ).run(.init(meeting: input.meeting, recordings: input.descriptions))
    }
    let places = input.places(heard: heard.tracks)
    let duration = places.map { $0.recording.offset + $0.duration }.max() ?? .zero
    let gate = try await runner.run(
      plan.gate, WordGate.Input(transcript: heard.transcript, windows: heard.windows))
    let quality = QualityAssessment.facts(
      .init(
        duration: duration, windows: heard.windows, transcript: heard.transcript,
        speech: heard.speech, tracks: heard.tracks, droppedSegments: heard.droppedSegments))
    guard gate.passes else { return RecapContent(withheld: .tooFewWords, gate: gate, quality: quality) }
    let insights = try await runner.run(
      plan.insights,
      .init(
        meeting: input.meeting, transcript: heard.transcript, speech: heard.speech,
        duration: duration, windows: heard.windows))
    let reel = try await runner.run(HighlightReel.stageName) { progress in
      try HighlightReel(cutter: environment.cutter, settings: plan.clips).run(
        .init(
          transcript: heard.transcript, speech: heard.speech, windows: heard.windows,
          candidates: insights.highlights, places: places, folder: folder),
        progress: progress)
    }
    return RecapContent(
      gate: gate, quality: quality, transcript: heard.transcript, insights: insights, reel: reel)
  }

  private var inspection: InputInspection {
    InputInspection(
      probe: environment.probe, transcriber: environment.transcriber, settingsDigest: plan.settingsDigest)
  }

  private func draft(_ content: RecapContent, of input: RecapInput, in folder: URL) -> RecapDraft {
    let now = environment.now()
    return RecapDraft(
      meetingID: input.meeting.id, inputDigest: input.digest, createdAt: now, folder: folder
    ) { slot in
      let record = try RecapComposer(plan: plan, input: input, folder: folder).compose(content, slot: slot)
      let digest = Digest(of: try CanonicalJSON.encode(record))
      let link = plan.link(meetingID: record.meetingID, revision: record.revision)
      return (
        record,
        RecapEvents.announcing(
          record, digest: digest, slot: slot, time: now, source: plan.eventSource, link: link)
      )
    }
  }
}
