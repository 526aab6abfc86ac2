import CFFmpeg

/// A still of each clip, from about a second after its beginning: of the first one as large as the
/// reel, of all of them small.
final class ReelStills {
  /// Of the small ones, in pixels.
  static let thumbnailWidth = 320

  private(set) var poster: Frame?
  private(set) var thumbnails: [Frame] = []
  /// Whether anybody asked for them.
  let areWanted: Bool
  private let large: Canvas
  private let small: Canvas
  private let call: FFmpegCall
  /// How many slots after the beginning of a clip.
  private let offset: Int
  /// Where the clips begin whose pictures are still to come.
  private var beginnings: [Int] = []
  private var beginning = 0
  private var candidate: (frame: Frame, shape: AVRational, turns: Int)?

  /// - Parameter size: of the reel on a screen.
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

  /// A clip begins at `slot` of the reel.
  func begin(at slot: Int) { beginnings.append(slot) }

  /// Considers the picture that is shown from `slot` on; they come in the order of showing.
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

  /// Nothing more comes.
  func finish() throws(FFmpegError) { try close() }

  private func close() throws(FFmpegError) {
    guard let (frame, shape, turns) = candidate else { return }
    candidate = nil
    if poster == nil { poster = try large.draw(frame, shape: shape, turns: turns) }
    thumbnails.append(try small.draw(frame, shape: shape, turns: turns))
  }
}
