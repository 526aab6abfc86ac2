import CFFmpeg
import Testing

@testable import RecapMedia

@Suite struct PictureSizeTests {
  private let hd = PictureSize(width: 1280, height: 720)
  private let square = AVRational(num: 1, den: 1)

  @Test func `small pictures keep their size, rounded to even`() {
    #expect(PictureSize(width: 641, height: 359).shrunk(into: hd) == PictureSize(width: 642, height: 360))
  }

  @Test func `large pictures shrink`() {
    #expect(PictureSize(width: 1920, height: 1080).shrunk(into: hd) == hd)
    #expect(PictureSize(width: 1080, height: 1920).shrunk(into: hd) == PictureSize(width: 406, height: 720))
    #expect(PictureSize(width: 3440, height: 1440).shrunk(into: hd) == PictureSize(width: 1280, height: 536))
  }

  @Test func `the pixel shape counts`() {
    let wide = PictureSize(width: 720, height: 576)
      .displayed(shape: AVRational(num: 64, den: 45), turns: 0)
    #expect(wide == PictureSize(width: 1024, height: 576))
  }

  @Test func `an absurd pixel shape is ignored`() {
    let size = PictureSize(width: 720, height: 576)
    #expect(size.displayed(shape: AVRational(num: 10_000, den: 1), turns: 0) == size)
  }

  @Test(
    arguments: [
      (Int32.max, Int32.max - 1, 720), (.max, 40_000_000, 38_655), (1, .max, 720), (.max, 1, 720),
      (.min, -1, 720),
    ])
  func `extreme pixel shapes do not trap`(num: Int32, den: Int32, width: Int) {
    let size = PictureSize(width: 720, height: 576)
    #expect(size.displayed(shape: AVRational(num: num, den: den), turns: 0).width == width)
  }

  @Test func `quarter turns swap the sides`() {
    #expect(hd.displayed(shape: square, turns: 1) == PictureSize(width: 720, height: 1280))
    #expect(hd.displayed(shape: square, turns: 2) == hd)
  }

  @Test func `degenerate sizes stay drawable`() {
    #expect(PictureSize(width: 5000, height: 1).shrunk(into: hd) == PictureSize(width: 1280, height: 2))
  }
}
