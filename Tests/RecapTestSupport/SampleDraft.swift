package import Foundation
package import RecapCore
import RecapExport
import RecapInsight
import Synchronization

extension Sample {
  /// The bytes that stand for a reel.
  package static let reelBytes = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) })

  /// All that a sample record depends on.
  private struct Version: Hashable {
    var meetingID, roomID, startedAt: String
    var revision: Int
    var supersedes: Digest?
    var input: Digest
  }

  /// The files rendered so far: most tests commit the same few records, and rendering is a fifth of what they do.
  private static let rendered = Mutex<[Version: [RenderedArtefact]]>([:])

  private static func render(_ recap: Recap, _ transcript: Transcript) throws -> [RenderedArtefact] {
    let version = Version(
      meetingID: recap.meetingID, roomID: recap.audience.roomID, startedAt: recap.meeting.startedAt,
      revision: recap.revision, supersedes: recap.supersedes, input: recap.provenance.inputDigest)
    if let known = rendered.withLock({ $0[version] }) { return known }
    let files = try ArtefactSet.render(recap, transcript: transcript, reel: reel)
    rendered.withLock { $0[version] = files }
    return files
  }

  /// A draft of the sample meeting with its artefacts prepared in `folder`.
  package static func draft(
    in folder: URL, meetingID: String = "mtg-1", roomID: String = "room-1", input: String = "input",
    startedAt: String = "2025-03-04T09:00:00Z", createdAt: Date = ManualTime.start
  ) throws -> RecapDraft {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let transcript = transcript(meetingID: meetingID)
    let reelFile = folder.appending(path: ArtefactName.reel)
    try reelBytes.write(to: reelFile)
    let input = Digest(of: input)
    return RecapDraft(
      meetingID: meetingID, inputDigest: input, createdAt: createdAt, folder: folder, transcript: transcript,
      verifier: TranscriptCoverVerifier()
    ) { slot in
      var recap = recap(
        meetingID: meetingID, roomID: roomID, slot: slot, input: slot.inputDigest, startedAt: startedAt)
      let rendered = try render(recap, transcript)
      for file in rendered { try file.data.write(to: folder.appending(path: file.name)) }
      recap.artefacts =
        rendered.map(\.entry) + [
          Recap.Artefact(
            name: ArtefactName.reel, mediaType: ArtefactSet.reelMediaType, bytes: reelBytes.count,
            digest: Digest(of: reelBytes))
        ]
      let event = Event(
        kind: .ready, meetingID: meetingID, revision: slot.revision, time: createdAt, source: "/test",
        data: .object(["revision": .number(Double(slot.revision))]))
      return (recap, [event])
    }
  }
}
