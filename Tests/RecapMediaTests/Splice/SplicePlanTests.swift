import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite struct SplicePlanTests {
  /// Pictures ten ticks long, in the order of decoding; a capital letter begins decoding, `I` is closed.
  private func pictures(_ list: (Character, Int64)...) -> [ScannedPicture] {
    list.map { kind, time in
      ScannedPicture(
        time: time, duration: 10, place: time, isKey: kind == "I" || kind == "R", isClosed: kind == "I")
    }
  }

  /// I0 B10 B20 P30, I40 B50 B60 P70, I80 B90 B100 P110
  private var groups: [ScannedPicture] {
    pictures(
      ("I", 0), ("p", 30), ("b", 10), ("b", 20), ("I", 40), ("p", 70), ("b", 50), ("b", 60), ("I", 80),
      ("p", 110), ("b", 90), ("b", 100))
  }

  @Test func `the head is encoded up to the next closed key picture`() throws {
    let plan = try SplicePlan(groups, origin: 20, end: 80)
    #expect(plan.head?.times == [20, 30])
    #expect(plan.head?.end == 40)
    #expect(plan.head?.last == 40)
    #expect(plan.copied.map(\.time) == [40, 70, 50, 60])
    #expect(plan.tail == nil)
    #expect(plan.times == [20, 30, 40, 50, 60, 70])
    #expect(plan.pictureEnd == nil)
  }

  @Test func `a cut at a closed key picture needs no head`() throws {
    let plan = try SplicePlan(groups, origin: 40, end: 80)
    #expect(plan.head == nil)
    #expect(plan.copied.count == 4)
  }

  @Test func `pictures that depend on a later one are encoded`() throws {
    // B50 and B60 need P70, which is not shown any more.
    let plan = try SplicePlan(groups, origin: 0, end: 70)
    #expect(plan.copied.map(\.time) == [0, 30, 10, 20, 40])
    #expect(plan.tail?.times == [50, 60])
    #expect(plan.tail?.key.time == 40)
    #expect(plan.tail != nil && plan.tail?.last == nil)
    #expect(plan.times == [0, 10, 20, 30, 40, 50, 60])
  }

  @Test func `an open key picture is copied but not cut at`() throws {
    // R40 is shown after B30, which is decoded after it.
    let open = pictures(
      ("I", 0), ("p", 20), ("b", 10), ("R", 40), ("b", 30), ("p", 60), ("b", 50), ("I", 70), ("p", 80))
    let inside = try SplicePlan(open, origin: 10, end: 60)
    #expect(inside.copied.isEmpty)
    #expect(inside.head?.times == [10, 20, 30, 40, 50])
    let through = try SplicePlan(open, origin: 0, end: 50)
    #expect(through.copied.map(\.time) == [0, 20, 10, 40, 30])
    #expect(through.tail == nil)
    let short = try SplicePlan(open, origin: 0, end: 40)
    #expect(short.copied.map(\.time) == [0, 20, 10])
    #expect(short.tail?.times == [30])
    #expect(short.tail?.key.time == 0)
  }

  @Test func `a still picture is shown from the cut`() throws {
    let plan = try SplicePlan(pictures(("I", 0), ("I", 500), ("p", 510)), origin: 300, end: 505)
    #expect(plan.head?.times == [300])
    #expect(plan.head?.key.time == 0)
    #expect(plan.copied.map(\.time) == [500])
  }

  @Test func `the first picture also fills the time before it`() throws {
    let plan = try SplicePlan(pictures(("I", 50), ("p", 60)), origin: 20, end: 70)
    #expect(plan.head?.times == [20])
    #expect(plan.head?.last == nil)
    #expect(plan.copied.map(\.time) == [50, 60])
    #expect(plan.pictureEnd == 70)
  }

  @Test func `equal times are refused`() {
    #expect(throws: SpliceRefusal.timestamps) {
      try SplicePlan(pictures(("I", 0), ("p", 10), ("p", 10)), origin: 0, end: 20)
    }
  }

  @Test func `the reordering delay is counted`() throws {
    #expect(try SplicePlan(groups, origin: 0, end: 80).reordering == 1)
    // A pyramid: P40 B20 b10 b30.
    let pyramid = pictures(("I", 0), ("p", 40), ("b", 20), ("b", 10), ("b", 30), ("p", 50))
    #expect(try SplicePlan(pyramid, origin: 0, end: 60).reordering == 2)
    #expect(try SplicePlan(pictures(("I", 0), ("p", 10)), origin: 0, end: 20).reordering == 0)
  }
}

/// What holds for every plan, whatever the picture structure.
@Suite struct SplicePlanPropertyTests {
  private static let rounds = 400

  /// Groups of pictures in the order of decoding: plain, with B-frames or as a pyramid, closed or open, with uneven
  /// steps between the times.
  private func pictures(_ random: inout SeededGenerator) -> [ScannedPicture] {
    var time = Int64(random.index(50))
    var result: [ScannedPicture] = []
    for group in 0...random.index(5) {
      let isOpen = group > 0 && random.oneIn(3)
      // What is shown before an open key picture and decoded after it.
      let leading = isOpen ? random.index(3) : 0
      let shown = (0..<leading + 1 + random.index(12)).map { _ in
        time += Int64(1 + random.index(20))
        return time
      }
      result.append(picture(shown[leading], isKey: true, isClosed: !isOpen))
      result += shown.prefix(leading).map { picture($0) }
      var rest = Array(shown.dropFirst(leading + 1))
      while !rest.isEmpty {
        let between = Array(rest.prefix(1 + random.index(4)))
        rest.removeFirst(between.count)
        result += pyramid(between, &random).map { picture($0) }
      }
    }
    return result
  }

  private func picture(_ time: Int64, isKey: Bool = false, isClosed: Bool = false) -> ScannedPicture {
    ScannedPicture(time: time, duration: 10, place: time, isKey: isKey, isClosed: isClosed)
  }

  /// The last is decoded first; those before it follow in order, or the middle one of them first.
  private func pyramid(_ times: [Int64], _ random: inout SeededGenerator) -> [Int64] {
    guard let last = times.last else { return [] }
    var between = Array(times.dropLast())
    if between.count > 1, random.oneIn(2) { between.swapAt(0, between.count / 2) }
    return [last] + between
  }

  /// - Parameter check: gets all pictures, where the clip begins and ends, its plan, and how the round is repeated.
  private func everyPlan(
    _ name: String, _ check: ([ScannedPicture], Int64, Int64, SplicePlan, Comment) -> Void
  ) throws {
    let seed = TestSeed(name)
    for round in 0..<Self.rounds {
      var random = seed.generator(round)
      let all = pictures(&random)
      let last = Int(all.map(\.time).max() ?? 0)
      let origin = Int64(random.index(last + 10))
      let end = origin + Int64(1 + random.index(last + 30))
      let plan = try SplicePlan(all, origin: origin, end: end)
      check(all, origin, end, plan, "round \(round), \(seed)")
    }
  }

  @Test func `every picture of the clip is planned once and in order`() throws {
    try everyPlan("plan: every picture once") { all, origin, end, plan, comment in
      let inside = all.map(\.time).filter { $0 > origin && $0 < end }.sorted()
      // What stands at the cut is shown from there.
      #expect(plan.times == [origin] + inside, comment)
    }
  }

  @Test func `a copy begins at a closed key picture and is complete`() throws {
    try everyPlan("plan: copies stand alone") { all, origin, end, plan, comment in
      guard let entry = plan.copied.first else { return }
      #expect(entry.isKey && entry.isClosed, comment)
      let begin = all.firstIndex(of: entry) ?? 0
      #expect(Array(all[begin...].prefix(plan.copied.count)) == plan.copied, comment)
      #expect(plan.copied.allSatisfy { $0.time >= origin && $0.time < end }, comment)
      let latest = plan.copied.map(\.time).max() ?? origin
      #expect(all[(begin + plan.copied.count)...].allSatisfy { $0.time > latest }, comment)
    }
  }

  @Test func `encoding starts at an earlier key picture`() throws {
    try everyPlan("plan: begin of what is encoded") { all, origin, end, plan, comment in
      if let head = plan.head {
        #expect(head.key == all.first, comment)
        #expect(head.times.first == origin && head.times.allSatisfy { $0 < head.end }, comment)
        if let last = head.last { #expect(head.times.allSatisfy { $0 < last }, comment) }
      }
      if let tail = plan.tail {
        #expect(tail.key.isKey, comment)
        #expect(tail.times.allSatisfy { $0 >= tail.start && $0 < end && tail.key.time <= $0 }, comment)
      }
      #expect(plan.lastKey.isKey, comment)
      #expect(plan.reordering <= 16, comment)
    }
  }
}

@Suite struct DecodeTimesTests {
  @Test func `decode times rise and are never late`() {
    var times = DecodeTimes(delay: 2, step: 10)
    let shown: [Int64] = [0, 40, 20, 10, 30, 80, 60, 50, 70]
    let decoded = shown.map { times.next($0) }
    #expect(decoded == [-20, -10, 0, 10, 20, 30, 40, 50, 60])
    #expect(zip(decoded, shown).allSatisfy { $0 <= $1 })
  }

  @Test func `decode times equal display times without reordering`() {
    var times = DecodeTimes(delay: 0, step: 10)
    #expect([5, 7, 100].map { times.next($0) } == [5, 7, 100])
  }
}
