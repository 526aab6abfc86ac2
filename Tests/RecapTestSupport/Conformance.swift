import Foundation
import Testing

/// One promise of a port, checked against whatever implements it.
package struct Conformance<Subject: Sendable>: Sendable, CustomTestStringConvertible {
  package let testDescription: String
  package let check: @Sendable (Subject) async throws -> Void

  init(_ promise: String, _ check: @escaping @Sendable (Subject) async throws -> Void) {
    testDescription = promise
    self.check = check
  }
}
