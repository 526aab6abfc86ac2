import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import recap

@Suite struct RecapTextTests {
  private func show(_ recap: Recap, width: Int = 80, usesColour: Bool = false) throws -> String {
    let content = try CanonicalJSON.encode(recap)
    let digest = Digest(of: content)
    let stored = StoredRecap(
      recap: recap, content: content, digest: digest, sequence: 1, commitment: digest, link: digest,
      createdAt: ManualTime.start, location: .folder(URL(fileURLWithPath: "/home/artefacts/mtg-1/1")))
    return RecapText.render(stored, width: width, usesColour: usesColour)
  }

  @Test func `an action item has time, owner and day`() throws {
    let text = try show(Sample.recap())
    #expect(
      text.contains(
        """
           0:45 Photos and redirects
           0:53 Action item · Send the photos to the printer
                Ada Okafor · Friday, 7 March (“by Friday”)
        """))
    #expect(text.contains("Ben <Sørensen> · “before the launch”"))
    #expect(text.contains("no owner named · no date"))
  }

  @Test func `minutes stand under the headlines of their chapters`() throws {
    let text = try show(Sample.recap())
    #expect(
      text.contains(
        """
        MINUTES
           0:00 Launch date
           0:35 Decision · Ben <Sørensen>: We launch on the twenty-second of April.

           0:45 Photos and redirects
        """))
    #expect(text.contains("   0:46 Open question · Is anybody checking the photos?\n"))
  }

  @Test func `clips and chapters name their one speaker`() throws {
    var recap = Sample.recap()
    recap.chapters[0].speaker = "ada"
    recap.highlights[0].speaker = "ben"
    let text = try show(recap)
    #expect(text.contains("   0:00 Launch date · Ada Okafor\n"))
    #expect(text.contains("Ben <Sørensen> · decision · in the reel at 0:00"))
  }

  @Test(arguments: [40, 60, 80, 100]) func `lines fit the width`(width: Int) throws {
    for line in try show(Sample.recap(), width: width).split(separator: "\n") {
      #expect(TextColumns.count(line) <= width, "\(line)")
    }
  }

  /// Names and speech with every mark there is: nothing but our own colours reaches the terminal.
  @Test func `a hostile meeting sends no control sequences`() throws {
    let plain = try show(HostileSample.recap())
    #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || !SingleLineProbe.isHidden($0) })
    #expect(!plain.unicodeScalars.contains("\u{2028}"))
    #expect(plain.contains("<script>alert(1)</script>"))
    let coloured = try show(HostileSample.recap(), usesColour: true)
    let codes = Set(coloured.matches(of: /\u{1B}[^m]*m/).map { String($0.output) })
    #expect(codes == ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"])
    #expect(coloured.replacing(/\u{1B}\[[012]m/, with: "") == plain)
  }

  /// What a terminal obeys: control characters and marks of direction.
  private enum SingleLineProbe {
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  @Test func `wide characters take two columns`() {
    #expect(TextColumns.count("abc") == 3)
    #expect(TextColumns.count("会議") == 4)
    #expect(TextColumns.count("👩‍👩‍👧e\u{301}") == 3)
    #expect(TextLayout.wrap("会議 会議 会議", width: 9) == ["会議 会議", "会議"])
  }
}
