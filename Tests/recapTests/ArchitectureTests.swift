import Foundation
import Testing

/// docs/architecture.md: arrows go down only, and one wall surrounds one foreign thing.
@Suite struct ArchitectureTests {
  /// From the bottom to the top. No target imports one of its own level.
  private static let levels: [Set<String>] = [
    ["RecapCore"],
    ["RecapInsight", "RecapExport", "RecapProcess", "RecapHTTP"],
    [
      "RecapMedia", "RecapSpeech", "RecapExternalSpeech", "RecapExternalInsight", "RecapStore",
      "RecapPostgres", "RecapObjects", "RecapDelivery", "RecapMonitor",
    ],
    ["RecapPipeline"],
    ["recap"],
  ]

  /// Who may import what is not Swift's own.
  private static let walls: [String: Set<String>] = [
    "CCrypto": ["RecapCore"],
    "CCurl": ["RecapHTTP"],
    "CPostgres": ["RecapPostgres"],
    "CSpawn": ["RecapProcess"], "Subprocess": ["RecapProcess"], "SystemPackage": ["RecapProcess"],
    "CFFmpeg": ["RecapMedia"], "CMedia": ["RecapMedia"],
    "CWhisper": ["RecapSpeech"], "CSherpa": ["RecapSpeech"], "COnnxRuntime": ["RecapSpeech"],
    "GRDB": ["RecapStore"], "GRDBSQLite": ["RecapStore"],
    "FlyingFox": ["RecapMonitor"], "FlyingSocks": ["RecapMonitor"],
    "Logging": ["RecapPipeline", "recap"],
    "ArgumentParser": ["recap"], "Yams": ["recap"],
  ]

  private static let system: Set<String> = [
    "Foundation", "Dispatch", "Glibc", "Synchronization", "RegexBuilder",
  ]

  private static let targets = levels.flatMap(\.self).sorted()

  private func level(_ target: String) -> Int? {
    Self.levels.firstIndex { $0.contains(target) }
  }

  /// The modules that the files of a target import.
  private func imports(of target: String) throws -> Set<String> {
    let folder = Program.repository.appending(path: "Sources/\(target)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty, "\(target)")
    var found: Set<String> = []
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(
        of: /(?m)^(?:package |internal |private )?(?:@[a-zA-Z_]+ )?import ([A-Za-z0-9_]+)/)
      {
        found.insert(String(match.output.1))
      }
    }
    return found
  }

  @Test(arguments: targets) func `imports go down, and foreign modules stay behind their wall`(target: String)
    throws
  {
    let own = try #require(level(target))
    for module in try imports(of: target).sorted() {
      if let other = level(module) {
        #expect(other < own, "\(target) imports \(module)")
      } else if let allowed = Self.walls[module] {
        #expect(allowed.contains(target), "\(target) imports \(module)")
      } else {
        #expect(Self.system.contains(module), "\(target) imports \(module)")
      }
    }
  }

  /// docs/decisions/0051-child-processes-by-posix-spawn.md
  @Test(arguments: ["Sources", "Tests", "Benchmarks"])
  func `no program is started by Foundation`(folder: String) throws {
    let root = Program.repository.appending(path: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      #expect(!text.contains("= " + "Process()"), "\(file): use SpawnedProcess, in a test TestProgram")
    }
  }

  @Test func `every source target has a level`() throws {
    let folder = Program.repository.appending(path: "Sources").path
    let swift = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix("C") }.sorted()
    #expect(swift == Self.targets)
  }

  @Test(arguments: targets) func `the manifest declares what is imported, and no more`(target: String) throws
  {
    let text = try String(
      contentsOf: Program.repository.appending(path: "Package.swift"), encoding: .utf8)
    let pattern = try Regex(#"arget\(\s*name: "\#(target)",\s*dependencies: \[([^\]]*)\]"#)
    let declared = try #require(text.firstMatch(of: pattern)?.output[1].substring)
    let own = Set(declared.matches(of: /"(Recap[A-Za-z]+)"/).map { String($0.output.1) })
    #expect(own == (try imports(of: target)).filter { level($0) != nil })
  }
}
