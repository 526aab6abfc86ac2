import RecapTestSupport
import Testing

@testable import RecapSpeech

@Suite struct EngineHealthTests {
  private let death = EngineProcessFailure.died("signal 6")

  @Test func `each change of state is reported once`() {
    var health = EngineHealth()
    let said = (0..<6).compactMap { _ in health.noteDeath(death) }
    #expect(said == [.ailing(cause: "the engine process died: signal 6")])
    #expect(health.noteAnswer() == .well(deaths: 6))
    #expect(health.noteAnswer() == nil)
    #expect(health.noteDeath(death) == nil)
    #expect(health.noteAnswer() == nil)
  }

  @Test func `restart pauses double up to a second`() {
    var health = EngineHealth()
    var pauses: [Duration] = []
    while !health.isBroken {
      pauses.append(health.pause)
      _ = health.noteDeath(death)
    }
    #expect(pauses.count == EngineHealth.most)
    #expect(pauses.prefix(4) == [.zero, .zero, .milliseconds(10), .milliseconds(20)])
    #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 <= $1 && $1 <= .seconds(1) })
    _ = health.noteAnswer()
    #expect(health.pause == .zero && !health.isBroken)
  }

  @Test func `answers in between keep an engine in use`() {
    var random = TestSeed("engine health").generator()
    var health = EngineHealth()
    for _ in 0..<10_000 {
      _ = random.oneIn(10) ? health.noteAnswer() : health.noteDeath(death)
      if health.deaths > 40 { _ = health.noteAnswer() }
      #expect(!health.isBroken)
    }
  }
}
