import RecapCore
import Testing

struct SpeechChunkerTests {
  /// One sample is one unit here: chunks of 100, gaps of 10, margins of 3, changes within 5.
  private func chunks(
    _ regions: [Range<Int>], bounds: Range<Int> = 0..<10_000, changes: [Int] = []
  ) -> [SpeechChunker.Chunk] {
    let settings = SpeechChunker.Settings(maximumLength: 100, maximumGap: 10, margin: 3, changeTolerance: 5)
    var packing = SpeechChunker(settings: settings, bounds: bounds, speakerChanges: changes)
    return regions.flatMap { packing.add($0) } + packing.finish()
  }

  @Test func `no speech makes no chunk`() {
    #expect(chunks([]).isEmpty)
  }

  @Test func `a region gets its margins`() {
    #expect(chunks([50..<80]) == [.init(samples: 47..<83, speech: [50..<80])])
  }

  @Test func `margins stay inside the bounds`() {
    #expect(chunks([50..<80], bounds: 49..<81).map(\.samples) == [49..<81])
    #expect(chunks([0..<30], bounds: 0..<30).map(\.samples) == [0..<30])
  }

  @Test func `speech outside the bounds is cut off`() {
    #expect(chunks([40..<60, 70..<90], bounds: 50..<80).map(\.speech) == [[50..<60, 70..<80]])
    #expect(chunks([10..<20], bounds: 50..<80).isEmpty)
  }

  @Test func `short gaps join regions and long gaps separate them`() {
    #expect(chunks([10..<20, 30..<40, 51..<60]).map(\.speech) == [[10..<20, 30..<40], [51..<60]])
  }

  @Test func `a full chunk is cut at the longest late pause`() {
    let regions = [0..<20, 29..<60, 68..<80, 82..<95, 97..<120]
    #expect(chunks(regions).map(\.speech) == [[0..<20, 29..<60], [68..<80, 82..<95, 97..<120]])
  }

  @Test func `a speaker change near a pause cuts`() {
    let regions = [0..<30, 34..<60]
    #expect(chunks(regions, changes: [33]).map(\.speech) == [[0..<30], [34..<60]])
    #expect(chunks(regions, changes: [39]).map(\.speech) == [[0..<30], [34..<60]])
    #expect(chunks(regions, changes: [40]).map(\.speech) == [[0..<30, 34..<60]])
  }

  @Test func `the pause nearer to a speaker change is cut`() {
    #expect(
      chunks([0..<30, 33..<36, 39..<60], changes: [38]).map(\.speech) == [[0..<30, 33..<36], [39..<60]])
  }

  @Test func `neighbouring chunks never share sound`() {
    let cut = chunks([10..<30, 33..<60], changes: [31])
    #expect(cut.map(\.samples) == [7..<32, 32..<63])
  }

  @Test func `speech without pauses is divided evenly`() {
    let cut = chunks([0..<250])
    #expect(cut.count == 3)
    #expect(cut.flatMap(\.speech) == [0..<83, 83..<166, 166..<250])
    #expect(zip(cut, cut.dropFirst()).allSatisfy { $0.samples.upperBound <= $1.samples.lowerBound })
  }

  @Test func `a chunk is returned as soon as nothing can join it`() {
    let settings = SpeechChunker.Settings(maximumLength: 100, maximumGap: 10, margin: 3, changeTolerance: 5)
    var packing = SpeechChunker(settings: settings, bounds: 0..<10_000, speakerChanges: [])
    #expect(packing.add(50..<80).isEmpty)
    #expect(packing.oldestNeeded == 47)
    #expect(packing.advance(to: 90).isEmpty)
    #expect(packing.advance(to: 91).map(\.speech) == [[50..<80]])
    #expect(packing.oldestNeeded == nil)
  }

  @Test func `any speech is in exactly one chunk`() {
    // A linear congruential generator: many shapes of speech, the same ones each time.
    var state: UInt32 = 1
    func random(_ below: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % below
    }
    for _ in 0..<200 {
      var regions: [Range<Int>] = []
      var at = random(20)
      while at < 2000 {
        let end = at + 1 + random(random(10) == 0 ? 300 : 40)
        regions.append(at..<end)
        at = end + 1 + random(25)
      }
      let changes = (0..<30).map { _ in random(2400) }
      let cut = chunks(regions, bounds: 5..<2000, changes: changes)
      let spoken = Set(regions.flatMap { $0.clamped(to: 5..<2000) })
      #expect(cut.flatMap { $0.speech.flatMap { $0 } }.count == spoken.count)
      #expect(Set(cut.flatMap { $0.speech.flatMap { $0 } }) == spoken)
      #expect(zip(cut, cut.dropFirst()).allSatisfy { $0.samples.upperBound <= $1.samples.lowerBound })
      for chunk in cut {
        let (first, last) = (chunk.speech[0].lowerBound, chunk.speech[chunk.speech.count - 1].upperBound)
        #expect(last - first <= 100)
        #expect(chunk.samples.lowerBound <= first && last <= chunk.samples.upperBound)
        #expect(5 <= chunk.samples.lowerBound && chunk.samples.upperBound <= 2000)
      }
    }
  }
}
