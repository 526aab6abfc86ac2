/// A daemon that looks for jobs in a store, as other processes see it.
package protocol DaemonPresence: Sendable {
  /// Says that the daemon is there, and why it starts no work; nil if nothing is wrong. Called in each of its rounds.
  /// - Returns: why the store gives this daemon no work; nil if it does.
  @discardableResult func note(trouble: String?) async throws -> String?

  /// Says that it has ended. One that ends without a word is missed later.
  func leave() async throws
}

/// What is known of the daemons that look for jobs in a store.
package struct DaemonState: Hashable, Sendable {
  package var isThere: Bool
  /// Why none of them starts work; nil if one does, or none is there.
  package var trouble: String?

  package init(isThere: Bool, trouble: String?) {
    self.isThere = isThere
    self.trouble = trouble
  }
}
