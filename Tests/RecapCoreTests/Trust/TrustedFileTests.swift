import Foundation
import RecapCore
import RecapTestSupport
import Testing

/// Settings and secrets are read only where nobody else may change them, and secrets where nobody else may read.
@Suite struct TrustedFileTests {
  private typealias Problem = TrustedFile.Problem

  private func problem(_ path: String, _ kind: TrustedFile.Kind) -> TrustedFile.Problem? {
    do throws(TrustedFile.Problem) {
      _ = try TrustedFile.read(path, as: kind, atMost: 1000)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [0o602, 0o620, 0o622, 0o666, 0o664])
  func `a file that others may write is refused`(mode: Int) throws {
    let file = try TemporaryFolder().write("a", to: "f", mode: mode_t(mode)).path
    for kind in [TrustedFile.Kind.settings, .secret] {
      #expect(problem(file, kind)?.hint == "chmod go-w \(file)")
      #expect(
        problem(file, kind)?.description == "other users may write to it (mode \(String(mode, radix: 8)))")
    }
  }

  @Test func `a secret must not be readable by others, settings may be`() throws {
    for mode in [0o600, 0o400, 0o644, 0o640, 0o444] {
      #expect(problem(try TemporaryFolder().write("a", to: "f", mode: mode_t(mode)).path, .settings) == nil)
    }
    #expect(problem(try TemporaryFolder().write("a", to: "f", mode: 0o400).path, .secret) == nil)
    let open = try TemporaryFolder().write("a", to: "f", mode: 0o604).path
    #expect(problem(open, .secret)?.hint == "chmod 600 \(open)")
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a secret may be readable by the group root`() throws {
    // A credential of systemd's is root's, with an access list that shows as the group's bits.
    #expect(problem(try TemporaryFolder().write("a", to: "f", mode: 0o440).path, .secret) == nil)
  }

  @Test func `a folder that others may write is refused unless sticky`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", to: "my settings.yaml", mode: 0o644).path
    for mode in [0o770, 0o707, 0o777] {
      chmod(folder.path, mode_t(mode))
      #expect(problem(file, .settings)?.hint == "chmod go-w \(folder.path)")
    }
    chmod(folder.path, 0o1777)
    #expect(problem(file, .settings) == nil)
    chmod(file, 0o666)
    #expect(problem(file, .settings)?.hint == "chmod go-w '\(file)'")
  }

  @Test func `a link is judged by its folder and its target's folder`() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    let file = try there.write("a", to: "f", mode: 0o644)
    let link = here.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(problem(link.path, .settings) == nil)
    chmod(there.path, 0o777)
    #expect(problem(link.path, .settings)?.hint == "chmod go-w \(there.path)")
    chmod(there.path, 0o700)
    chmod(here.path, 0o777)
    #expect(problem(link.path, .settings)?.hint == "chmod go-w \(here.path)")
  }

  @Test(.enabled(if: geteuid() == 0))
  func `a file or folder of another user is refused`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", to: "f", mode: 0o600).path
    chown(file, 4711, 0)
    #expect(problem(file, .settings)?.description.contains("belongs to user 4711") == true)
    chown(file, 0, 0)
    chown(folder.path, 4711, 0)
    #expect(problem(file, .settings)?.description.contains("its folder") == true)
  }

  @Test func `missing, irregular and too large files are named`() throws {
    let folder = try TemporaryFolder()
    #expect(problem(folder.path + "/none", .settings) == .file(.missing))
    #expect(problem(folder.path, .settings) == .file(.notRegular))
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(problem(folder.path + "/pipe", .settings) == .file(.notRegular))
    let large = try folder.write(String(repeating: "a", count: 1001), to: "large")
    #expect(problem(large.path, .settings) == .file(.tooLarge(limit: 1000)))
  }
}
