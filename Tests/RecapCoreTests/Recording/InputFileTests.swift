import Foundation
import RecapCore
import RecapTestSupport
import Testing

@Suite struct InputFileTests {
  private let folder: URL

  init() throws { folder = try TemporaryFolder().url }

  private func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return "\(error)" }
  }

  @Test func `a renamed or replaced path does not change what is read`() throws {
    try write("mine", to: "sub/a.mp4")
    try write("theirs", to: "other/a.mp4")
    let file = try InputFolder(folder).open(["sub", "a.mp4"], path: "sub/a.mp4")
    try FileManager.default.moveItem(at: folder.appending(path: "sub"), to: folder.appending(path: "old"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "sub"), withDestinationURL: folder.appending(path: "other"))
    #expect(try file.read(atMost: 100) == Data("mine".utf8))
    #expect(try Digest(of: file) == Digest(of: "mine"))
    #expect(try Data(contentsOf: URL(filePath: file.descriptorPath)) == Data("mine".utf8))
  }

  @Test func `a link beneath the root is not followed`() throws {
    try write("theirs", to: "other/a.mp4")
    for (link, target) in [("sub", "other"), ("a.mp4", "other/a.mp4"), ("loop", "loop")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: link).path, withDestinationPath: target)
    }
    let root = try InputFolder(folder)
    for parts in [["sub", "a.mp4"], ["a.mp4"], ["loop"]] {
      let problem = problem { _ = try root.open(parts, path: "x") }
      #expect(problem == "it is a symbolic link, or its path contains one", "\(parts)")
    }
    for parts in [[], [".."], ["sub", "..", "a.mp4"], ["other", "."], ["other/a.mp4"]] {
      #expect(problem { _ = try root.open(parts, path: "x") } == "it is not a regular file", "\(parts)")
    }
  }

  @Test func `the root may be a link or the root of the file system`() throws {
    try write("mine", to: "real/a.mp4")
    let link = folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real")
    #expect(try InputFolder(link).open(["a.mp4"], path: "a.mp4").read(atMost: 9) == Data("mine".utf8))
    let parts = folder.appending(path: "real/a.mp4").resolvingSymlinksInPath().pathComponents.dropFirst()
    let file = try InputFolder(URL(filePath: "/")).open(Array(parts), path: "a.mp4")
    #expect(try file.read(atMost: 9) == Data("mine".utf8))
  }

  @Test(.timeLimit(.minutes(1)))
  func `rejects FIFOs, devices and folders without waiting`() throws {
    #expect(mkfifo(folder.appending(path: "pipe").path, 0o600) == 0)
    for path in [folder.path + "/pipe", "/dev/zero", folder.path] {
      #expect(problem { _ = try InputFile(URL(filePath: path)) } == "it is not a regular file", "\(path)")
      #expect(
        problem { _ = try RegularFile(URL(filePath: path)).read(atMost: 9) } == "it is not a regular file")
    }
  }

  @Test func `reads no more than the limit if the file has grown`() throws {
    try write("12345", to: "a.json")
    let file = try InputFile(folder.appending(path: "a.json"))
    #expect(try file.read(atMost: 5) == Data("12345".utf8))
    try write("1234567", to: "a.json")
    #expect(problem { _ = try file.read(atMost: 5) }.hasPrefix("it is larger than"))
    #expect(try Digest(of: file) == Digest(of: "12345"))
  }

  @Test func `a companion is opened once and not through a link`() throws {
    try write("sound", to: "a.mp4")
    try write("secret", to: "other.vtt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "a.vtt").path, withDestinationPath: "other.vtt")
    let file = try InputFile(folder.appending(path: "a.mp4"))
    #expect(try file.companion("a.srt") == nil)
    #expect(problem { _ = try file.companion("a.vtt") } == "it is a symbolic link, or its path contains one")
    try write("words", to: "a.json")
    let first = try #require(try file.companion("a.json"))
    #expect(try file.companion("a.json") === first)
    try write("late", to: "a.srt")
    #expect(try file.companion("a.srt") == nil)
  }

  @Test(arguments: ["append", "rewrite", "replace", "rename", "delete", "touch"])
  func `each way of changing a file is detected`(_ way: String) throws {
    try write("sound", to: "a.mp4")
    let url = folder.appending(path: "a.mp4")
    let file = try InputFile(url)
    #expect(file.change() == nil)
    switch way {
    case "append": try write("sound and more", to: "a.mp4")
    case "replace": try Data("sound".utf8).write(to: url, options: .atomic)
    case "rename": try FileManager.default.moveItem(at: url, to: folder.appending(path: "b.mp4"))
    case "delete": try FileManager.default.removeItem(at: url)
    default:
      // Times are kept in ticks of the kernel: until the next one a change leaves no trace.
      repeat { try write("noise", to: "a.mp4") } while file.change() == nil
      // Set back, as far as anybody can.
      var times = [timespec(), timespec()]
      times[1].tv_sec = 1
      if way == "touch" { utimensat(AT_FDCWD, url.path, &times, 0) }
    }
    #expect(file.change()?.path.hasSuffix("a.mp4") == true)
  }

  @Test func `a change of a companion is detected`() throws {
    try write("sound", to: "a.mp4")
    try write("words", to: "a.vtt")
    let file = try InputFile(folder.appending(path: "a.mp4"))
    _ = try file.companion("a.vtt")
    #expect(file.change() == nil)
    try write("other words", to: "a.vtt")
    #expect(file.change()?.path.hasSuffix("a.vtt") == true)
  }
}
