import Foundation
import RecapProcess

/// A server that speaks S3, of the tests' own: in a temporary folder, on a free port of loopback.
///
/// moto knows the forms of Amazon's S3, but takes any digest for right; OpenStack Swift checks them. Both are needed.
package final class ObjectServer: Sendable {
  package enum Kind: String, CaseIterable, Sendable { case moto, swift }

  private static let moto = Result { try ObjectServer(.moto) }
  private static let swift = Result { try ObjectServer(.swift) }

  /// The server that all suites of this process share; each test has a prefix or a bucket of its own in it.
  package static func shared(_ kind: Kind) throws -> ObjectServer {
    switch kind {
    case .moto: try moto.get()
    case .swift: try swift.get()
    }
  }

  /// The keys that Swift is set up with; moto takes any.
  package static let key = "test:tester"
  package static let secret = "testing"

  package let kind: Kind
  package let port: Int
  private let process: KeptProcess

  private init(_ kind: Kind) throws {
    self.kind = kind
    port = try Listener.freePort()
    let folder = try Self.folder()
    let command: String
    let sign: String
    switch kind {
    case .moto:
      let python = Self.repository.appending(path: ".build/test-servers/bin/python").path
      guard FileManager.default.isExecutableFile(atPath: python) else {
        throw ServerUnavailable("moto is not installed: Scripts/setup-test-servers")
      }
      command = "'\(python)' -I -m moto.server -H 127.0.0.1 -p \(port)"
      sign = "Running on"
    case .swift:
      guard FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/swift/proxy") else {
        throw ServerUnavailable("OpenStack Swift is not installed: apt-get install python3-swift")
      }
      let script = Self.repository.appending(path: "Tests/Resources/swift-server.py").path
      command = "/usr/bin/python3 '\(script)' '\(folder.path)' \(port)"
      sign = "ready"
    }
    process = try KeptProcess(command, signal: "KILL", folder: folder)
    try process.wait { $0.contains(sign) }
  }

  /// The address of a bucket, as `RecapObjects` reads it.
  package func address(_ bucket: String, prefix: String, port: Int? = nil) -> String {
    "s3://\(bucket)/\(prefix)?endpoint=http://127.0.0.1:\(port ?? self.port)"
  }

  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A new folder. Swift needs extended attributes, which not every file system for temporary files has.
  private static func folder() throws -> URL {
    let places = [FileManager.default.temporaryDirectory, repository.appending(path: ".build")]
    for place in places {
      let folder = place.appending(path: "recap-objects-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let check = try TestProgram.run(
        "/usr/bin/python3",
        ["-I", "-c", "import os, sys; os.setxattr(sys.argv[1], 'user.test', b'1')", folder.path])
      if check.status == 0 { return folder }
      try FileManager.default.removeItem(at: folder)
    }
    throw ServerUnavailable(
      "no place for Swift's files: neither \(places.map(\.path)) has extended attributes")
  }
}
