import RecapCore
import RecapTestSupport
import Synchronization
import Testing

@testable import RecapSpeech

@Suite(.ownThreads) struct ChunkRecognitionTests {
  /// Ten seconds from second 100 on, with a pause in the middle.
  private let loaded: SpeechReader.LoadedChunk = {
    let start = 100 * speechSampleRate
    return SpeechReader.LoadedChunk(
      chunk: SpeechChunker.Chunk(
        samples: start..<start + 160_000,
        speech: [start + 1600..<start + 72_000, start + 80_000..<start + 158_400]),
      samples: [Float](repeating: 0, count: 160_000))
  }()

  private func outcome(
    padding: Int = 0, _ ask: @escaping @Sendable ([Float]) throws -> [EngineSegment]
  ) throws -> ChunkRecognition.Outcome {
    try ChunkRecognition(
      padding: padding, hearing: SecondHearing(MeetingVocabulary()), ask: { samples, _ in try ask(samples) }
    ).outcome(of: loaded)
  }

  @Test func `a doubtful word near a term is heard again, told it`() throws {
    let prompts = Mutex<[String?]>([])
    let recognition = ChunkRecognition(
      padding: 0, hearing: SecondHearing(MeetingVocabulary([VocabularyTerm("Mollie")])),
      ask: { _, prompt in
        prompts.withLock { $0.append(prompt) }
        let word = prompt == nil ? "molly" : "Mollie"
        return [
          EngineSegment(
            start: 1, end: 2, text: " " + word,
            words: [.init(text: word, start: 1, end: 2, confidence: prompt == nil ? 0.5 : 0.8)])
        ]
      })
    let word = try #require(try recognition.outcome(of: loaded).segments.first?.words?.first)
    #expect(prompts.withLock { $0 } == [nil, "Mollie."])
    #expect(word.text == "Mollie" && word.heard == "molly" && word.confidence == 0.8)
  }

  @Test func `words stay if the engine fails when it hears them again`() throws {
    let recognition = ChunkRecognition(
      padding: 0, hearing: SecondHearing(MeetingVocabulary([VocabularyTerm("Mollie")])),
      ask: { _, prompt in
        guard prompt == nil else { throw EngineProcessFailure.refused("no room for a prompt") }
        return [
          EngineSegment(
            start: 1, end: 2, text: " molly", words: [.init(text: "molly", start: 1, end: 2, confidence: 0.5)]
          )
        ]
      })
    let outcome = try recognition.outcome(of: loaded)
    #expect(outcome.segments.map(\.text) == [" molly"])
    #expect(outcome.lost == [] && outcome.failure == nil)
  }

  @Test func `times are those of the recording`() throws {
    let outcome = try outcome(padding: 8000) { samples in
      #expect(samples.count == 176_000)
      return [
        EngineSegment(
          start: 1, end: 3, text: " Hello there.",
          words: [
            .init(text: "Hello", start: 1, end: 1.5, confidence: 0.9),
            .init(text: "there.", start: 1.5, end: 99, confidence: 7),
          ], confidence: 0.8)
      ]
    }
    let segment = try #require(outcome.segments.first)
    #expect(segment.range == TimeRange(seconds: 100.5, 110))
    #expect(
      segment.words?[0]
        == Word(
          text: "Hello", start: MediaTime(seconds: 100.5), end: MediaTime(seconds: 101), confidence: 0.9))
    #expect(segment.words?[1].end == MediaTime(seconds: 110))
    #expect(segment.words?[1].confidence == nil)
    #expect(segment.speech.count == 2)
  }

  @Test func `a text without times gets the time of the speech`() throws {
    let segment = try #require(
      try outcome { _ in [EngineSegment(start: 0, end: 10, text: "Hello.")] }.segments.first)
    #expect(segment.range == TimeRange(seconds: 100.1, 109.9))
  }

  @Test func `times that are not finite are clamped`() throws {
    let segment = try #require(
      try outcome { _ in [EngineSegment(start: .nan, end: .infinity, text: "Hello.", words: [])] }.segments
        .first)
    #expect(segment.range.start >= MediaTime(seconds: 100))
    #expect(segment.range.end <= MediaTime(seconds: 110))
  }

  @Test func `a repetition loop is halved and then dropped`() throws {
    let loop = Array(repeating: "again and", count: 9).joined(separator: " ")
    let sizes = Mutex<[Int]>([])
    let all = try outcome { samples in
      sizes.withLock { $0.append(samples.count) }
      return [EngineSegment(start: 0, end: 1, text: loop)]
    }
    #expect(sizes.withLock { $0 }.prefix(2) == [160_000, 76_000])
    #expect(all.segments.count == 4)
    #expect(all.segments.filter(\.isNonSpeech).count == 4)
    let mended = try outcome { [EngineSegment(start: 0, end: 1, text: $0.count > 100_000 ? loop : "Fine.")] }
    #expect(mended.segments.map(\.text) == ["Fine.", "Fine."])
    #expect(mended.lost == [])
  }

  @Test func `text invented in silence is marked as non-speech`() throws {
    for (noSpeech, confidence, isDropped) in [(0.9, 0.2, true), (0.9, 0.8, false), (0.1, 0.2, false)] {
      let segment = try #require(
        try outcome { _ in
          [EngineSegment(start: 0, end: 1, text: "Thank you.", confidence: confidence, noSpeech: noSpeech)]
        }.segments.first)
      #expect(segment.isNonSpeech == isDropped)
    }
  }

  @Test func `a refused chunk is halved and not repeated`() throws {
    let sizes = Mutex<[Int]>([])
    let outcome = try outcome { samples in
      sizes.withLock { $0.append(samples.count) }
      guard samples.count < 100_000 else { throw EngineProcessFailure.refused("too much") }
      return [EngineSegment(start: 0, end: 1, text: "Half.")]
    }
    #expect(sizes.withLock { $0 } == [160_000, 76_000, 84_000])
    #expect(outcome.segments.count == 2)
  }

  @Test func `other errors end the recognition`() {
    #expect(throws: EngineUnavailable.self) {
      try outcome { _ in throw EngineUnavailable("model.bin", "no such file") }
    }
  }

  @Test(arguments: [
    ("To-morrow or to-night?", "Tomorrow or tonight?"), ("Let us do it to-day.", "Let us do it today."),
    ("a day-to-day job", "a day-to-day job"), ("up to-date", "up to-date"), ("", ""),
  ])
  func `old spellings are modernised`(_ old: String, _ written: String) {
    #expect(MoonshineRecognizer.modern(old) == written)
  }
}
