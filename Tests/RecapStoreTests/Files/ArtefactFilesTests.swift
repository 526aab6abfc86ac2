import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapStore

@Suite struct ArtefactFilesTests {
  private let folder: TemporaryFolder
  private let files: ArtefactFiles

  init() throws {
    folder = try TemporaryFolder()
    files = ArtefactFiles(home: folder.url)
  }

  @Test(arguments: ["a", "mtg-2041", "A.b_c-9", String(repeating: "x", count: 128)])
  func `ids of the contract are accepted`(_ id: String) throws {
    let path = try files.folder(meetingID: id, revision: 3).path
    #expect(path == files.home.appending(path: "artefacts/\(id)/3").path)
  }

  @Test(arguments: [
    "", ".", "..", "../x", "a/b", "-a", "_a", "a b", "a\n", "ä", "a\0", String(repeating: "x", count: 129),
  ])
  func `other ids are refused`(_ id: String) {
    #expect(throws: StoreFailure.self) { try files.folder(meetingID: id, revision: 1) }
    #expect(throws: StoreFailure.self) { try files.makeScratch(named: id) }
  }

  @Test func `a scratch folder is private and can be removed twice`() throws {
    let scratch = try files.makeScratch(named: "job")
    #expect(DurableFiles.mode(of: scratch.url) == S_IFDIR | 0o700)
    try Data("x".utf8).write(to: scratch.url.appending(path: "x"))
    try scratch.remove()
    try scratch.remove()
    #expect(try DurableFiles.names(in: folder.url.appending(path: "scratch")).isEmpty)
  }

  @Test func `a scratch folder is removed with its owner`() throws {
    do { _ = try files.makeScratch(named: "job") }
    #expect(try DurableFiles.names(in: folder.url.appending(path: "scratch")).isEmpty)
  }

  @Test func `a name in use is a temporary failure`() throws {
    let scratch = try files.makeScratch(named: "job")
    let failure = #expect(throws: StoreFailure.self) { try files.makeScratch(named: "job") }
    #expect(failure?.exitCode == .temporaryFailure)
    try scratch.remove()
    try files.makeScratch(named: "job").remove()
  }

  @Test func `the scratch of dead processes is removed`() throws {
    let live = try files.makeScratch(named: "live")
    let parent = folder.url.appending(path: "scratch")
    for name in ["dead-1", "dead-2"] {
      try DurableFiles.makeFolder(parent.appending(path: name))
      try Data("x".utf8).write(to: parent.appending(path: "\(name)/x"))
    }
    try Data().write(to: parent.appending(path: "dead-2.lock"))
    #expect(try files.removeOrphanedScratch() == ["dead-1", "dead-2"])
    #expect(try DurableFiles.names(in: parent) == ["live", "live.lock"])
    try live.remove()
    #expect(try files.removeOrphanedScratch() == [])
  }

  @Test func `a missing scratch folder has nothing to remove`() throws {
    #expect(try files.removeOrphanedScratch() == [])
  }

  @Test func `a write replaces the whole file and leaves no other`() throws {
    let file = folder.url.appending(path: "f")
    try DurableFiles.write(Data("one".utf8), to: file)
    try DurableFiles.write(Data("two".utf8), to: file)
    #expect(try Data(contentsOf: file) == Data("two".utf8))
    #expect(DurableFiles.mode(of: file) == S_IFREG | 0o600)
    #expect(try DurableFiles.names(in: folder.url) == ["f"])
  }

  @Test func `a failed write leaves nothing`() throws {
    let file = folder.url.appending(path: "f")
    try DurableFiles.makeFolder(file)
    #expect(throws: StoreFailure.self) { try DurableFiles.write(Data("one".utf8), to: file) }
    #expect(try DurableFiles.names(in: folder.url) == ["f"])
  }

  @Test func `a folder with a link is not sealed`() throws {
    let sealed = folder.url.appending(path: "sealed")
    try DurableFiles.makeFolder(sealed)
    try FileManager.default.createSymbolicLink(
      at: sealed.appending(path: "l"), withDestinationURL: URL(filePath: "/etc/hosts"))
    #expect(throws: StoreFailure.self) { try DurableFiles.seal(sealed) }
  }
}
