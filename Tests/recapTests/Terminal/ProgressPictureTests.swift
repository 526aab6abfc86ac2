import RecapCore
import Testing

@testable import recap

@Suite struct ProgressPictureTests {
  private var picture: ProgressPicture { ProgressPicture(length: .seconds(600)) }

  @Test func `a line has stage, share, speed and time left`() {
    let line = picture.running("transcribe", 0.5, .seconds(15))
    #expect(line == "  transcribe   ━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌   50 %  20× real time  0:15 left")
    #expect(picture.running("reel", 0.25, .seconds(4)).hasSuffix(" 25 %  0:12 left"))
    // Too early to tell.
    #expect(picture.running("transcribe", 0.01, .seconds(1)).hasSuffix("  1 %"))
  }

  @Test func `a finished stage has its duration`() {
    #expect(picture.finished("transcribe", .seconds(120)) == "✓ transcribe   2:00  5.0× real time")
    #expect(picture.finished("insights", .milliseconds(1250)) == "✓ insights     1.2 s")
    #expect(picture.reused("reel") == "= reel         reused")
    #expect(picture.failed("reel") == "✗ reel         failed")
  }

  @Test(arguments: [1, 20, 40, 60, 80]) func `a line never reaches the edge`(width: Int) {
    var narrow = picture
    narrow.width = width
    #expect(narrow.running("transcribe", 0.5, .seconds(10_000)).count < max(2, width))
  }

  @Test func `a fraction out of range is shown without progress`() {
    for fraction in [-1, 0, 2, Double.infinity] {
      #expect(picture.running("a", fraction, .zero).count < 80)
    }
  }

  @Test func `a plain terminal gets ASCII`() {
    var plain = picture
    plain.isPlain = true
    let lines = [
      plain.running("transcribe", 0.5, .seconds(9)), plain.finished("transcribe", .seconds(9)),
      plain.reused("a"), plain.failed("a"),
    ]
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
  }

  @Test func `colours are used only on request`() {
    var coloured = picture
    coloured.usesColour = true
    #expect(coloured.finished("a", .zero).hasPrefix("\u{1B}[32m✓\u{1B}[0m a"))
    #expect(!picture.finished("a", .zero).contains("\u{1B}"))
  }
}
