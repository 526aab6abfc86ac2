import CFFmpeg

/// How the pixel values of a recording map to colours, as the recording declares it.
struct ColourTags: Equatable {
  var space: AVColorSpace
  var primaries: AVColorPrimaries
  var transfer: AVColorTransferCharacteristic

  /// The tags of JPEG: ITU-R BT.601.
  static let stills = ColourTags(
    space: AVCOL_SPC_SMPTE170M, primaries: AVCOL_PRI_UNSPECIFIED, transfer: AVCOL_TRC_UNSPECIFIED)

  private init(
    space: AVColorSpace, primaries: AVColorPrimaries, transfer: AVColorTransferCharacteristic
  ) {
    (self.space, self.primaries, self.transfer) = (space, primaries, transfer)
  }

  init(_ stream: MediaStream) {
    space = stream.parameters.pointee.color_space
    primaries = stream.parameters.pointee.color_primaries
    transfer = stream.parameters.pointee.color_trc
    // RGB frames are converted to YUV, with the matrix of the screens for which they were made.
    if space == AVCOL_SPC_RGB { space = AVCOL_SPC_BT709 }
  }
}
