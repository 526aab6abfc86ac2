import Testing

@testable import RecapMedia

/// Times in seconds, packets of a second.
@Suite struct ClockTrackerTests {
  private static let rules = ClockTracker.Rules(largestOverlap: 5_000_000, longestHole: 3_600_000_000)

  /// The part of each packet, given as stream and time; nil for a stray.
  private func placed(_ packets: [(Int, Double)], _ rules: ClockTracker.Rules = Self.rules) -> [Int?] {
    var tracker = ClockTracker(rules)
    var found: [ClockTracker.Placed] = []
    for (number, (stream, time)) in packets.enumerated() {
      let time = Int64(time * 1e6)
      found += tracker.take(
        .init(stream: stream, packet: number, decoded: time, shown: time, duration: 1_000_000))
    }
    found += tracker.finish()
    return found.sorted { $0.reading.packet < $1.reading.packet }.map(\.part)
  }

  private func parts(_ packets: [(Int, Double)]) -> [Int] { placed(packets).map { $0 ?? -1 } }

  private func run(_ stream: Int, _ times: StrideTo<Double>) -> [(Int, Double)] { times.map { (stream, $0) } }

  @Test func `one clock with holes is one part`() {
    #expect(
      Set(parts(run(0, stride(from: 0, to: 50, by: 1)) + run(0, stride(from: 3500, to: 3600, by: 1)))) == [0])
  }

  @Test func `repeated and slightly late packets are not a restart`() {
    #expect(parts([(0, 90), (0, 100), (0, 101), (0, 97), (0, 98), (0, 102)]) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `a clock that goes far back restarts`() {
    #expect(parts([(0, 100), (0, 101), (0, 90), (0, 91), (0, 200), (0, 3)]) == [0, 0, 1, 1, 1, 2])
  }

  @Test(arguments: [2.5, 4])
  func `a short part restarts at its own beginning`(length: Double) {
    let packets = run(0, stride(from: 1.4, to: 1.4 + length, by: 0.5))
    #expect(Set(parts(packets)) == [0])
    #expect(parts(packets + packets) == packets.map { _ in 0 } + packets.map { _ in 1 })
  }

  @Test func `a forward step beyond any meeting is another clock`() {
    #expect(parts([(0, 0), (0, 1), (0, 3700), (0, 3701)]) == [0, 0, 1, 1])
  }

  @Test func `a pausing or late stream follows the others' clock`() {
    var packets: [(Int, Double)] = [(1, 0)]
    for time in stride(from: 0.0, to: 8000, by: 1) { packets.append((0, time)) }
    #expect(Set(parts(packets + [(1, 8000), (2, 8001)])) == [0])
  }

  @Test func `each stream follows a restart at its own packet`() {
    let first = (0..<60).flatMap { [(0, Double($0)), (1, Double($0))] }
    // The sound of the first part trails behind.
    let mixed: [(Int, Double)] = [(0, 0), (1, 60), (0, 1), (1, 61), (0, 2), (1, 0), (0, 3), (1, 1)]
    #expect(parts(first + mixed).suffix(8) == [1, 0, 1, 0, 1, 1, 1, 1])
  }

  @Test func `a stream that ended early is found in the new part`() {
    var packets: [(Int, Double)] = [(1, 0), (1, 1)]
    packets += run(0, stride(from: 0, to: 100, by: 1)) + run(0, stride(from: 0, to: 30, by: 1))
    #expect(parts(packets + [(1, 30), (1, 31)]).suffix(2) == [1, 1])
  }

  @Test func `a stream that begins in the second part belongs to it`() {
    let packets = run(0, stride(from: 0, to: 100, by: 1)) + run(0, stride(from: 0, to: 3, by: 1))
    #expect(parts(packets + [(1, 0.5)]).last == 1)
    // Or it was late, and what comes is still of the first part.
    #expect(parts(packets + [(1, 99)]).last == 0)
  }

  @Test(arguments: [3000.0, 60, 90_000, 0, 3, -700])
  func `a damaged time of one packet is neither clock nor hole`(time: Double) {
    let before = run(0, stride(from: 0, to: 30, by: 1))
    let after = run(0, stride(from: 31, to: 60, by: 1))
    let wanted: [Int?] = before.map { _ in 0 } + [nil] + after.map { _ in 0 }
    #expect(placed(before + [(0, time)] + after) == wanted)
    // Beside a second stream, which goes on between them.
    let both = (before + [(0, time)] + after).enumerated().flatMap { [$1, (1, Double($0))] }
    #expect(placed(both).enumerated().filter { $1 == nil }.map(\.offset) == [60])
    #expect(Set(placed(both).compactMap(\.self)) == [0])
  }

  @Test func `a stray time after a restart keeps the new clock`() {
    let first = run(0, stride(from: 0, to: 100, by: 1))
    let second: [(Int, Double)] = [(0, 0), (0, 1), (0, 101), (0, 3), (0, 4)]
    #expect(placed(first + second).suffix(5) == [1, 1, nil, 1, 1])
  }

  @Test func `the time of a last packet is used however far away it is`() {
    #expect(placed([(0, 0), (0, 1), (0, 60)]) == [0, 0, 0])
    #expect(placed([(0, 100), (0, 101), (0, 0)]) == [0, 0, 1])
  }

  @Test func `pictures shown for minutes are not strays`() {
    #expect(placed([(0, 0), (0, 60), (0, 120), (0, 500)]) == [0, 0, 0, 0])
    let sound = run(1, stride(from: 0, to: 500, by: 1))
    #expect(Set(placed(sound.flatMap { $0.1 == 60 || $0.1 == 300 ? [$0, (0, $0.1)] : [$0] })) == [0])
  }

  @Test func `old times on new live streams are a restart`() {
    let first = run(0, stride(from: 0, to: 100, by: 1))
    let second: [(Int, Double)] = [(1, 1), (2, 1.2), (1, 2), (2, 2)]
    #expect(Set(placed(first + second).compactMap(\.self)) == [0])
    var live = Self.rules
    live.isSentLive = true
    #expect(placed(first + second, live).suffix(4) == [1, 1, 1, 1])
    // One that is late is not long past.
    #expect(Set(placed(first + [(1, 98), (1, 99)], live).compactMap(\.self)) == [0])
  }

  @Test func `a part's extent is in display order`() {
    var tracker = ClockTracker(Self.rules)
    _ = tracker.take(.init(stream: 0, packet: 0, decoded: 1_000_000, shown: 1_200_000, duration: 40_000))
    _ = tracker.take(.init(stream: 0, packet: 1, decoded: 1_040_000, shown: 1_080_000, duration: 40_000))
    _ = tracker.take(.init(stream: 1, packet: 0, decoded: 1_100_000, shown: 1_100_000, duration: 20_000))
    #expect(tracker.parts.map(\.first) == [1_080_000])
    #expect(tracker.parts.map(\.end) == [1_240_000])
  }
}
