import Foundation
import Glibc
import RecapCore
import RecapExport
import RecapInsight

/// The outputs of the stages, before they become a record.
enum RecapContent: Sendable {
  /// Nothing of what was said is kept.
  case withheld(Recap.Reason, gate: WordGate.Verdict? = nil, quality: QualityFacts? = nil)
  case ready(Ready)

  struct Ready: Sendable {
    var gate: WordGate.Verdict
    var quality: QualityFacts
    var transcript: Transcript
    var insights: Insights
    /// The answer of the pointing engine; nil if none was asked.
    var pointing: PointingAnswer?
    /// nil if no reel was attempted.
    var reel: HighlightReel.Output?
    /// The paths of the reel's files.
    var reelFiles: [URL]

    /// The pointing engine whose answer was used; nil if none was.
    var insightEngine: EngineIdentity? {
      insights.warnings.contains { $0.code == .secondEngineFailed } ? nil : pointing?.engine
    }
  }

  var ready: Ready? { if case .ready(let ready) = self { ready } else { nil } }

  var reason: Recap.Reason? { if case .withheld(let reason, _, _) = self { reason } else { nil } }

  var gate: WordGate.Verdict? {
    switch self {
    case .withheld(_, let gate, _): gate
    case .ready(let ready): ready.gate
    }
  }

  var quality: QualityFacts? {
    switch self {
    case .withheld(_, _, let quality): quality
    case .ready(let ready): ready.quality
    }
  }
}

/// Composes a record and writes its text artefacts beside the reel.
struct RecapComposer: Sendable {
  let plan: PipelineConfiguration
  let input: RecapInput
  let folder: URL

  /// - Throws: `OutputFailure` if a file cannot be written.
  func compose(_ content: RecapContent, slot: RevisionSlot) throws -> Recap {
    var recap = record(content, slot: slot)
    guard let ready = content.ready else { return recap }
    recap.nameSpeakers(by: ready.transcript)
    recap.noteHardWords(by: ready.transcript)
    try link(ready.reelFiles)
    for file in try ArtefactSet.render(
      recap, transcript: ready.transcript, reel: ready.reel?.reel, links: links(recap))
    {
      let place = folder.appending(path: file.name)
      do { try file.data.write(to: place) } catch { throw OutputFailure(place.path, error) }
      recap.artefacts.append(file.entry)
    }
    recap.artefacts = (recap.artefacts + (ready.reel?.files ?? [])).sorted { $0.name < $1.name }
    return recap
  }

  /// The addresses in the page. A recording holds sound outside the AI windows as well, which nothing of the
  /// recap may lead to (R2): it is linked only if AI was on throughout.
  private func links(_ recap: Recap) -> PageLinks {
    var links = PageLinks(report: plan.reportTemplate)
    guard let template = plan.recordingTemplate else { return links }
    let whole = TimeRange(start: .zero, end: recap.quality?.duration ?? .zero)
    let isOn = input.meeting.ai == .whole || recap.gate?.windows.contains { $0.contains(whole) } == true
    if isOn {
      links.recordings = PageAddress.recordings(template, of: recap)
    } else {
      links.isRecordingLeftOut = true
    }
    return links
  }

  /// Links or copies the reel's files from the folder of the stage.
  private func link(_ files: [URL]) throws {
    for file in files {
      let place = folder.appending(path: file.lastPathComponent)
      guard !FileManager.default.fileExists(atPath: place.path) else { continue }
      guard Glibc.link(file.path, place.path) != 0 else { continue }
      do { try FileManager.default.copyItem(at: file, to: place) } catch {
        throw OutputFailure(place.path, error)
      }
    }
  }

  private func record(_ content: RecapContent, slot: RevisionSlot) -> Recap {
    let meeting = input.meeting
    let (insights, reel) = (content.ready?.insights ?? Insights(), content.ready?.reel)
    return Recap(
      meetingID: meeting.id, revision: slot.revision, supersedes: slot.supersedes,
      outcome: content.reason == nil ? .ready : .withheld, reason: content.reason, meeting: meeting.facts,
      audience: Recap.Audience(roomID: meeting.roomID, members: meeting.roomMembers.sorted()),
      expiresAt: RFC3339.text(Retention.expiry(endedAt: meeting.endedAt, timeZone: meeting.timeZone)),
      gate: content.gate, summary: insights.summary, actionItems: insights.actionItems,
      decisions: insights.decisions, questions: insights.questions,
      chapters: insights.chapters, highlights: reel?.highlights ?? [],
      leftOutClips: reel.flatMap { $0.leftOut.isEmpty ? nil : $0.leftOut },
      chat: content.ready.map(chat) ?? [], quality: content.quality,
      notice: Phrases.of(meeting.locale)[.notice],
      provenance: Provenance(
        software: plan.software, recordings: input.sources, engine: input.engine,
        insightEngine: content.ready?.insightEngine, settings: plan.settings,
        settingsDigest: plan.settingsDigest, inputDigest: slot.inputDigest, stages: stages(content),
        reel: reel?.reel?.making))
  }

  /// Returns only the chat messages that were written while AI was on (R12).
  private func chat(_ content: RecapContent.Ready) -> [ChatMessage] {
    input.meeting.chat.filter { message in
      content.gate.windows.contains { $0.contains(TimeRange(start: message.at, end: message.at)) }
    }
  }

  private func stages(_ content: RecapContent) -> [String: Int] {
    guard content.gate != nil else { return [:] }
    var stages = [StageName.transcribe: Transcription.revision, .gate: WordGate.revision]
    if let ready = content.ready {
      if ready.pointing != nil { stages[.point] = Pointing.revision }
      stages[.insights] = InsightAnalysis.revision
      stages[.reel] = HighlightReel.revision
    }
    return Dictionary(uniqueKeysWithValues: stages.map { ($0.rawValue, $1) })
  }
}
