import Foundation
import Testing

@testable import recap

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("/x/a", "/x/b/c", "../b/c"), ("/x", "/x/b", "b"), ("/x/b", "/x/b", "."), ("/x/b/c", "/x", "../.."),
    ("/", "/x", "x"),
    ("/x/a/", "/x/a/b/", "b"),
  ])
  func `the path leads from the base to the target`(_ base: String, _ target: String, _ path: String) {
    #expect(
      RelativePath.from(
        URL(fileURLWithPath: base, isDirectory: true), to: URL(fileURLWithPath: target, isDirectory: true))
        == path)
  }
}
