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

  @Test(arguments: [-14.0, 0, 6], [0, 3, 9])
  func `a mix beside own tracks needs no recognition`(_ gain: Double, _ delay: Int) {
    let mix = ScriptedVoice.mix(ann, bob, cem).louder(by: gain).later(by: delay)
    let judgement = judge([other(0, mix), own(1, ann), own(2, bob), own(3, cem)])
    #expect(judgement.verdicts[0] == .rest([]))
    #expect(judgement.transcribed == [1, 2, 3])
    #expect(judgement.complete == [0])
  }

  @Test func `a noisy mix of uneven levels is detected`() {
    let mix = ScriptedVoice.mix([(ann, 5), (bob, -8), (cem, 3)]).noisy(-48, seed: 5)
    let judgement = judge([other(0, mix), own(1, ann), own(2, bob), own(3, cem)])
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test func `a mix is detected if two people always overlap`() {
    let over = Self.voice([2...12], 4)
    let judgement = judge([other(0, .mix(ann, bob, over)), own(1, ann), own(2, bob), own(3, over)])
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test func `a caller who is only in the mix is heard there`() throws {
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

  @Test func `a short word of a caller in the mix is found`() throws {
    let caller = Self.voice([95...95.6], 8)
    let judgement = judge([other(0, .mix(ann, bob, caller)), own(1, ann), own(2, bob)])
    let spans = try #require(rest(judgement, 0))
    #expect(spans.count == 1 && spans[0].contains(95.2))
  }

  @Test func `a track unlike all others is heard despite a mix`() {
    let judgement = judge([
      other(0, .mix(ann, bob, cem)), own(1, ann), own(2, bob), other(3, cem),
    ])
    #expect(judgement.verdicts[3] == .whole)
    #expect(judgement.verdicts[0] == .rest([]))
  }

  @Test func `overlapping speech of two people is not a mix`() {
    let over = Self.voice([2...20, 60...75], 7)
    let judgement = judge([own(1, ann), other(2, over)])
    #expect(judgement.verdicts[2] == .whole)
  }

  @Test func `noise is not a mix and is not in one`() {
    let fan = silence.noisy(-30, seed: 3)
    #expect(judge([own(1, ann), other(2, fan)]).verdicts[2] == .whole)
    #expect(
      judge([other(1, silence.noisy(-30, seed: 3)), other(2, silence.noisy(-33, seed: 4))]).transcribed == [
        1, 2,
      ])
  }

  @Test(arguments: [-8.0, -14, -25])
  func `a track that overhears others keeps its owner's speech`(_ gain: Double) {
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

  @Test func `a silent track is not heard`() {
    let judgement = judge([other(0, silence), own(1, ann), other(2, bob)])
    #expect(judgement.verdicts[0] == .silent)
    #expect(judgement.transcribed == [1, 2])
    #expect(judgement.complete == [1, 2])
  }

  @Test func `a copy of an own track needs no recognition`() {
    let judgement = judge([own(1, ann), own(2, bob), other(3, ann.louder(by: -5).later(by: 2))])
    #expect(judgement.verdicts[3] == .rest([]))
  }

  // MARK: Nobody's own

  @Test(arguments: 0..<4)
  func `without own tracks only the mix is heard`(_ place: Int) {
    var tracks = [other(1, ann), other(2, bob), other(3, cem)]
    tracks.insert(other(0, .mix(ann, bob, cem)), at: place)
    let judgement = judge(tracks)
    #expect(judgement.transcribed == [0])
    #expect(judgement.complete == [0])
  }

  @Test func `without own tracks and mix all tracks are heard`() {
    let judgement = judge([other(0, ann), other(1, bob), other(2, cem)])
    #expect(judgement.transcribed == [0, 1, 2])
    #expect(judgement.complete == [0, 1, 2])
  }

  @Test func `a silent first track is not chosen`() {
    let judgement = judge([other(0, silence), other(1, ann)])
    #expect(judgement.transcribed == [1])
    #expect(judgement.complete == [1])
  }

  @Test(arguments: [-6.0, 0, 6])
  func `of copies only the preferred one is heard`(_ gain: Double) {
    let both = ScriptedVoice.mix(ann, bob)
    let judgement = judge([other(4, both), other(1, both.louder(by: gain).later(by: 1)), other(2, both)])
    #expect(judgement.transcribed == [4])
  }

  @Test func `a mix of some replaces those tracks only`() {
    let judgement = judge([other(0, .mix(ann, bob)), other(1, ann), other(2, bob), other(3, cem)])
    #expect(judgement.transcribed == [0, 3])
    #expect(judgement.complete == [0, 3])
  }

  @Test func `tracks stay if the mix holds a further voice`() {
    let judgement = judge([other(0, .mix(ann, bob, cem)), other(1, ann), other(2, bob)])
    #expect(judgement.verdicts[1] == .whole && judgement.verdicts[2] == .whole)
    #expect(rest(judgement, 0)?.isEmpty == false)
    #expect(judgement.complete == [0])
  }

  @Test func `two equal mixes beside own tracks are not heard`() {
    let mix = ScriptedVoice.mix(ann, bob, cem)
    let judgement = judge([
      other(0, mix), other(4, mix.louder(by: -3).later(by: 1)), own(1, ann), own(2, bob), own(3, cem),
    ])
    #expect(judgement.transcribed == [1, 2, 3])
  }

  @Test func `of silent tracks none is heard or complete`() {
    let judgement = judge([other(0, silence), other(1, silence)])
    #expect(judgement.transcribed.isEmpty && judgement.complete.isEmpty)
  }
}
