import Foundation
import RecapCore
import RecapPipeline
import RecapTestSupport
import Synchronization
import Testing

/// The way of a meeting, with ports that do as they are told.
@Suite struct RecapPipelineTests {
  /// `count` words in sentences of ten.
  private func sentences(words count: Int) -> [String] {
    let ten = "We decided to launch the new shop on Friday together."
    let rest = "and then nobody there had anything more to say".split(separator: " ").prefix(count % 10)
      .joined(separator: " ")
    return Array(repeating: ten, count: count / 10) + (rest.isEmpty ? [] : [rest + "."])
  }

  private func rehearsal(words: Int = 600) throws -> Rehearsal {
    try Rehearsal(.init(sentences: sentences(words: words)))
  }

  @Test func `a meeting becomes a recap with files and one event`() async throws {
    let rehearsal = try rehearsal()
    let result = try await rehearsal.pipeline().recap(rehearsal.meeting())
    let recap = result.stored.recap
    #expect(recap.outcome == .ready)
    #expect(recap.words == 600)
    #expect(!recap.summary.isEmpty)
    #expect(recap.chat.map(\.text) == ["hello"])
    #expect(recap.meeting.participants.allSatisfy { $0.email == nil })
    for artefact in recap.artefacts {
      let file = result.stored.folder.appending(path: artefact.name)
      #expect(try Digest(ofFile: file) == artefact.digest)
    }
    #expect(recap.artefacts.contains { $0.name == "highlights.mp4" })
    #expect(await rehearsal.store.entries(after: 0, limit: 9).map(\.event.type) == [.ready])
    #expect(
      rehearsal.stages.withLock { $0 } == ["inspect", "transcribe", "gate", "insights", "reel", "record"])
    #expect(Set(recap.provenance.stages.keys) == ["transcribe", "gate", "insights", "reel"])
  }

  @Test(arguments: [(499, Recap.Outcome.withheld), (500, .ready)])
  func `500 words pass and 499 do not`(words: Int, outcome: Recap.Outcome) async throws {
    let rehearsal = try rehearsal(words: words)
    let recap = try await rehearsal.pipeline().recap(rehearsal.meeting()).stored.recap
    #expect(recap.outcome == outcome)
    #expect(recap.words == words)
  }

  @Test func `a withheld meeting keeps no word and cuts no reel`() async throws {
    let rehearsal = try rehearsal(words: 20)
    let stored = try await rehearsal.pipeline().recap(rehearsal.meeting()).stored
    #expect(stored.recap.reason == .tooFewWords)
    #expect(stored.recap.gate?.passes == false)
    #expect(stored.recap.artefacts.isEmpty)
    #expect(!String(decoding: stored.content, as: UTF8.self).contains("launch"))
    #expect(!String(decoding: stored.content, as: UTF8.self).contains("hello"))
    #expect(rehearsal.calls.withLock { $0 } == ["describe", "transcribe"])
  }

  @Test func `with AI off no recording is opened`() async throws {
    let rehearsal = try rehearsal()
    try FileManager.default.removeItem(at: rehearsal.recording)
    let recap = try await rehearsal.pipeline().recap(rehearsal.meeting(ai: .off)).stored.recap
    #expect(recap.reason == .aiDisabled)
    #expect(rehearsal.calls.withLock { $0 } == [])
    #expect(recap.provenance.engine == nil)
  }

  @Test func `a second run is a duplicate`() async throws {
    let rehearsal = try rehearsal()
    let first = try await rehearsal.pipeline().recap(rehearsal.meeting())
    let second = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(!first.isDuplicate)
    #expect(second.isDuplicate)
    #expect(second.stored.digest == first.stored.digest)
    #expect(await rehearsal.store.entries(after: 0, limit: 9).count == 1)
    #expect(rehearsal.calls.withLock { $0.count { $0 == "transcribe" } } == 1)
  }

  @Test func `other settings or another manifest make a new revision`() async throws {
    let rehearsal = try rehearsal()
    let first = try await rehearsal.pipeline().recap(rehearsal.meeting())
    let second = try await rehearsal.pipeline(settings: .object(["x": .number(1)])).recap(rehearsal.meeting())
    #expect(second.stored.recap.revision == 2)
    #expect(second.stored.recap.supersedes == first.stored.digest)
    let third = try await rehearsal.pipeline()
      .recap(rehearsal.meeting(ai: .ranges([TimeRange(seconds: 0, 110)])))
    #expect(third.stored.recap.revision == 3)
    let events = await rehearsal.store.entries(after: 0, limit: 9)
    #expect(events.map(\.event.type) == [.ready, .superseded, .superseded])
  }

  @Test func `a changed recording has another input digest`() async throws {
    let rehearsal = try rehearsal()
    let first = try await rehearsal.pipeline().recap(rehearsal.meeting())
    try Data("other sound".utf8).write(to: rehearsal.recording)
    let second = try await rehearsal.pipeline().recap(rehearsal.meeting())
    #expect(!second.isDuplicate)
    #expect(second.stored.recap.provenance.inputDigest != first.stored.recap.provenance.inputDigest)
  }

  @Test func `a recording without sound is refused`() async throws {
    let rehearsal = try Rehearsal(.init(sentences: [], hasSound: false))
    let failure = await #expect(throws: StageFailure.self) {
      try await rehearsal.pipeline().recap(rehearsal.meeting())
    }
    #expect(failure?.exitCode == .dataError)
    #expect(failure?.stage == "inspect")
  }

  @Test func `the same recording twice is refused with both names`() async throws {
    for (name, offset) in [("a.mp4", 0.0), ("b.mp4", 0), ("b.mp4", 130.5), ("a.mp4", 130.5)] {
      let rehearsal = try rehearsal(words: 300)
      let other = rehearsal.folder.url.appending(path: name)
      if name != "a.mp4" { try FileManager.default.copyItem(at: rehearsal.recording, to: other) }
      var meeting = rehearsal.meeting()
      meeting.recordings.append(
        RecordingReference(path: name, url: other, offset: MediaTime(seconds: offset)))
      let failure = await #expect(throws: StageFailure.self) { try await rehearsal.pipeline().recap(meeting) }
      #expect(failure?.exitCode == .dataError)
      #expect(
        failure?.cause.contains(
          "a.mp4 (offset 0) and \(name) (offset \(CanonicalJSON.serialize(.number(offset))))") == true,
        "\(failure?.cause ?? "")")
      #expect(rehearsal.calls.withLock { Set($0) } == ["describe"])
      #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
    }
  }

  @Test func `two parts of one meeting are accepted`() async throws {
    let rehearsal = try rehearsal()
    let other = rehearsal.folder.url.appending(path: "b.mp4")
    try Data("more sound".utf8).write(to: other)
    var meeting = rehearsal.meeting()
    meeting.recordings.append(RecordingReference(path: "b.mp4", url: other, offset: MediaTime(seconds: 130)))
    #expect(try await rehearsal.pipeline().recap(meeting).stored.recap.words == 1200)
  }

  @Test func `invalid timeline entries make warnings only`() async throws {
    let rehearsal = try rehearsal()
    let clean = try await rehearsal.pipeline().recap(rehearsal.meeting()).stored.recap
    var meeting = rehearsal.meeting()
    meeting.misfitTurns = [MisfitTurns(.empty, count: 1, first: 4)]
    meeting.speakerTimeline.append(
      SpeakerTurn(range: TimeRange(seconds: 5000, 5001), participantID: "ada"))
    let recap = try await rehearsal.pipeline().recap(meeting).stored.recap
    #expect(recap.words == clean.words)
    #expect(
      recap.quality?.warnings.filter { $0.code == .speakerTimelineEntries }.map(\.text) == [
        "speaker_timeline: one entry ([4]) without length was left out",
        "speaker_timeline: one entry from behind the meeting's end was left out",
      ])
  }

  @Test func `times in milliseconds are refused before transcription`() async throws {
    var log = try rehearsal().meeting()
    log.speakerTimeline = [SpeakerTurn(range: TimeRange(seconds: 1500, 1_790_000), participantID: "ada")]
    let inMilliseconds = log
    let changes: [(place: String, change: (Meeting) -> Meeting)] = [
      (
        "ai_windows[1].start",
        {
          var meeting = $0
          meeting.ai = .ranges([TimeRange(seconds: 0, 1000), TimeRange(seconds: 60_000, 93_420)])
          return meeting
        }
      ),
      (
        "speaker_timeline",
        {
          var meeting = $0
          meeting.speakerTimeline = inMilliseconds.speakerTimeline
          return meeting
        }
      ),
    ]
    for (place, change) in changes {
      let rehearsal = try rehearsal()
      for isAgain in [false, true] {
        let request = try RecapRequest(change(rehearsal.meeting()), isAgain: isAgain)
        let failure = await #expect(throws: StageFailure.self) {
          try await rehearsal.pipeline().recap(request)
        }
        #expect(failure?.exitCode == .dataError)
        #expect(failure?.cause.contains(place) == true, "\(failure?.cause ?? "")")
        #expect(failure?.cause.contains("milliseconds") == true)
      }
      #expect(rehearsal.calls.withLock { Set($0) } == ["describe"])
      #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
    }
  }

  @Test func `a failed reel stores nothing and names its stage`() async throws {
    let rehearsal = try Rehearsal(.init(sentences: sentences(words: 600), cutterFails: true))
    let failure = await #expect(throws: StageFailure.self) {
      try await rehearsal.pipeline().recap(rehearsal.meeting())
    }
    #expect(failure?.stage == "reel")
    #expect(failure?.description == "cannot cut the reel a.mp4: no frame decodes")
    #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: rehearsal.scratch.path) == [])
  }

  @Test func `a clip that cannot be cut is recorded with its reason`() async throws {
    let rehearsal = try Rehearsal(.init(sentences: sentences(words: 600), badClips: 1))
    let recap = try await rehearsal.pipeline().recap(rehearsal.meeting()).stored.recap
    #expect(
      recap.leftOutClips?.map(\.reason) == ["no frame decodes"],
      "\(recap.highlights.count) clips, \(recap.quality?.warnings ?? [])")
    #expect(recap.quality?.warnings.contains { $0.text.hasSuffix("was left out: no frame decodes") } == true)
    let whole = try self.rehearsal()
    #expect(try await whole.pipeline().recap(whole.meeting()).stored.recap.leftOutClips == nil)
  }

  @Test func `a recap without usable clips has no reel but a warning`() async throws {
    let rehearsal = try Rehearsal(.init(sentences: sentences(words: 600), badClips: 1000))
    let recap = try await rehearsal.pipeline().recap(rehearsal.meeting()).stored.recap
    #expect(recap.outcome == .ready && recap.highlights.isEmpty)
    #expect(!recap.artefacts.contains { $0.name == ArtefactName.reel })
    #expect(recap.quality?.warnings.last?.text == "reel: left out: none of its clips could be cut")
    #expect(recap.provenance.reel == nil)
  }

  @Test func `a cancelled run stores nothing`() async throws {
    let rehearsal = try rehearsal()
    let meeting = rehearsal.meeting()
    let pipeline = rehearsal.pipeline()
    let task = Task { try await pipeline.recap(meeting) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await rehearsal.store.revisions(meetingID: "m-1").isEmpty)
  }

  @Test func `clips and citations stay inside the AI windows`() async throws {
    let rehearsal = try rehearsal(words: 900)
    let windows = [TimeRange(seconds: 10, 70), TimeRange(seconds: 80, 170)]
    let recap = try await rehearsal.pipeline().recap(rehearsal.meeting(ai: .ranges(windows))).stored.recap
    let shown =
      recap.highlights.map { TimeRange(start: $0.start, end: $0.end) }
      + (recap.summary + recap.decisions + recap.questions).flatMap(\.citations).map(\.range)
      + recap.actionItems.flatMap(\.citations).map(\.range)
      + recap.chapters.map { TimeRange(start: $0.start, end: $0.end) }
    #expect(!shown.isEmpty)
    for range in shown { #expect(windows.contains { $0.contains(range) }) }
    #expect(recap.chat.isEmpty)
  }

  @Test func `a locale without texts is a warning, and not an error`() async throws {
    let rehearsal = try rehearsal()
    var meeting = rehearsal.meeting()
    meeting.locale = "ja"
    let recap = try await rehearsal.pipeline().recap(meeting).stored.recap
    #expect(recap.quality?.warnings.map(\.code).contains(.localeUnknown) == true)
    #expect(recap.notice == Phrases.english[.notice])
    meeting.locale = "es-MX"
    let spanish = try await rehearsal.pipeline().recap(meeting).stored.recap
    #expect(spanish.meeting.locale == "es-MX")
    #expect(spanish.notice == Phrases.of("es")[.notice])
    #expect(spanish.quality?.warnings.map(\.code).contains(.localeUnknown) == false)
  }

  /// The meeting is 181 seconds long. Sound outside the windows is in the recording, too (R2).
  @Test(arguments: [
    (AIWindows.whole, true), (.ranges([TimeRange(seconds: 0, 400)]), true),
    (.ranges([TimeRange(seconds: 0, 180)]), false), (.ranges([TimeRange(seconds: 1, 400)]), false),
    (.ranges([TimeRange(seconds: 0, 90), TimeRange(seconds: 91, 181)]), false),
  ])
  func `the recording is linked if AI was on throughout`(ai: AIWindows, isLinked: Bool) async throws {
    let rehearsal = try rehearsal(words: 900)
    let stored = try await rehearsal.pipeline(recordingTemplate: "../{recording}")
      .recap(rehearsal.meeting(ai: ai)).stored
    let page = try String(contentsOf: stored.folder.appending(path: "index.html"), encoding: .utf8)
    #expect(page.contains("src=\"../a.mp4\"") == isLinked)
    #expect(page.contains("AI was off for a part of the meeting") != isLinked)
    #expect(page.contains("../a.mp4") == isLinked)
  }
}
