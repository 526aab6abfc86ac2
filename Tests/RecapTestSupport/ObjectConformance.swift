package import Foundation
package import RecapCore
import Testing

/// An object store under test.
package struct ObjectSubject: Sendable {
  package let objects: any ObjectStore
  /// A folder for the files of the test.
  package let folder: URL
  /// The number of objects of a long listing.
  package let many: Int
  /// Replaces an object's bytes, past the port.
  package let tamper: @Sendable (_ key: String, _ content: Data) async throws -> Void

  package init(
    _ objects: any ObjectStore, folder: URL, many: Int = 1200,
    tamper: @escaping @Sendable (_ key: String, _ content: Data) async throws -> Void
  ) {
    self.objects = objects
    self.folder = folder
    self.many = many
    self.tamper = tamper
  }

  /// A new name of a file in the folder.
  func file() -> URL { folder.appending(path: UUID().uuidString) }

  /// Bytes of which no two blocks of 64 KiB are the same.
  package static func content(_ count: Int) -> Data {
    var generator = SeededGenerator(seed: UInt64(count))
    let block = (0..<8192).map { _ in generator.next() }.withUnsafeBytes { Data($0) }
    var content = Data(capacity: count + block.count)
    while content.count < count {
      withUnsafeBytes(of: content.count) { content.append(contentsOf: $0) }
      content.append(block)
    }
    return Data(content.prefix(count))
  }
}

/// What every `ObjectStore` must do.
package enum ObjectConformance {
  package static let all: [Conformance<ObjectSubject>] = [
    Conformance("bytes come back as they were written") { store in
      for count in [0, 1, 20 << 20] {
        let content = ObjectSubject.content(count)
        let record = try await store.objects.put(content, at: "a/\(count)")
        #expect(record == ObjectRecord(key: "a/\(count)", bytes: count, digest: Digest(of: content)))
        #expect(try await store.objects.get(record) == content)
      }
    },
    Conformance("a file comes back as it was written") { store in
      for count in [0, 1, 20 << 20] {
        let content = ObjectSubject.content(count)
        let (source, copy) = (store.file(), store.file())
        try content.write(to: source)
        let record = try await store.objects.put(file: source, at: "a/\(count)")
        #expect(record == ObjectRecord(key: "a/\(count)", bytes: count, digest: Digest(of: content)))
        try await store.objects.get(record, to: copy)
        #expect(try Data(contentsOf: copy) == content)
        let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try await store.objects.get(record) == content)
      }
    },
    Conformance("a survey tells of every object") { store in
      var expected: [String: Int] = [:]
      // More than a page of the listings that the test of a server asks for.
      for number in 0..<60 {
        let key = "\(number % 3)/\(number)"
        _ = try await store.objects.put(Data("\(number)".utf8), at: key)
        expected[key] = "\(number)".utf8.count
      }
      var (found, latest): ([String: Int], Date) = ([:], .distantPast)
      var last: String?
      while true {
        let page = try await store.objects.survey("", after: last)
        for object in page {
          #expect(found.updateValue(object.bytes, forKey: object.key) == nil)
          latest = max(latest, object.modifiedAt)
        }
        guard let end = page.last?.key else { break }
        last = end
      }
      #expect(found == expected)
      // Part of it, from somewhere on.
      let part = try await store.objects.survey("1/", after: "1/4").map(\.key)
      let rest = expected.keys.filter { $0.hasPrefix("1/") && "1/4".utf8.lexicographicallyPrecedes($0.utf8) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      #expect(!part.isEmpty && part == Array(rest.prefix(part.count)))
      let none = try await store.objects.survey("3/", after: nil)
      #expect(none.isEmpty)
      let object = try #require(try await store.objects.survey("2/", after: nil).first)
      let content = try await store.objects.read(object)
      #expect(String(decoding: content, as: UTF8.self) == String(object.key.dropFirst(2)))
      // Listings of some servers know whole seconds only.
      #expect(abs(latest.timeIntervalSinceNow) < 600)
      let (isThere, isAbsent) = (try await store.objects.has("1/1"), try await store.objects.has("1/none"))
      #expect(isThere && !isAbsent)
      let unfinished = try await store.objects.unfinishedUploads()
      #expect(unfinished.isEmpty)
    },
    Conformance("a file that is not there is not written") { store in
      let failure = await #expect(throws: (any Error).self) {
        try await store.objects.put(file: store.file(), at: "a/b")
      }
      #expect(failure is any RecapFailure)
      let keys = try await store.objects.list("a/")
      #expect(keys.isEmpty)
    },
    Conformance("a key may have every legal character") { store in
      let key = "AZaz09._-/0.a_b-c/\(String(repeating: "x", count: 128))/z"
      let record = try await store.objects.put(Data("a".utf8), at: key)
      #expect(try await store.objects.get(record) == Data("a".utf8))
      #expect(try await store.objects.list("AZaz09._-/") == [key])
    },
    Conformance("a key of other names is refused") { store in
      let long = Array(repeating: String(repeating: "x", count: 100), count: 9).joined(separator: "/")
      for key in [
        "", "/", "/a", "a/", "a//b", "..", "a/../b", ".", "a/.b", "_a", "-a", "a b", "a\u{0}b", "ä", "a\\b",
        "a%2Fb", "a?b", "a#b", "a\nb", String(repeating: "x", count: 129), long,
      ] {
        let record = ObjectRecord(key: key, bytes: 0, digest: Digest(of: ""))
        await store.refuses { try await store.objects.put(Data(), at: key) }
        await store.refuses { try await store.objects.put(file: store.file(), at: key) }
        await store.refuses { try await store.objects.get(record) }
        await store.refuses { try await store.objects.get(record, to: store.file()) }
        await store.refuses { try await store.objects.delete(key) }
      }
      for prefix in ["", "/", "a", "../", "a//", "a/../"] {
        await store.refuses { try await store.objects.list(prefix) }
      }
    },
    Conformance("a changed byte is found") { store in
      let content = ObjectSubject.content(100_000)
      let record = try await store.objects.put(content, at: "a/b")
      var flipped = content
      flipped[70_000] ^= 1
      for damage in [flipped, content.dropLast(), content + Data([0]), Data()] {
        try await store.tamper("a/b", Data(damage))
        let copy = store.file()
        for read in [
          { _ = try await store.objects.get(record) }, { try await store.objects.get(record, to: copy) },
        ] as [@Sendable () async throws -> Void] {
          let failure = await #expect(throws: ObjectFailure.self) { try await read() }
          #expect(failure?.kind == .damaged)
        }
        #expect(!FileManager.default.fileExists(atPath: copy.path))
      }
    },
    Conformance("an object that is missing is an error") { store in
      let record = ObjectRecord(key: "a/b", bytes: 0, digest: Digest(of: ""))
      let copy = store.file()
      for read in [
        { _ = try await store.objects.get(record) }, { try await store.objects.get(record, to: copy) },
      ] as [@Sendable () async throws -> Void] {
        let failure = await #expect(throws: ObjectFailure.self) { try await read() }
        #expect(failure?.kind == .missing)
        #expect(failure?.subject == store.objects.location(of: "a/b"))
      }
      #expect(!FileManager.default.fileExists(atPath: copy.path))
    },
    Conformance("a file that is there already is left alone") { store in
      let record = try await store.objects.put(Data("new".utf8), at: "a/b")
      let file = store.file()
      try Data("old".utf8).write(to: file)
      let failure = await #expect(throws: (any Error).self) {
        try await store.objects.get(record, to: file)
      }
      #expect(failure is any RecapFailure)
      #expect(try Data(contentsOf: file) == Data("old".utf8))
    },
    Conformance("what was deleted is gone, also the second time") { store in
      let record = try await store.objects.put(Data("a".utf8), at: "a/b")
      let other = try await store.objects.put(Data("b".utf8), at: "a/c")
      try await store.objects.delete("a/b")
      try await store.objects.delete("a/b")
      try await store.objects.delete("never/there")
      // A prefix is no object.
      try await store.objects.delete("a")
      let failure = await #expect(throws: ObjectFailure.self) { try await store.objects.get(record) }
      #expect(failure?.kind == .missing)
      #expect(try await store.objects.list("a/") == ["a/c"])
      #expect(try await store.objects.get(other) == Data("b".utf8))
    },
    Conformance("a listing has the keys under its prefix, in order") { store in
      // `-` and `.` come before `/`, digits and letters after it.
      let keys = ["a-/z", "a.b/z", "a/0", "a/B", "a/b-c", "a/b.c", "a/b/c", "a/b0", "ab/z"]
      for key in keys.reversed() { _ = try await store.objects.put(Data(), at: key) }
      #expect(try await store.objects.list("a/") == ["a/0", "a/B", "a/b-c", "a/b.c", "a/b/c", "a/b0"])
      #expect(try await store.objects.list("a/b/") == ["a/b/c"])
      #expect(try await store.objects.list("none/") == [])
    },
    Conformance("a listing may be long") { store in
      let keys = (0..<store.many).map { "a/\(10_000 + $0)" }
      try await withThrowingTaskGroup { group in
        for part in 0..<4 {
          group.addTask {
            for key in keys[(keys.count * part / 4)..<(keys.count * (part + 1) / 4)] {
              _ = try await store.objects.put(Data(), at: key)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.objects.list("a/") == keys)
    },
    Conformance("a location names the object") { store in
      #expect(store.objects.location(of: "a/b.json").hasSuffix("a/b.json"))
    },
  ]
}

extension ObjectSubject {
  /// Expects that a call is refused because of its key.
  fileprivate func refuses<Result: Sendable>(
    _ place: SourceLocation = #_sourceLocation, _ call: () async throws -> Result
  ) async {
    let failure = await #expect(throws: ObjectFailure.self, sourceLocation: place) { _ = try await call() }
    #expect(failure?.exitCode == .software, sourceLocation: place)
  }
}
