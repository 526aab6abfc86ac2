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

  @Test func theSameWordsStayOnTheLouderTrack() {
    let tracks = [track("p1", said, levels: voice), track("p2", said, levels: softer(voice, by: 12))]
    #expect(texts(tracks) == [[said], []])
    #expect(texts(tracks.reversed()) == [[], [said]])
    #expect(CrosstalkRemoval().removed(from: tracks).words == 9)
  }

  @Test func wordsThatWereMisheardGoWhereTheLevelsRunAlike() {
    let misheard = "which hip on fry day den hand til mothers"
    let echo = track("p2", misheard, levels: softer(voice, by: 20))
    #expect(texts([track("p1", said, levels: voice), echo]) == [[said], []])
  }

  @Test func twoPeopleAtOnceStay() {
    let other = (0..<40).map { [-44.0, -28, -33, -27, -40, -29, -36][$0 % 7] }
    let tracks = [
      track("p1", said, levels: voice),
      track("p2", "no wait let me finish that thought first", levels: other),
    ]
    #expect(texts(tracks) == [[said], ["no wait let me finish that thought first"]])
  }

  @Test func theSameWordsAtTheSameLevelStay() {
    // Both say it: neither is louder by far.
    let tracks = [
      track("p1", "okay thanks bye", levels: voice), track("p2", "okay thanks bye", levels: voice),
    ]
    #expect(texts(tracks) == [["okay thanks bye"], ["okay thanks bye"]])
  }

  @Test func onlyTheOverheardPartOfASentenceGoes() {
    // p1 speaks for four seconds; then p2 answers, in one breath with what its microphone heard.
    let (first, answer) = ("we ship on friday then and", "yes that is fine")
    let tracks = [
      track("p1", first, levels: voice.prefix(30) + [Double](repeating: -70, count: 30)),
      track("p2", first + " " + answer, levels: softer(Array(voice.prefix(30)), by: 15) + voice.prefix(30)),
    ]
    #expect(texts(tracks) == [[first], [answer]])
    #expect(CrosstalkRemoval().removed(from: tracks).segments[1].first?.start == MediaTime(seconds: 3))
  }

  @Test func aWordOrTwoBesideOnesOwnAreKept() {
    let tracks = [
      track("p1", "so then", levels: voice.prefix(10) + [Double](repeating: -70, count: 30)),
      track("p2", "so then i will do it", levels: softer(Array(voice.prefix(10)), by: 15) + voice.prefix(30)),
    ]
    #expect(texts(tracks)[1] == ["so then i will do it"])
  }

  @Test func aSentenceOfTwoOthersLeavesNothing() {
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

  @Test func aRecordingThatStartsLaterIsComparedAtItsOwnTime() {
    let tracks = [
      track("p1", said, levels: voice, offset: 100),
      track("p2", said, levels: softer(voice, by: 12), offset: 100),
    ]
    #expect(texts(tracks) == [[said], []])
  }

  @Test("What one person says into two devices is written down once", arguments: [-12.0, -2, 0, 2, 12])
  func twoDevicesOfOnePerson(_ gain: Double) {
    let tracks = [track("p1", said, levels: voice), track("p1", said, levels: softer(voice, by: -gain))]
    #expect(texts(tracks).flatMap { $0 } == [said])
  }

  @Test("One person says other things on two devices one after the other: all of it stays")
  func oneAfterTheOther() {
    let quiet = [Double](repeating: -70, count: 40)
    let tracks = [
      track("p1", said, levels: voice + quiet),
      track("p1", "and this is after my connection was lost", from: 4, levels: quiet + voice),
    ]
    #expect(texts(tracks) == [[said], ["and this is after my connection was lost"]])
  }

  @Test(
    "Two microphones in a room, one without a name: the words stay on the one with the name",
    arguments: [
      -10.0, -2, 0, 2,
    ])
  func aSecondMicrophoneWithoutAName(_ gain: Double) {
    let tracks = [track(nil, said, levels: softer(voice, by: -gain)), track("p1", said, levels: voice)]
    #expect(texts(tracks) == [[], [said]])
  }

  @Test("A microphone without a name that is clearly nearer keeps the words")
  func aNearerMicrophoneWithoutAName() {
    let tracks = [track("p1", said, levels: softer(voice, by: 9)), track(nil, said, levels: voice)]
    #expect(texts(tracks) == [[], [said]])
  }

  @Test("Of microphones without names the words stay on one")
  func noNames() {
    #expect(texts([track(nil, said, levels: voice), track(nil, said, levels: voice)]) == [[said], []])
  }

  @Test("Somebody without a name who says the same at once, and not in the same way, keeps the words")
  func chorusOfNames() {
    let other = (0..<40).map { [-33.0, -19, -24, -18, -31, -20, -27][$0 % 7] }
    let tracks = [track("p1", said, levels: voice), track(nil, said, levels: other)]
    #expect(texts(tracks) == [[said], [said]])
  }

  @Test(
    "A mix takes nobody's words, however loud it is, and gives up what a track has",
    arguments: [-10.0, 0, 10])
  func mix(_ gain: Double) {
    let tracks = [
      track("p1", said, levels: voice), track(nil, said, levels: softer(voice, by: -gain), isMix: true),
    ]
    #expect(texts(tracks) == [[said], []])
  }

  @Test func noTracksAreNoWork() {
    #expect(texts([]) == [])
    #expect(texts([track("p1", "", levels: hum), track("p2", said, levels: hum)]) == [[], [said]])
  }
}
