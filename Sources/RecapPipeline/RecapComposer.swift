import Foundation
import RecapCore
import RecapExport
import RecapInsight

/// The outputs of the stages, before they become a record.
struct RecapContent: Sendable {
  var reason: Recap.Reason?
  var gate: WordGate.Verdict?
  var quality: QualityFacts?
  var transcript: Transcript?
  var insights = Insights()
  var reel: HighlightReel.Output?
  /// The paths of the reel's files.
  var reelFiles: [URL] = []

  init(withheld reason: Recap.Reason, gate: WordGate.Verdict? = nil, quality: QualityFacts? = nil) {
    self.reason = reason
    self.gate = gate
    self.quality = quality
  }

  init(
    gate: WordGate.Verdict, quality: QualityFacts, transcript: Transcript, insights: Insights,
    reel: HighlightReel.Output?, reelFiles: [URL]
  ) {
    self.gate = gate
    self.quality = quality
    self.transcript = transcript
    self.insights = insights
    self.reel = reel
    self.reelFiles = reelFiles
  }
}

/// Composes a record and writes its text artefacts beside the reel.
struct RecapComposer: Sendable {
  /// The statement of R11, word for word on every page and in every message.
  static let notice =
    "Recaps are made by software from what was said, may contain errors, and are not tied to any contract."

  let plan: RecapPlan
  let input: RecapInput
  let folder: URL

  /// - Throws: `OutputFailure` if a file cannot be written.
  func compose(_ content: RecapContent, slot: RevisionSlot) throws -> Recap {
    var recap = record(content, slot: slot)
    guard let transcript = content.transcript else { return recap }
    try linkFiles(of: content)
    for file in try ArtefactSet.render(recap, transcript: transcript, reel: content.reel?.reel) {
      let place = folder.appending(path: file.name)
      do { try file.data.write(to: place) } catch { throw OutputFailure(place.path, error) }
      recap.artefacts.append(file.entry)
    }
    recap.artefacts = (recap.artefacts + (content.reel?.files ?? [])).sorted { $0.name < $1.name }
    return recap
  }

  /// Links or copies the reel's files from the folder of the stage.
  private func linkFiles(of content: RecapContent) throws {
    for file in content.reelFiles {
      let place = folder.appending(path: file.lastPathComponent)
      guard !FileManager.default.fileExists(atPath: place.path) else { continue }
      guard link(file.path, place.path) != 0 else { continue }
      do { try FileManager.default.copyItem(at: file, to: place) } catch {
        throw OutputFailure(place.path, error)
      }
    }
  }

  private func record(_ content: RecapContent, slot: RevisionSlot) -> Recap {
    let meeting = input.meeting
    return Recap(
      meetingID: meeting.id, revision: slot.revision, supersedes: slot.supersedes,
      outcome: content.reason == nil ? .ready : .withheld, reason: content.reason, meeting: meeting.facts,
      audience: Recap.Audience(roomID: meeting.roomID, members: meeting.roomMembers.sorted()),
      expiresAt: RFC3339.text(Retention.expiry(endedAt: meeting.endedAt, timeZone: meeting.timeZone)),
      gate: content.gate, summary: content.insights.summary, actionItems: content.insights.actionItems,
      decisions: content.insights.decisions, questions: content.insights.questions,
      chapters: content.insights.chapters, highlights: content.reel?.highlights ?? [],
      leftOutClips: content.reel.flatMap { $0.leftOut.isEmpty ? nil : $0.leftOut },
      chat: content.transcript == nil ? [] : chat(content), quality: content.quality, notice: Self.notice,
      provenance: Provenance(
        software: plan.software, recordings: input.sources, engine: input.engine, settings: plan.settings,
        settingsDigest: plan.settingsDigest, inputDigest: slot.inputDigest, stages: stages(content),
        reel: content.reel?.reel?.making))
  }

  /// Returns only the chat messages that were written while AI was on (R12).
  private func chat(_ content: RecapContent) -> [ChatMessage] {
    input.meeting.chat.filter { message in
      content.gate?.windows.contains { $0.contains(TimeRange(start: message.at, end: message.at)) } ?? false
    }
  }

  private func stages(_ content: RecapContent) -> [String: Int] {
    guard content.gate != nil else { return [:] }
    var stages = [Transcription.stageName: Transcription.stageRevision, plan.gate.name: plan.gate.revision]
    if content.transcript != nil {
      stages[plan.insights.name] = plan.insights.revision
      stages[HighlightReel.stageName] = HighlightReel.stageRevision
    }
    return stages
  }
}
