import Foundation
import RecapCore
import RecapStore
import RecapTestSupport
import Testing

/// The promises of an object store, kept by a folder and by the twin.
@Suite(.ownThreads) struct FolderObjectsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ObjectConformance.all)
  func `a folder keeps the promises of objects`(_ promise: Conformance<ObjectSubject>) async throws {
    let place = folder.url.appending(path: "objects")
    let subject = ObjectSubject(FolderObjects(place), folder: folder.url, many: 100) { key, content in
      try content.write(to: place.appending(path: key))
    }
    try await promise.check(subject)
  }

  @Test(arguments: ObjectConformance.all)
  func `the twin keeps the promises of objects`(_ promise: Conformance<ObjectSubject>) async throws {
    let twin = InMemoryObjects()
    try await promise.check(
      ObjectSubject(twin, folder: folder.url) { key, content in await twin.tamper(key, content) })
  }

  @Test func `a file that is being written is no object`() async throws {
    let objects = FolderObjects(folder.url)
    _ = try await objects.put(Data("a".utf8), at: "a/b")
    try Data("half".utf8).write(to: folder.url.appending(path: "a/.b.1.part"))
    #expect(try await objects.list("a/") == ["a/b"])
  }

  @Test func `a failed write leaves no file`() async throws {
    let objects = FolderObjects(folder.url)
    _ = try await objects.put(Data("a".utf8), at: "a/b")
    // A folder cannot become an object.
    await #expect(throws: StoreFailure.self) { try await objects.put(Data("a".utf8), at: "a") }
    await #expect(throws: StoreFailure.self) {
      try await objects.put(file: folder.url.appending(path: "none"), at: "a/c")
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["a", "a/b"])
  }
}
