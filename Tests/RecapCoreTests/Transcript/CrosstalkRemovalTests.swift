import Foundation
import RecapCore
import Testing

/// Words that a microphone picked up from another participant are removed; what two people say at the same time
/// stays.
struct CrosstalkRemovalTests {
  /// A track with a word each half second from `start`, at these levels (dB) from the recording's beginning.
  private func track(
    _ participant: String?, _ text: String, from start: Double = 0, levels: [Double], offset: Double = 0,
    isMix: Bool = false
  ) -> CrosstalkRemoval.Track {
    let words = text.split(separator: " ").enumerated().map { index, word in
      Word(
        text: String(word), start: MediaTime(seconds: offset + start + Double(index) / 2),
        end: MediaTime(seconds: offset + start + Double(index) / 2 + 0.4))
    }
    var loudness = Loudness()
    for (frame, level) in levels.enumerated() { loudness.note(pow(10, level / 10), at: frame) }
    let segment = words.first.map {
      Segment(
        id: "", start: $0.start, end: words.last?.end ?? $0.end, speaker: participant, text: text,
        words: words)
    }
    return CrosstalkRemoval.Track(
      participant: participant, isMix: isMix, segments: segment.map { [$0] } ?? [], loudness: loudness,
      offset: MediaTime(seconds: offset))
  }

  private func texts(_ tracks: [CrosstalkRemoval.Track]) -> [[String]] {
    CrosstalkRemoval().removed(from: tracks).segments.map { $0.map(\.text) }
  }

  /// Four seconds that rise and fall.
  private let voice = (0..<40).map { [-20.0, -30, -24, -40, -22][$0 % 5] }
  private let hum = [Double](repeating: -70, count: 40)
  private let said = "we ship on friday then and tell the others"

  private func softer(_ levels: [Double], by decibels: Double) -> [Double] { levels.map { $0 - decibels } }

  @Test func `the same words stay on the louder track only`() {
    let tracks = [track("p1", said, levels: voice), track("p2", said, levels: softer(voice, by: 12))]
    #expect(texts(tracks) == [[said], []])
    #expect(texts(tracks.reversed()) == [[], [said]])
    #expect(CrosstalkRemoval().removed(from: tracks).words == 9)
  }

  @Test func `misheard words are removed if the levels match`() {
    let misheard = "which hip on fry day den hand til mothers"
    let echo = track("p2", misheard, levels: softer(voice, by: 20))
    #expect(texts([track("p1", said, levels: voice), echo]) == [[said], []])
  }

  @Test func `two people who speak at once keep their words`() {
    let other = (0..<40).map { [-44.0, -28, -33, -27, -40, -29, -36][$0 % 7] }
    let tracks = [
      track("p1", said, levels: voice),
      track("p2", "no wait let me finish that thought first", levels: other),
    ]
    #expect(texts(tracks) == [[said], ["no wait let me finish that thought first"]])
  }

  @Test func `equal words at equal levels stay on both tracks`() {
    // Both say it: neither is louder by far.
    let tracks = [
      track("p1", "okay thanks bye", levels: voice), track("p2", "okay thanks bye", levels: voice),
    ]
    #expect(texts(tracks) == [["okay thanks bye"], ["okay thanks bye"]])
  }

  @Test func `only the overheard part of a sentence is removed`() {
    // p1 speaks for four seconds; then p2 answers, in one breath with what its microphone heard.
    let (first, answer) = ("we ship on friday then and", "yes that is fine")
    let tracks = [
      track("p1", first, levels: voice.prefix(30) + [Double](repeating: -70, count: 30)),
      track("p2", first + " " + answer, levels: softer(Array(voice.prefix(30)), by: 15) + voice.prefix(30)),
    ]
    #expect(texts(tracks) == [[first], [answer]])
    #expect(CrosstalkRemoval().removed(from: tracks).segments[1].first?.start == MediaTime(seconds: 3))
  }

  @Test func `one or two overheard words before one's own stay`() {
    let tracks = [
      track("p1", "so then", levels: voice.prefix(10) + [Double](repeating: -70, count: 30)),
      track("p2", "so then i will do it", levels: softer(Array(voice.prefix(10)), by: 15) + voice.prefix(30)),
    ]
    #expect(texts(tracks)[1] == ["so then i will do it"])
  }

  @Test func `words overheard from two others are removed`() {
    let (quiet, loud) = ([Double](repeating: -70, count: 30), Array(voice.prefix(30)))
    let tracks = [
      track("p1", "of course", levels: Array(loud.prefix(10)) + quiet + quiet),
      track(
        "p2", "when they suggested thursday at three", from: 1, levels: Array(quiet.prefix(10)) + loud + quiet
      ),
      track("p3", "of course when they suggested thursday at three", levels: softer(loud + loud, by: 14)),
    ]
    #expect(texts(tracks) == [["of course"], ["when they suggested thursday at three"], []])
  }

  @Test func `tracks of a later recording are compared in its own time`() {
    let tracks = [
      track("p1", said, levels: voice, offset: 100),
      track("p2", said, levels: softer(voice, by: 12), offset: 100),
    ]
    #expect(texts(tracks) == [[said], []])
  }

  @Test(arguments: [-12.0, -2, 0, 2, 12])
  func `one person's words on two devices count once`(_ gain: Double) {
    let tracks = [track("p1", said, levels: voice), track("p1", said, levels: softer(voice, by: -gain))]
    #expect(texts(tracks).flatMap { $0 } == [said])
  }

  @Test func `other words of one person on a second device stay`() {
    let quiet = [Double](repeating: -70, count: 40)
    let tracks = [
      track("p1", said, levels: voice + quiet),
      track("p1", "and this is after my connection was lost", from: 4, levels: quiet + voice),
    ]
    #expect(texts(tracks) == [[said], ["and this is after my connection was lost"]])
  }

  @Test(
    arguments: [
      -10.0, -2, 0, 2,
    ])
  func `words stay on the named one of two near microphones`(_ gain: Double) {
    let tracks = [track(nil, said, levels: softer(voice, by: -gain)), track("p1", said, levels: voice)]
    #expect(texts(tracks) == [[], [said]])
  }

  @Test func `a clearly nearer unnamed microphone keeps the words`() {
    let tracks = [track("p1", said, levels: softer(voice, by: 9)), track(nil, said, levels: voice)]
    #expect(texts(tracks) == [[], [said]])
  }

  @Test func `of unnamed microphones one keeps the words`() {
    #expect(texts([track(nil, said, levels: voice), track(nil, said, levels: voice)]) == [[said], []])
  }

  @Test func `an unnamed speaker with other levels keeps the words`() {
    let other = (0..<40).map { [-33.0, -19, -24, -18, -31, -20, -27][$0 % 7] }
    let tracks = [track("p1", said, levels: voice), track(nil, said, levels: other)]
    #expect(texts(tracks) == [[said], [said]])
  }

  @Test(arguments: [-10.0, 0, 10])
  func `a mix loses the words that a track has`(_ gain: Double) {
    let tracks = [
      track("p1", said, levels: voice), track(nil, said, levels: softer(voice, by: -gain), isMix: true),
    ]
    #expect(texts(tracks) == [[said], []])
  }

  @Test func `no tracks and tracks without words are accepted`() {
    #expect(texts([]) == [])
    #expect(texts([track("p1", "", levels: hum), track("p2", said, levels: hum)]) == [[], [said]])
  }
}
