import Foundation
import RecapTestSupport
import Testing

/// What a message tells people to do can be done.
@Suite struct HintTests {
  /// Every `--set KEY=VALUE` in the texts of the program.
  private static let assignments: [String] = {
    let assignment = /--set ([a-z_.]+=[^\s`"']+)/
    return sources.filter { $0.contains("--set ") }.flatMap { line in
      line.matches(of: assignment).map { String($0.output.1).trimmingCharacters(in: ["."]) }
    }
  }()

  /// Every `recap COMMAND` in a text of the program: in quotes, in backquotes, after a colon.
  private static let calls: [String] = {
    let call = /["`(:;,] ?recap ([a-z]+(?: [a-z]+)?)/
    let found = sources.filter { $0.contains("recap ") }.flatMap { line in
      line.matches(of: call).map { String($0.output.1) }
    }
    // What a digest of the store begins with is no command, nor is a column.
    return Set(found).filter { !["bigint", "chain v", "seal v"].contains($0) }.sorted()
  }()

  private static let sources: [String] = {
    let folder = Program.repository.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
      .flatMap { text in
        text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.map(
          String.init)
      }
  }()

  @Test func `example assignments are accepted`() throws {
    #expect(!Self.assignments.isEmpty)
    for assignment in Set(Self.assignments) where assignment != "path=value" {
      let outcome = try Program.run(["config", "show", "--set", assignment])
      #expect(outcome.status == 0, "\(assignment): \(outcome.errors)")
    }
  }

  @Test func `named commands exist`() throws {
    #expect(Self.calls.count > 8)
    for call in Self.calls {
      let command = String(call.prefix { $0 != " " })
      let outcome = try Program.run(["help", command])
      #expect(outcome.status == 0 && outcome.output.contains("USAGE: recap \(command)"), "recap \(call)")
    }
  }
}
