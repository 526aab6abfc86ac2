import Foundation
import Testing

/// docs/testing.md: the name of a test says what holds.
@Suite struct TestNameTests {
  @Test func `the name of a test is a sentence`() throws {
    let folder = Program.repository.appending(path: "Tests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for test in text.split(separator: "@Test").dropFirst() {
        guard let name = test.firstMatch(of: /\sfunc (`[^`]+`|\w+)/)?.output.1 else { continue }
        #expect(name.wholeMatch(of: /`[^`]{8,60}`/) != nil && name.contains(" "), "\(file): \(name)")
      }
    }
  }
}
