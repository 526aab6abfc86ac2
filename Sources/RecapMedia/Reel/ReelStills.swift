import CFFmpeg

/// The stills of the clips, each from about a second after the clip's start: a small one of every clip, and
/// one of the first in the size of the reel.
final class ReelStills {
  /// The width of the small stills, in pixels.
  static let thumbnailWidth = 320

  private(set) var poster: Frame?
  private(set) var thumbnails: [Frame] = []
  /// A Boolean value that indicates whether stills are requested.
  let areWanted: Bool
  private let large: Canvas
  private let small: Canvas
  private let call: FFmpegCall
  /// The number of slots between a clip's start and its still.
  private let offset: Int
  /// The starts of the clips whose frames are still to come.
  private var beginnings: [Int] = []
  private var beginning = 0
  private var candidate: (frame: Frame, shape: AVRational, turns: Int)?

  /// - Parameter size: the size of the reel on a display.
  init(
    _ size: PictureSize, grid: ReelGrid, areWanted: Bool, settings: FFmpegReelCutter.Settings,
    call: FFmpegCall
  ) {
    self.areWanted = areWanted
    self.call = call
    offset = grid.slot(at: 1, of: AVRational(num: 1, den: 1))
    let largest = size.shrunk(into: settings.largestPicture)
    large = Canvas(size: largest, colour: .stills, call: call)
    let frame = PictureSize(width: min(Self.thumbnailWidth, largest.width), height: largest.height)
    small = Canvas(size: largest.fitted(into: frame), colour: .stills, call: call)
  }

  /// Notes that a clip begins at `slot` of the reel.
  func begin(at slot: Int) { beginnings.append(slot) }

  /// Considers the frame that is shown from `slot` on. Frames must be offered in presentation order.
  func offer(
    _ frame: Frame, shape: AVRational = AVRational(num: 1, den: 1), turns: Int = 0, at slot: Int
  ) throws(FFmpegError) {
    guard areWanted else { return }
    while let next = beginnings.first, slot >= next {
      try close()
      beginning = next
      beginnings.removeFirst()
    }
    guard candidate == nil || slot <= beginning + offset else { return }
    let kept = try Frame(call)
    try call.check(av_frame_ref(kept.pointer, frame.pointer))
    candidate = (kept, shape, turns)
  }

  /// Ends the last clip. No frame may be offered after that.
  func finish() throws(FFmpegError) { try close() }

  private func close() throws(FFmpegError) {
    guard let (frame, shape, turns) = candidate else { return }
    candidate = nil
    if poster == nil { poster = try large.draw(frame, shape: shape, turns: turns) }
    thumbnails.append(try small.draw(frame, shape: shape, turns: turns))
  }
}
