import RecapCore
import Testing

struct TranscriptNormalizerTests {
  private let hour = [TimeRange(seconds: 0, 3600)]

  private func normalize(
    _ segments: [RecognizedSegment], within windows: [TimeRange]? = nil, maximumWords: Int = 45
  ) -> TranscriptNormalizer.Output {
    TranscriptNormalizer(.init(maximumWords: maximumWords)).normalize(segments, within: windows ?? hour)
  }

  private func piece(_ start: Double, _ end: Double, _ text: String) -> RecognizedSegment {
    RecognizedSegment(range: TimeRange(seconds: start, end), text: text)
  }

  @Test func `sentences are split and in time order`() {
    let output = normalize([piece(10, 12, "Third one."), piece(0, 4, "Alpha one. Gamma one.")])
    #expect(output.sentences.map(\.text) == ["Alpha one.", "Gamma one.", "Third one."])
    #expect(output.sentences.map(\.range.start.seconds) == [0, 2, 10])
    #expect(output.dropped == 0)
  }

  @Test(arguments: [Double.nan, .infinity, -0.1, 1.001, 1e300])
  func `an invalid confidence is left out`(_ value: Double) {
    var segment = piece(0, 4, "Alpha one.")
    segment.confidence = value
    segment.words = [
      Word(text: "Alpha", start: .zero, end: MediaTime(seconds: 1), confidence: value),
      Word(text: "one.", start: MediaTime(seconds: 1), end: MediaTime(seconds: 2), confidence: 0.5),
    ]
    let sentence = normalize([segment]).sentences.first
    #expect(sentence?.confidence == nil)
    #expect(sentence?.words.map(\.confidence) == [nil, 0.5])
  }

  @Test(arguments: ["[music]", "(laughter)", "♪ ♪", " - ", "…"])
  func `text without speech is dropped and counted`(_ text: String) {
    let output = normalize([piece(0, 1, text)])
    #expect(output.sentences.isEmpty)
    #expect(output.dropped == 1)
  }

  @Test func `blank text is not counted as dropped`() {
    #expect(normalize([piece(0, 1, "  ")]).dropped == 0)
  }

  @Test func `a tag is removed from the text around it`() {
    #expect(normalize([piece(0, 4, "So [cough] we start.")]).sentences.map(\.text) == ["So we start."])
  }

  @Test func `a repetition loop is dropped`() {
    let loop = Array(repeating: "Thank you.", count: 9).joined(separator: " ")
    let output = normalize([piece(0, 20, loop), piece(30, 32, "Right.")])
    #expect(output.sentences.map(\.text) == ["Right."])
    #expect(output.dropped == 1)
  }

  @Test func `a segment marked as non-speech is dropped`() {
    var marked = piece(0, 2, "Thanks for watching.")
    marked.isNonSpeech = true
    #expect(normalize([marked]).dropped == 1)
  }

  @Test func `words outside the AI windows are removed`() {
    var segment = piece(0, 4, "one two three four")
    segment.words = ["one", "two", "three", "four"].enumerated().map {
      Word(text: $1, start: MediaTime(seconds: Double($0)), end: MediaTime(seconds: Double($0) + 0.9))
    }
    let output = normalize([segment], within: [TimeRange(seconds: 1, 2.95)])
    #expect(output.sentences.map(\.text) == ["two three"])
    #expect(output.sentences.map(\.wordTiming) == [.measured])
  }

  @Test func `measured times are clamped to the segment`() {
    var segment = piece(1, 2, "so yes")
    segment.words = [
      Word(text: "so", start: MediaTime(seconds: 0.5), end: MediaTime(seconds: 1.4)),
      Word(text: "yes", start: MediaTime(seconds: 1.5), end: MediaTime(seconds: 9)),
    ]
    let words = normalize([segment]).sentences[0].words
    #expect(words.map(\.start.seconds) == [1, 1.5])
    #expect(words.map(\.end.seconds) == [1.4, 2])
  }

  @Test func `a long sentence is split at its pause`() {
    var segment = piece(0, 11, (1...10).map { "word\($0)" }.joined(separator: " "))
    segment.words = (0..<10).map { index in
      let start = Double(index) + (index >= 6 ? 1 : 0)
      return Word(
        text: "word\(index + 1)", start: MediaTime(seconds: start), end: MediaTime(seconds: start + 0.9))
    }
    let texts = normalize([segment], maximumWords: 9).sentences.map(\.words.count)
    #expect(texts == [6, 4])
  }

  @Test func `no sentence exceeds the maximum of words`() {
    let text = (1...500).map { "word\($0)" }.joined(separator: " ")
    let sentences = normalize([piece(0, 250, text)]).sentences
    #expect(sentences.allSatisfy { $0.words.count <= 45 })
    #expect(sentences.map(\.text).joined(separator: " ") == text)
  }

  @Test func `a sentence gets the speech region of its words`() {
    var segment = piece(0, 10, "Good. Fine.")
    segment.speech = [TimeRange(seconds: 1, 2), TimeRange(seconds: 6, 7)]
    let ranges = normalize([segment]).sentences.map(\.range)
    #expect(ranges == [TimeRange(seconds: 1, 2), TimeRange(seconds: 6, 7)])
  }
}
