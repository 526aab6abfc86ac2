import Foundation

/// S. Vigna's SplitMix64: small, seeded, the same on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `bound` - 1; `bound` is at least 1.
  package mutating func index(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True once in `times` on average.
  package mutating func oneIn(_ times: Int) -> Bool { index(times) == 0 }

  /// One of `choices`, which holds at least one.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[index(choices.count)] }
}

/// The seed of one test with random input.
///
/// A run of the tests has one seed, a new one each time. It is printed once, and `RECAP_TEST_SEED` sets it, so that
/// a failure can be repeated, and so that `make test` gives the same verdict on the same code. Each test mixes its own name in: tests do not depend on each other's order.
///
/// ```swift
/// let seed = TestSeed("lease verdict")
/// for round in 0..<200 {
///   var random = seed.generator(round)
///   #expect(holds(&random), "round \(round), \(seed)")
/// }
/// ```
package struct TestSeed: Sendable, CustomStringConvertible {
  /// Takes the run's seed back, as it was printed.
  package static let variable = "RECAP_TEST_SEED"

  /// The seed of this run.
  package static let run: UInt64 = {
    let given = ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
    let seed = given ?? .random(in: 0...UInt64(UInt32.max))
    FileHandle.standardError.write(Data("\(variable)=\(seed)\n".utf8))
    return seed
  }()

  private let name: String

  /// - Parameter name: of the test; another name gives other numbers.
  package init(_ name: String) { self.name = name }

  /// The generator of one round: a round can be repeated without those before it.
  package func generator(_ round: Int = 0) -> SeededGenerator {
    // FNV-1a, because `Hasher` differs from process to process.
    let mixed = "\(Self.run) \(name) \(round)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return SeededGenerator(seed: mixed)
  }

  /// How many rounds a test makes: `usual`, or what `RECAP_TEST_ROUNDS` says, for a long run by hand.
  package static func rounds(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["RECAP_TEST_ROUNDS"].flatMap { Int($0) } ?? usual
  }

  /// How the run is repeated: for the message of an expectation.
  package var description: String { "\(Self.variable)=\(Self.run)" }
}
