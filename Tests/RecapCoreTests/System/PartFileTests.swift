import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport
import Testing

@Suite struct PartFileTests {
  /// The number of a process that has ended.
  private func endedProcess() throws -> Int32 {
    let program = try TestProgram("true", [])
    _ = try program.outcome()
    return program.process.pid
  }

  private func make(_ name: String, in folder: TemporaryFolder, hoursAgo: Double) throws {
    let path = folder.path + "/" + name
    try Data("left".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600 * hoursAgo)], ofItemAtPath: path)
  }

  @Test func `only a dead process's old part files of one output go`() throws {
    let folder = try TemporaryFolder()
    let (dead, id) = (try endedProcess(), UUID().uuidString)
    try make(".reel.mp4.\(dead).\(id).part", in: folder, hoursAgo: 2)
    let others = [
      // Somebody is making it, here or on another machine.
      ".reel.mp4.\(getpid()).\(id).part": 2.0, ".reel.mp4.\(dead).\(UUID().uuidString).part": 0.5,
      // Of another output, or nobody's.
      ".reel.mp4.old.\(dead).\(id).part": 2, ".reel.\(dead).\(id).part": 2, ".reel.mp4.\(dead).part": 2,
      ".reel.mp4.1.\(id)": 2, ".reel.mp4.-1.\(id).part": 2, "reel.mp4": 2,
    ]
    for (name, hours) in others { try make(name, in: folder, hoursAgo: hours) }
    let part = PartFile.url(for: folder.url.appending(path: "reel.mp4"))
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == Set(others.keys))
    #expect(part.deletingLastPathComponent().path == folder.path)
    #expect(part != PartFile.url(for: folder.url.appending(path: "reel.mp4")))
  }

  @Test func `a missing folder has nothing to remove`() {
    let target = URL(filePath: "/nowhere/at/all/x")
    #expect(PartFile.url(for: target).path.hasPrefix("/nowhere/at/all/.x."))
  }
}
