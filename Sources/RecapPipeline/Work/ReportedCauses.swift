import Synchronization

/// The causes that were logged of recurring failures: a loop that retries every few seconds logs each cause
/// once, and logs when it is resolved.
package final class ReportedCauses: Sendable {
  private let causes = Mutex<[String: String]>([:])

  package init() {}

  /// Stores the cause of the failure of `subject`.
  /// - Returns: true if it differs from the last cause stored.
  package func isNew(_ cause: String, of subject: String) -> Bool {
    causes.withLock { $0.updateValue(cause, forKey: subject) != cause }
  }

  /// Removes the stored cause of `subject`.
  /// - Returns: true if there was one.
  @discardableResult
  package func resolve(_ subject: String) -> Bool {
    causes.withLock { $0.removeValue(forKey: subject) != nil }
  }
}
