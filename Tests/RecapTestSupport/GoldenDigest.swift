import Foundation
import RecapCore
package import Testing

/// What a stage made of a fixed input, as a digest beside the revision of the stage that made it.
///
/// A revision that stays while the output changes makes stages be reused that would come out otherwise. The inputs are
/// made up in the tests, so no engine is needed.
package struct GoldenDigest: Sendable {
  private let stage: String
  private let revision: Int
  private let digest: String

  /// - Parameter digest: the first sixteen digits of the SHA-256 of the output's canonical JSON.
  package init(_ stage: String, revision: Int, _ digest: String) {
    (self.stage, self.revision, self.digest) = (stage, revision, digest)
  }

  /// Fails with what to do where the output or the revision is another one.
  package func check(
    _ output: some Encodable, madeBy current: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let tree = try Self.rounded(CanonicalJSON.tree(output))
    let made = String(
      Digest(of: CanonicalJSON.serialize(tree)).description.dropFirst("sha256:".count).prefix(16))
    let now = "revision: \(current), \"\(made)\""
    if current == revision {
      #expect(
        made == digest,
        "the output of \(stage) has changed and its revision has not: raise the revision, then write here: \(now)",
        sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(stage) has another revision: where its output is what it should be, write here: \(now)",
        sourceLocation: sourceLocation)
    }
  }

  /// To a millionth: logarithms may differ in their last digit from one C library to another.
  private static func rounded(_ json: JSON) -> JSON {
    switch json {
    case .number(let number): .number((number * 1e6).rounded() / 1e6)
    case .array(let items): .array(items.map(rounded))
    case .object(let members): .object(members.mapValues(rounded))
    default: json
    }
  }
}
