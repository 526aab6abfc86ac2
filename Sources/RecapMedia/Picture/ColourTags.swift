import CFFmpeg

/// How numbers mean colours, as a recording says it.
struct ColourTags: Equatable {
  var space: AVColorSpace
  var primaries: AVColorPrimaries
  var transfer: AVColorTransferCharacteristic

  init(_ stream: MediaStream) {
    space = stream.parameters.pointee.color_space
    primaries = stream.parameters.pointee.color_primaries
    transfer = stream.parameters.pointee.color_trc
    // Pictures in RGB become YUV here, by the matrix of the screen that they were made for.
    if space == AVCOL_SPC_RGB { space = AVCOL_SPC_BT709 }
  }
}
