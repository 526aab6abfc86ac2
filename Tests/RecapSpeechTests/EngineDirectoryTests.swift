import Foundation
import RecapCore
import RecapSpeech
import Testing

struct EngineDirectoryTests {
  private func path(_ setting: String?, _ environment: [String: String]) -> String {
    EngineDirectory(setting: setting, environment: environment).url.path(percentEncoded: false)
  }

  @Test func settingsGoBeforeTheEnvironmentAndTheCache() {
    let key = EngineDirectory.versionKey
    let all = ["RECAP_ENGINE_DIR": "/env", "XDG_CACHE_HOME": "/cache", "HOME": "/home/me"]
    #expect(path("/set", all) == "/set/")
    #expect(path(nil, all) == "/env/")
    #expect(path(nil, ["XDG_CACHE_HOME": "/cache", "HOME": "/home/me"]) == "/cache/recap/speech/\(key)/")
    #expect(
      path(nil, ["RECAP_ENGINE_DIR": "", "HOME": "/home/me"]) == "/home/me/.cache/recap/speech/\(key)/")
  }

  @Test func theSetUpScriptHasTheSameKey() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scripts/setup-speech")
    #expect(try String(contentsOf: script, encoding: .utf8).contains("\"\(EngineDirectory.versionKey)\""))
  }

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
    do throws(EngineUnavailable) {
      let digests = try EngineDirectory(folder).verifiedDigests(of: EngineDirectory.File.allCases)
      #expect(digests["vad"] == Digest(of: EngineDirectory.File.detector.rawValue).description)
      return nil
    } catch {
      return error
    }
  }

  @Test func anIntactFolderPasses() throws {
    #expect(try verify { _ in } == nil)
  }

  @Test(arguments: EngineDirectory.File.allCases)
  func aMissingFileIsNamed(_ file: EngineDirectory.File) throws {
    let error = try verify { try FileManager.default.removeItem(at: $0.appending(path: file.rawValue)) }
    #expect(error?.subject.hasSuffix("/" + file.rawValue) == true)
    #expect(error?.cause == "no such file")
  }

  @Test(arguments: EngineDirectory.File.allCases)
  func aDamagedFileIsNamed(_ file: EngineDirectory.File) throws {
    let error = try verify { try Data("other".utf8).write(to: $0.appending(path: file.rawValue)) }
    #expect(error?.subject.hasSuffix("/" + file.rawValue) == true)
    #expect(error?.cause.contains("damaged") == true)
  }

  @Test func aFolderWithoutItsListIsNotTrusted() throws {
    let error = try verify { try FileManager.default.removeItem(at: $0.appending(path: "SHA256SUMS")) }
    #expect(error?.subject.hasSuffix("SHA256SUMS") == true)
    let other = try verify { try Data("hello\n".utf8).write(to: $0.appending(path: "SHA256SUMS")) }
    #expect(other?.cause.contains("not a list") == true)
  }
}
