import Foundation
import RecapCore
import RecapTestSupport
import Testing

struct ExecutableTests {
  private let folder: TemporaryFolder
  private var program: String { folder.url.appending(path: "listen").path }

  init() throws {
    folder = try TemporaryFolder()
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
  }

  @Test func `a program is looked up in PATH order or by its path`() throws {
    #expect(Executable("listen", path: "/nowhere:\(folder.path)")?.path == program)
    #expect(Executable("listen", path: "/nowhere") == nil)
    #expect(Executable(program, path: nil)?.path == program)
    #expect(Executable(folder.path, path: nil) == nil)
  }

  @Test func `files named in arguments count for the digests`() throws {
    let model = folder.url.appending(path: "model.bin")
    try Data("weights".utf8).write(to: model)
    let found = try #require(Executable(program, path: nil))
    let digests = try found.digests(of: ["listen", model.path, "--model=\(model.path)", "base", folder.path])
    #expect(digests.keys.sorted() == ["argument.1", "argument.2", "program"])
    #expect(digests["argument.1"] == Digest(of: "weights").description)
  }
}
