/// The stages of a recap, in order. Logs, errors, metrics, records and `reprocess --from` use these names.
package enum StageName: String, CaseIterable, Sendable {
  case inspect, transcribe, gate, point, insights, reel, record
}

/// One stage of a recap: turns a value into a value.
package protocol Stage<Input, Output>: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable
  static var name: StageName { get }
  /// Raised whenever the same input would give another output. It is part of the stage cache key and of a
  /// record's provenance.
  static var revision: Int { get }

  /// - Parameter progress: receives the completed fraction, 0 … 1, never less than before.
  func run(_ input: Input, progress: @escaping @Sendable (Double) -> Void) async throws -> Output
}

/// A stage that only computes: it neither waits nor uses files, so its tests need neither.
package protocol PureStage<Input, Output>: Stage {
  func run(_ input: Input) throws -> Output
}

extension PureStage {
  package func run(_ input: Input, progress: @escaping @Sendable (Double) -> Void) throws -> Output {
    try run(input)
  }
}
