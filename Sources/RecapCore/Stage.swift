/// One step of a recap: a value in, a value out.
///
/// `name` names it in logs, errors, metrics and settings; `revision` goes up whenever the same
/// input would give another output, and is part of a record's provenance.
package protocol Stage<Input, Output>: Sendable {
  associatedtype Input
  associatedtype Output
  var name: String { get }
  var revision: Int { get }
  func run(_ input: Input) async throws -> Output
}

/// A stage that only computes: no waiting, no files, so its tests need neither.
package protocol PureStage<Input, Output>: Stage {
  func run(_ input: Input) throws -> Output
}
