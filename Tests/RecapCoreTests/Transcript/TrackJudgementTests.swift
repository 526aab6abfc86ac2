import Foundation
import Testing

@testable import RecapCore

@Suite("Which tracks are listened to, by their content") struct TrackJudgementTests {
  private static let seconds = 120
  private static func voice(_ spoken: [ClosedRange<Double>], _ seed: UInt64, loud: Double = -20)
    -> ScriptedVoice
  {
    ScriptedVoice(spoken, seconds: seconds, seed: seed, loud: loud)
  }

  private let ann = voice([2...20, 60...75, 100...104], 1)
  private let bob = voice([21...40, 76...90], 2)
  private let cem = voice([41...59, 91...99, 105...115], 3, loud: -26)
  private let silence = voice([], 9)

  /// Own tracks by letters, others by digits, in the order of preference.
  private func judge(_ tracks: [(Int, ScriptedVoice, isOwn: Bool)]) -> TrackJudgement {
    TrackJudgement(
      tracks.map { .init(stream: $0.0, isOwn: $0.isOwn, levels: TrackLevels($0.1.loudness)) })
  }

  private func own(_ stream: Int, _ voice: ScriptedVoice) -> (Int, ScriptedVoice, isOwn: Bool) {
    (stream, voice, true)
  }

  private func other(_ stream: Int, _ voice: ScriptedVoice) -> (Int, ScriptedVoice, isOwn: Bool) {
    (stream, voice, false)
  }

  /// The spans of a mix that are listened to, in seconds.
  private func rest(_ judgement: TrackJudgement, _ stream: Int) -> [ClosedRange<Double>]? {
    guard case .rest(let spans) = judgement.verdicts[stream] else { return nil }
    return spans.map { $0.start.seconds...$0.end.seconds }
  }

  @Test(
    "A mix beside own tracks is heard on none of them", arguments: [-14.0, 0, 6], [0, 3, 9])
  func mixOfOwnTracks(_ gain: Double, _ delay: Int) {
    let mix = ScriptedVoice.mix(ann, bob, cem).louder(by: gain).later(by: delay)
    let judgement = judge([other(0, mix), own(1, ann), own(2, bob), own(3, cem)])
    #expect(judgement.verdicts[0] == .rest([]))
    #expect(judgement.transcribed == [1, 2, 3])
    #expect(judgement.complete == [0])
  }

  @Test("A mix with steady noise, of microphones at different levels, is one as well")
  func noisyMix() {
    let mix = ScriptedVoice.mix([(ann, 5), (bob, -8), (cem, 3)]).noisy(-48, seed: 5)
    let judgement = judge([other(0, mix), own(1, ann), own(2, bob), own(3, cem)])
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test("A mix is one where two of its people always speak at the same time")
  func alwaysAtOnce() {
    let over = Self.voice([2...12], 4)
    let judgement = judge([other(0, .mix(ann, bob, over)), own(1, ann), own(2, bob), own(3, over)])
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test("Somebody who is only in the mix is heard there, and only there")
  func callerOnlyInTheMix() throws {
    let judgement = judge([other(0, .mix(ann, bob, cem)), own(1, ann), own(2, bob)])
    let spans = try #require(rest(judgement, 0))
    for (start, end) in [(41.0, 59.0), (91, 99), (105, 115)] {
      #expect(spans.contains { $0.lowerBound <= start + 0.5 && $0.upperBound >= end - 0.5 })
    }
    #expect(
      spans.allSatisfy { span in
        !ann.levels.indices.contains { frame in
          let time = Double(frame) / 10
          return ann.levels[frame] > -60 && time > span.lowerBound + 0.3 && time < span.upperBound - 0.3
        }
      })
    #expect(judgement.complete == [0])
  }

  @Test("A short word of a caller in the mix is found")
  func shortWord() throws {
    let caller = Self.voice([95...95.6], 8)
    let judgement = judge([other(0, .mix(ann, bob, caller)), own(1, ann), own(2, bob)])
    let spans = try #require(rest(judgement, 0))
    #expect(spans.count == 1 && spans[0].contains(95.2))
  }

  @Test("A track that is like no other is listened to, beside a mix that holds it too")
  func independent() {
    let judgement = judge([
      other(0, .mix(ann, bob, cem)), own(1, ann), own(2, bob), other(3, cem),
    ])
    #expect(judgement.verdicts[3] == .whole)
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test("Two people who always speak at once hold nobody")
  func overlapIsNoMix() {
    let over = Self.voice([2...20, 60...75], 7)
    let judgement = judge([own(1, ann), other(2, over)])
    #expect(judgement.verdicts[2] == .whole)
  }

  @Test("Noise holds nobody, nor does anybody hold noise")
  func noise() {
    let fan = silence.noisy(-30, seed: 3)
    #expect(judge([own(1, ann), other(2, fan)]).verdicts[2] == .whole)
    #expect(
      judge([other(1, silence.noisy(-30, seed: 3)), other(2, silence.noisy(-33, seed: 4))]).transcribed == [
        1, 2,
      ])
  }

  @Test("A microphone that overhears the others keeps what its owner says", arguments: [-8.0, -14, -25])
  func overhearing(_ gain: Double) {
    let room = ScriptedVoice.mix([(cem, 0), (ann, gain), (bob, gain)])
    let judgement = judge([own(1, ann), own(2, bob), other(3, room)])
    switch judgement.verdicts[3] {
    case .whole: break
    case .rest(let spans):
      for frame in cem.levels.indices where cem.levels[frame] > -32 {
        let time = MediaTime(milliseconds: Int64(frame) * 100)
        #expect(spans.contains { $0.contains(time) }, "\(time.seconds)")
      }
    case let verdict: Issue.record("\(String(describing: verdict))")
    }
  }

  @Test("A silent track is not listened to")
  func silent() {
    let judgement = judge([other(0, silence), own(1, ann), other(2, bob)])
    #expect(judgement.verdicts[0] == .silent)
    #expect(judgement.transcribed == [1, 2])
    #expect(judgement.complete == [1, 2])
  }

  @Test("A second device that hears the same adds nothing")
  func copyOfAnOwnTrack() {
    let judgement = judge([own(1, ann), own(2, bob), other(3, ann.louder(by: -5).later(by: 2))])
    #expect(judgement.verdicts[3] == .rest([]))
  }

  // MARK: Nobody's own

  @Test("Without owners the mix alone is listened to, wherever it stands", arguments: 0..<4)
  func mixAlone(_ place: Int) {
    var tracks = [other(1, ann), other(2, bob), other(3, cem)]
    tracks.insert(other(0, .mix(ann, bob, cem)), at: place)
    let judgement = judge(tracks)
    #expect(judgement.transcribed == [0])
    #expect(judgement.complete == [0])
  }

  @Test("Without owners and mix all are listened to")
  func allOfThem() {
    let judgement = judge([other(0, ann), other(1, bob), other(2, cem)])
    #expect(judgement.transcribed == [0, 1, 2])
    #expect(judgement.complete == [0, 1, 2])
  }

  @Test("The silent first track gives way")
  func silentFirst() {
    let judgement = judge([other(0, silence), other(1, ann)])
    #expect(judgement.transcribed == [1])
    #expect(judgement.complete == [1])
  }

  @Test("Copies are heard once, the preferred one", arguments: [-6.0, 0, 6])
  func copies(_ gain: Double) {
    let both = ScriptedVoice.mix(ann, bob)
    let judgement = judge([other(4, both), other(1, both.louder(by: gain).later(by: 1)), other(2, both)])
    #expect(judgement.transcribed == [4])
  }

  @Test("A mix of some stands for those, not for the others")
  func mixOfSome() {
    let judgement = judge([other(0, .mix(ann, bob)), other(1, ann), other(2, bob), other(3, cem)])
    #expect(judgement.transcribed == [0, 3])
    #expect(judgement.complete == [0, 3])
  }

  @Test("A mix that holds more than the others leaves them their own tracks")
  func mixWithACaller() {
    let judgement = judge([other(0, .mix(ann, bob, cem)), other(1, ann), other(2, bob)])
    #expect(judgement.verdicts[1] == .whole && judgement.verdicts[2] == .whole)
    #expect(rest(judgement, 0)?.isEmpty == false)
    #expect(judgement.complete == [0])
  }

  @Test("Of two mixes beside own tracks one is as good as the other")
  func twoMixes() {
    let mix = ScriptedVoice.mix(ann, bob, cem)
    let judgement = judge([
      other(0, mix), other(4, mix.louder(by: -3).later(by: 1)), own(1, ann), own(2, bob), own(3, cem),
    ])
    #expect(judgement.transcribed == [1, 2, 3])
  }

  @Test("All silent: nobody is heard, nothing sounds")
  func allSilent() {
    let judgement = judge([other(0, silence), other(1, silence)])
    #expect(judgement.transcribed.isEmpty && judgement.complete.isEmpty)
  }
}
