package import Foundation

extension Recap {
  /// Whether the recap has expired (R8): `purge` deletes it, and nothing shows it on a page that it makes.
  package func isExpired(at now: Date) -> Bool {
    RFC3339.date(expiresAt).map { $0 <= now } ?? false
  }
}
