import Foundation
import RecapCore
import RecapProcess
import RecapSpeech
import RecapTestSupport
import Testing

struct EngineDirectoryTests {
  private func path(_ setting: String?, _ environment: [String: String]) -> String {
    EngineDirectory(setting: setting, environment: environment).url.path(percentEncoded: false)
  }

  @Test func `the setting comes before environment and cache`() {
    let key = EngineDirectory.versionKey
    let all = ["RECAP_ENGINE_DIR": "/env", "XDG_CACHE_HOME": "/cache", "HOME": "/home/me"]
    #expect(path("/set", all) == "/set/")
    #expect(path(nil, all) == "/env/")
    #expect(path(nil, ["XDG_CACHE_HOME": "/cache", "HOME": "/home/me"]) == "/cache/recap/speech/\(key)/")
    #expect(
      path(nil, ["RECAP_ENGINE_DIR": "", "HOME": "/home/me"]) == "/home/me/.cache/recap/speech/\(key)/")
  }

  private static let setUp = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scripts/setup-speech")

  private func setUpScript() throws -> String { try String(contentsOf: Self.setUp, encoding: .utf8) }

  /// Runs the set-up script.
  ///
  /// - Returns: its exit status, and what it wrote, messages included.
  private func setUp(_ arguments: [String], _ environment: [String: String]) throws -> (Int32, String) {
    let variables = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    let outcome = try TestProgram.run(
      "env", ["-i"] + variables.map { "\($0)=\($1)" } + [Self.setUp.path] + arguments)
    return (outcome.status, outcome.text + outcome.errors)
  }

  @Test func `the set-up script fills the program's folder`() throws {
    let environment = ["XDG_CACHE_HOME": "/cache"]
    #expect(try setUp(["--print"], environment) == (0, path(nil, environment).dropLast() + "\n"))
  }

  @Test(arguments: ["", "file://"])
  func `the set-up script checks the files of a mirror`(scheme: String) throws {
    let folder = try TemporaryFolder()
    let mirror = folder.url.appending(path: "mirror")
    let environment = [
      "RECAP_ENGINE_DIR": folder.url.appending(path: "engine").path,
      "RECAP_MODELS_FROM": scheme + mirror.path,
    ]
    try FileManager.default.createDirectory(at: mirror, withIntermediateDirectories: true)
    let (absent, why) = try setUp([], environment)
    #expect(absent == 69)
    #expect(why.contains("No such file or directory"), "\(why)")
    let first = try #require(setUpScript().firstMatch(of: /SUMS="\\\n([0-9a-f]{64})  (.+)\n/))
    try Data("other".utf8).write(to: mirror.appending(path: String(first.2)))
    let (damaged, text) = try setUp([], environment)
    #expect(damaged == 69)
    #expect(text.contains("\(first.2): its SHA-256 is") && text.contains("not \(first.1)"), "\(text)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "engine").path))
  }

  @Test(arguments: EngineDirectory.File.allCases)
  func `the set-up script has the same digests`(file: EngineDirectory.File) throws {
    let script = try setUpScript()
    guard let digest = file.published else {
      #expect(script.contains("readonly BUILT=\"\(file.rawValue)\""))
      return
    }
    #expect(script.contains("\n\(digest.description.dropFirst(7))  \(file.rawValue)"))
  }

  private typealias Files = [EngineDirectory.File: Digest]

  /// A folder that looks like the engine's, with `change` done to it.
  private func verify(_ change: (URL) throws -> Void) throws -> EngineUnavailable? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recap-engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var sums = ""
    for file in EngineDirectory.File.allCases {
      try Data(file.rawValue.utf8).write(to: folder.appending(path: file.rawValue))
      sums += "\(Digest(of: file.rawValue).description.dropFirst(7))  \(file.rawValue)\n"
    }
    try Data(sums.utf8).write(to: folder.appending(path: "SHA256SUMS"))
    try change(folder)
    var known: Files = [:]
    for file in EngineDirectory.File.allCases where file.published != nil {
      known[file] = Digest(of: file.rawValue)
    }
    do throws(EngineUnavailable) {
      let digests = try EngineDirectory(folder, published: known).verifiedDigests(
        of: EngineDirectory.File.allCases)
      #expect(digests["vad"] == Digest(of: EngineDirectory.File.detector.rawValue).description)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an intact folder passes`() throws {
    #expect(try verify { _ in } == nil)
  }

  @Test(arguments: EngineDirectory.File.allCases)
  func `a missing file is named`(_ file: EngineDirectory.File) throws {
    let error = try verify { try FileManager.default.removeItem(at: $0.appending(path: file.rawValue)) }
    #expect(error?.subject.hasSuffix("/" + file.rawValue) == true)
    #expect(error?.cause == "no such file")
  }

  @Test(arguments: EngineDirectory.File.allCases)
  func `a damaged file is named`(_ file: EngineDirectory.File) throws {
    let error = try verify { try Data("other".utf8).write(to: $0.appending(path: file.rawValue)) }
    #expect(error?.subject.hasSuffix("/" + file.rawValue) == true)
    #expect(error?.cause.contains("damaged") == true)
  }

  /// What whoever can write the folder would do.
  private func replace(_ file: EngineDirectory.File, in folder: URL) throws {
    try Data("other".utf8).write(to: folder.appending(path: file.rawValue))
    let list = folder.appending(path: "SHA256SUMS")
    let sums = try String(contentsOf: list, encoding: .utf8).replacing(
      Digest(of: file.rawValue).description.dropFirst(7), with: Digest(of: "other").description.dropFirst(7))
    try Data(sums.utf8).write(to: list)
  }

  @Test(arguments: EngineDirectory.File.allCases.filter { $0.published != nil })
  func `a published file is checked against the known digest`(file: EngineDirectory.File) throws {
    let error = try verify { try replace(file, in: $0) }
    #expect(error?.subject.hasSuffix("/" + file.rawValue) == true)
    #expect(error?.cause.contains("damaged") == true)
  }

  @Test func `a compiled file is checked against the folder's list`() throws {
    #expect(try verify { try replace(.whisperLibrary, in: $0) } == nil)
  }

  @Test(
    arguments: [
      ("", 0o777), (EngineDirectory.File.whisperLibrary.rawValue, 0o666), ("libonnxruntime.so", 0o664),
    ])
  func `a file that others may write is not loaded`(name: String, mode: Int) throws {
    let error = try verify {
      let path = name.isEmpty ? $0.path : $0.appending(path: name).path
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    #expect(error?.cause.contains("other users may write") == true, "\(error?.cause ?? "passed")")
    #expect(error?.hint?.hasPrefix("chmod go-w ") == true)
  }

  @Test func `a folder without a valid list is not trusted`() throws {
    let error = try verify { try FileManager.default.removeItem(at: $0.appending(path: "SHA256SUMS")) }
    #expect(error?.subject.hasSuffix("SHA256SUMS") == true)
    let other = try verify { try Data("hello\n".utf8).write(to: $0.appending(path: "SHA256SUMS")) }
    #expect(other?.cause.contains("not a list") == true)
  }
}
