import RecapTestSupport
import Testing

@testable import RecapCore

/// The same talk in two recordings counts once; what only sounds alike stays.
struct RepeatedTalkTests {
  /// Words that are said one after the other, in seconds.
  private typealias Talk = [(word: String, time: Double)]

  private static let vocabulary =
    "the a we to is it and of that in for on so you i this have not be with do what they but can just will about if okay"
    .split(separator: " ").map(String.init) + (0..<400).map { "term\($0)" }

  /// Talk as frequent words make it, at about three words a second.
  private func talk(_ seed: UInt64, words: Int = 600, from start: Double = 0) -> Talk {
    var random = SeededGenerator(seed: seed)
    var time = start
    return (0..<words).map { _ in
      time += 0.2 + Double(random.index(30)) / 100
      let isFrequent = random.index(10) < 6
      return (Self.vocabulary[isFrequent ? random.index(31) : random.index(Self.vocabulary.count)], time)
    }
  }

  /// As another recogniser, or another microphone, has it: some words are others, and times differ a little.
  private func heard(_ talk: Talk, seed: UInt64, wrong: Int = 12) -> Talk {
    var random = SeededGenerator(seed: seed)
    return talk.map { word, time in
      (
        random.index(100) < wrong ? "other\(random.index(1000))" : word,
        time + Double(random.index(40)) / 100 - 0.2
      )
    }
  }

  /// In sentences of ten words.
  private func segments(_ talk: Talk, later lag: Double = 0) -> [Segment] {
    stride(from: 0, to: talk.count, by: 10).map { first in
      let words = talk[first..<min(first + 10, talk.count)].map {
        Word(
          text: $0.word, start: MediaTime(seconds: $0.time + lag),
          end: MediaTime(seconds: $0.time + lag + 0.2))
      }
      return Segment(
        id: "", start: words[0].start, end: words[words.count - 1].end,
        text: words.map(\.text).joined(separator: " "), words: words)
    }
  }

  private func recording(
    _ path: String, _ tracks: Talk..., own: Int = 0, later lag: Double = 0, length: Double = 1000
  ) -> RepeatedTalk.Recording {
    RepeatedTalk.Recording(
      path: path, ownTracks: own, tracks: tracks.map { segments($0, later: lag) },
      windows: [TimeRange(seconds: max(0, lag), length + lag)])
  }

  private func count(_ tracks: [[Segment]]) -> Int { tracks.joined().reduce(0) { $0 + $1.words.count } }

  /// How many words of each recording stay.
  private func kept(_ recordings: RepeatedTalk.Recording...) -> [Int] {
    RepeatedTalk().removed(from: recordings).tracks.map(count)
  }

  @Test func `a copy in another format counts once`() {
    let said = talk(1)
    let result = RepeatedTalk().removed(
      from: [recording("a.mp4", said), recording("a.m4a", heard(said, seed: 2), later: 0.3)])
    #expect(result.tracks.map(count) == [600, 0])
    let finding = result.findings.first
    #expect(result.findings.count == 1)
    #expect(finding?.recording == "a.m4a" && finding?.original == "a.mp4")
    let words = finding?.words ?? 0
    #expect(words > 590 && finding?.isInPlace == true)
    #expect(finding?.isHeld == true && finding?.holdsOriginal == true)
    #expect(
      RepeatedTalk.warnings(result.findings).map(\.text) == [
        "a.m4a: it holds the talk of a.mp4; \(words) words that both have count once"
      ])
  }

  @Test(arguments: [-60.0, 90, 3000]) func `the same sound at another offset counts once`(lag: Double) {
    let said = talk(3)
    let result = RepeatedTalk().removed(
      from: [recording("a", said), recording("b", heard(said, seed: 4), later: lag)])
    // Before the meeting begins, nothing is listened to.
    let early = said.count { $0.time < -lag }
    #expect(result.tracks.map(count)[1] <= early)
    let found = result.findings.first
    #expect(found.map { abs($0.lag.seconds - lag) < 0.3 } == true)
    #expect(found?.isInPlace == false)
  }

  @Test func `of two devices in one room the common time counts once`() {
    let said = talk(5, words: 900)
    let first = said.filter { $0.time < 200 }
    let second = said.filter { $0.time > 60 }
    let result = RepeatedTalk().removed(
      from: [
        RepeatedTalk.Recording(
          path: "laptop", tracks: [segments(first)], windows: [TimeRange(seconds: 0, 200)]),
        RepeatedTalk.Recording(
          path: "phone", tracks: [segments(heard(second, seed: 6, wrong: 25))],
          windows: [TimeRange(seconds: 60, 400)]),
      ])
    let after = second.count { $0.time >= 200 }
    #expect(result.tracks[0] == [segments(first)])
    #expect((after...after + 60).contains(count(result.tracks[1])))
    #expect(result.tracks[1].joined().count { $0.start.seconds < 195 } < 6)
  }

  @Test(arguments: [false, true])
  func `a mix is dropped for single files, first or last`(isFirst: Bool) {
    let people = (0..<3).map { person in talk(UInt64(10 + person), words: 200, from: Double(person) * 90) }
    let guest = talk(20, words: 60, from: 300)
    let mix = recording("mix.mp4", heard((people.joined() + guest).sorted { $0.time < $1.time }, seed: 7))
    let own = people.enumerated().map { recording("p\($0).m4a", $1, own: 1) }
    let recordings = isFirst ? [mix] + own : own + [mix]
    let result = RepeatedTalk().removed(from: recordings)
    let mixed = isFirst ? 0 : 3
    #expect(zip(result.tracks, recordings).enumerated().allSatisfy { $0 == mixed || $1.0 == $1.1.tracks })
    #expect((56...64).contains(count(result.tracks[mixed])))
    #expect(result.tracks[mixed].joined().allSatisfy { $0.end.seconds > 290 })
    #expect(result.findings.map(\.original) == ["p0.m4a", "p1.m4a", "p2.m4a"])
    #expect(result.findings.allSatisfy { $0.recording == "mix.mp4" && $0.holdsOriginal && !$0.isHeld })
  }

  @Test func `two mixes each hold the single files and each other`() {
    let people = (0..<2).map { person in talk(UInt64(80 + person), words: 200, from: Double(person) * 90) }
    let all = people.joined().sorted { $0.time < $1.time }
    let own = people.enumerated().map { recording("p\($0)", $1, own: 1) }
    let result = RepeatedTalk().removed(
      from: [recording("a", heard(all, seed: 81))] + own + [recording("b", heard(all, seed: 82))])
    #expect(result.tracks.map(count) == [0, 200, 200, 0])
    func holders(_ path: String) -> [String] { result.findings.flatMap { $0.holders(of: path) }.sorted() }
    #expect(holders("a") == ["b"] && holders("b") == ["a"])
    #expect(holders("p0") == ["a", "b"] && holders("p1") == ["a", "b"])
    let words = RepeatedTalk.warnings(result.findings).map(\.text)
    #expect(
      words.map { $0.prefix { $0 != ";" } } == [
        "a: it holds the talk of p0, p1", "b: it holds the talk of p0, p1",
      ])
  }

  @Test func `a guest who is only in the mix stays`() {
    let host = talk(25, words: 560).filter { !(90...99).contains($0.time) }
    let guest = talk(26, words: 24, from: 90)
    let mix = heard((host + guest).sorted { $0.time < $1.time }, seed: 27)
    let result = RepeatedTalk().removed(from: [recording("host", host, own: 1), recording("mix", mix)])
    #expect((22...30).contains(count(result.tracks[1])))
    // The guest is not heard in the host's file: the reel needs the mix.
    #expect(result.findings.map(\.isHeld) == [false] && result.findings.map(\.holdsOriginal) == [true])
    #expect(result.tracks[1].joined().allSatisfy { $0.end.seconds > 89 && $0.start.seconds < 100 })
  }

  @Test func `short talk counts once at the lag that others prove`() {
    let speaker = talk(30)
    let few: Talk = [("yes", 50), ("that", 50.4), ("works", 50.8), ("fine", 51.2), ("by", 51.6), ("me", 52)]
    // In the mix no other participant speaks at that time.
    let mix = (speaker.filter { !(49...53).contains($0.time) } + few).sorted { $0.time < $1.time }
    #expect(
      kept(recording("p1", speaker, own: 1), recording("p2", few, own: 1), recording("mix", mix))[2] == 0)
    #expect(kept(recording("p2", few, own: 1), recording("mix", few)) == [6, 6])
  }

  @Test func `a copy with a piece cut out counts once`() {
    let said = talk(40)
    let cut: Talk = said.filter { !(80...120).contains($0.time) }.map {
      ($0.word, $0.time > 100 ? $0.time - 40 : $0.time)
    }
    #expect(kept(recording("a", said), recording("b", cut))[1] <= 10)
  }

  @Test func `other talk at the same time stays`() {
    #expect(kept(recording("a", talk(50)), recording("b", talk(51))) == [600, 600])
  }

  @Test func `a text that is read out in both parts of a meeting stays`() {
    let text = talk(60, words: 80)
    let first = text + talk(61, words: 500, from: 40)
    let second = text + talk(62, words: 500, from: 40)
    #expect(kept(recording("a", first), recording("b", second)) == [580, 580])
    #expect(kept(recording("a", first), recording("b", second, later: 900)) == [580, 580])
  }

  @Test func `parts that end and begin alike stay`() {
    let text = talk(63, words: 40)
    let first = talk(64, words: 500) + text.map { ($0.word, $0.time + 400) }
    let second = text + talk(65, words: 500, from: 30)
    #expect(kept(recording("a", first), recording("b", second, later: 600)) == [540, 540])
    // A recorder that begins the next file before it ends the one before.
    #expect(kept(recording("a", first), recording("b", second, later: 400.2))[1] <= 500)
  }

  @Test func `repeated short phrases are not a copy`() {
    let yes: Talk = (0..<200).map { ("yeah", Double($0)) }
    let laugh: Talk = (0..<200).map { (["no", "no", "no", "well"][$0 % 4], Double($0)) }
    #expect(kept(recording("a", yes), recording("b", yes)) == [200, 200])
    #expect(kept(recording("a", laugh), recording("b", laugh)) == [200, 200])
  }

  @Test func `a recording without words changes nothing`() {
    #expect(kept(recording("a"), recording("b", talk(70)), recording("c", [])) == [0, 600, 0])
  }
}
