/// One step of a recap, which turns a value into a value.
///
/// `name` identifies the stage in logs, errors, metrics and settings. `revision` is raised whenever the same
/// input would give another output, and is part of a record's provenance.
package protocol Stage<Input, Output>: Sendable {
  associatedtype Input
  associatedtype Output
  var name: String { get }
  var revision: Int { get }
  func run(_ input: Input) async throws -> Output
}

/// A stage that only computes: it neither waits nor uses files, so its tests need neither.
package protocol PureStage<Input, Output>: Stage {
  func run(_ input: Input) throws -> Output
}
