import Foundation
import RecapCore
import Testing

@testable import RecapExternalSpeech

struct WhisperTranscriptTests {
  private func read(_ text: String) throws -> [RecognizedSegment] {
    try TranscriptFormat.read(Data(text.utf8)).segments
  }

  @Test func `words get the text's punctuation`() throws {
    let found = try read(
      #"""
      {"task": "transcribe", "language": "english", "duration": 4.0, "text": "I'm in. Ten-year plan?",
       "segments": [
         {"id": 0, "seek": 0, "start": 0.0, "end": 1.0, "text": " I'm in.", "tokens": [1], "temperature": 0.0,
          "avg_logprob": -0.1, "compression_ratio": 0.8, "no_speech_prob": 0.01},
         {"id": 1, "seek": 0, "start": 1.5, "end": 4.0, "text": " Ten-year plan?", "tokens": [2],
          "temperature": 0.0, "avg_logprob": -0.2, "compression_ratio": 0.8, "no_speech_prob": 0.01}],
       "words": [{"word": "Im", "start": 0.1, "end": 0.4}, {"word": "in", "start": 0.5, "end": 1.1},
         {"word": "Ten", "start": 1.5, "end": 1.8}, {"word": "year", "start": 1.8, "end": 2.2},
         {"word": "plan", "start": 2.3, "end": 3.0}]}
      """#)
    try #require(found.count == 2)
    #expect(found[0].words?.map(\.text) == ["I'm", "in."])
    #expect(found[1].words?.map(\.text) == ["Ten-year", "plan?"])
    #expect(found[1].words?[0].start == MediaTime(seconds: 1.5))
    #expect(found[1].words?[0].end == MediaTime(seconds: 2.2))
    // The segment reaches as far as its words.
    #expect(found[0].range == TimeRange(seconds: 0, 1.1))
    #expect(abs((found[0].confidence ?? 0) - 0.905) < 0.001)
  }

  @Test func `words that do not match the text are left out`() throws {
    let found = try read(
      #"""
      {"text": "x", "segments": [{"start": 0, "end": 1, "text": "Twenty three."}, {"start": 2, "end": 3, "text": "Good."}],
       "words": [{"word": "23", "start": 0.2, "end": 0.8}, {"word": "Good", "start": 2.1, "end": 2.5}]}
      """#)
    // In all there are three words for two: each segment is tried by itself.
    #expect(found[0].words == nil)
    #expect(found[1].words?.map(\.text) == ["Good."])
  }

  @Test func `words alone make one segment`() throws {
    let found = try read(
      #"{"text": "Good, yes.", "words": [{"word": "Good", "start": 2.1, "end": 2.5}, {"word": "yes", "start": 2.5, "end": 3}]}"#
    )
    #expect(found.map(\.text) == ["Good, yes."])
    #expect(found.first?.range == TimeRange(seconds: 2.1, 3))
  }

  @Test(arguments: [
    (#""no_speech_prob": 0.9, "avg_logprob": -1.2"#, true),
    (#""no_speech_prob": 0.9, "avg_logprob": -0.4"#, false),
    (#""no_speech_prob": 0.2, "avg_logprob": -1.4"#, false),
    (#""compression_ratio": 2.5"#, true),
    (#""compression_ratio": 2.4"#, false),
  ])
  func `an improbable segment is marked as non-speech`(_ fields: String, isNonSpeech: Bool) throws {
    let found = try read(#"{"segments": [{"start": 0, "end": 1, "text": "you", \#(fields)}]}"#)
    #expect(found.map(\.isNonSpeech) == [isNonSpeech])
  }

  @Test func `words of faster-whisper stay in their segment`() throws {
    let found = try read(
      #"""
      {"segments": [{"id": 1, "seek": 0, "start": 0.0, "end": 2.0, "text": " Well, so-so.", "avg_logprob": -0.3,
        "words": [{"start": 0.0, "end": 0.5, "word": " Well,", "probability": 0.5},
                  {"start": 0.6, "end": 0.9, "word": " so", "probability": 1.0},
                  {"start": 0.9, "end": 1.2, "word": "-so.", "probability": 0.5}]}]}
      """#)
    #expect(
      found.first?.words == [
        Word(text: "Well,", start: MediaTime(seconds: 0), end: MediaTime(seconds: 0.5), confidence: 0.5),
        Word(text: "so-so.", start: MediaTime(seconds: 0.6), end: MediaTime(seconds: 1.2), confidence: 0.75),
      ])
  }

  @Test func `words without times lie between their neighbours`() throws {
    let found = try read(
      #"""
      {"segments": [{"start": 1.0, "end": 5.0, "text": "In 2024 we sold 12 25.", "speaker": "SPEAKER_01",
        "words": [{"word": "In", "start": 1.0, "end": 1.4, "score": 0.9, "speaker": "SPEAKER_01"},
          {"word": "2024"}, {"word": "we", "start": 2.0, "end": 2.2, "score": 0.8},
          {"word": "sold", "start": 2.2, "end": 3.0, "score": 0.8}, {"word": "12"}, {"word": "25."}]}],
       "word_segments": []}
      """#)
    let words = try #require(found.first?.words)
    #expect(words.map(\.text) == ["In", "2024", "we", "sold", "12", "25."])
    #expect(words.map(\.start.seconds) == [1.0, 1.4, 2.0, 2.2, 3.0, 4.0])
    #expect(words.map(\.end.seconds) == [1.4, 2.0, 2.2, 3.0, 4.0, 5.0])
    // A label that voices were given names nobody (R9).
    #expect(found.first?.speakerName == nil)
  }
}
