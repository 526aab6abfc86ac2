import Foundation
import Testing

/// The short form of `Scripts/drill`: kills at random moments lose nothing and double nothing.
@Suite struct DrillTests {
  @Test func aHandfulOfKills() throws {
    let script = Program.repository.appending(path: "Scripts/drill").path
    let drill = try Program.system(
      "python3", [script, "--rounds", "4", "--program", Program.executable.path])
    #expect(drill.status == 0, "\(drill.output)\(drill.errors)")
    #expect(drill.output.contains("4 meetings, one record, one event and one folder each"))
  }
}
