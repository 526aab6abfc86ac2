import Synchronization

/// What was logged of things that go wrong again and again: a loop that tries every few seconds says each
/// cause once, and says when it is over.
package final class ReportedCauses: Sendable {
  private let causes = Mutex<[String: String]>([:])

  package init() {}

  /// Notes what is wrong with `subject`.
  /// - Returns: whether the cause is another than the last one noted.
  package func isNew(_ cause: String, of subject: String) -> Bool {
    causes.withLock { $0.updateValue(cause, forKey: subject) != cause }
  }

  /// Notes that nothing is wrong with `subject` any more.
  /// - Returns: whether something was.
  @discardableResult
  package func resolve(_ subject: String) -> Bool {
    causes.withLock { $0.removeValue(forKey: subject) != nil }
  }
}
