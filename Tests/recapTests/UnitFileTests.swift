import Foundation
import Testing

/// The systemd units that are shipped.
@Suite struct UnitFileTests {
  private static let services: [(name: String, lines: [String])] = {
    let folder = Program.repository.appending(path: "Packaging/systemd")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".service") }.sorted().map { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return (name, text.split(separator: "\n").map(String.init))
    }
  }()

  private func codes(_ key: String, _ lines: [String]) -> Set<Int> {
    Set(
      lines.filter { $0.hasPrefix(key + "=") }.flatMap { $0.dropFirst(key.count + 1).split(separator: " ") }
        .compactMap { Int($0) })
  }

  @Test func `a requested stop is a success`() {
    #expect(Self.services.count == 3)
    for (name, lines) in Self.services {
      #expect(codes("SuccessExitStatus", lines) == [130, 143], "\(name)")
    }
  }

  @Test func `files are private and there are no core dumps`() {
    for (name, lines) in Self.services {
      for line in ["UMask=0077", "LimitCORE=0", "Environment=SWIFT_BACKTRACE=enable=no"] {
        #expect(lines.contains(line), "\(name): \(line)")
      }
    }
  }

  @Test func `purges have no conditions`() {
    #expect(!Self.services.contains { $0.lines.contains { $0.hasPrefix("Condition") } })
  }
}
