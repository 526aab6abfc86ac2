/// Why video cannot be copied from the recordings into a reel, so that all of it is encoded.
enum SpliceRefusal: Error, Hashable {
  /// The first cases mean that the video of all recordings, or of one, cannot be copied in principle.
  case codec(String)
  case interlaced
  case pixels(String)
  case profile(String)
  /// The parameter sets are not in front of the video, or have an unknown format.
  case configuration
  case parameterSets
  /// There are so many of them that none can be added.
  case room
  case size
  case timestamps
  case recordings
  /// Nothing inside the clips can be decoded without what precedes it.
  case keyframes
  case damage
  /// The finished reel did not pass the verification.
  case verification

  /// The reason for the record: a short sentence that does not differ between runs.
  var reason: String {
    switch self {
    case .codec(let name): "\(name) is not copied into a reel"
    case .interlaced: "the picture is interlaced"
    case .pixels(let format): "pixels in \(format) are not copied"
    case .profile(let name): "the profile \(name) of H.264 is not copied"
    case .configuration: "the parameter sets are not in front of the pictures"
    case .parameterSets: "the parameter sets change among the pictures"
    case .room: "the recording has as many parameter sets as there can be"
    case .size: "the picture's size changes"
    case .timestamps: "pictures have no times, or the same time twice"
    case .recordings: "the recordings were encoded differently"
    case .keyframes: "no closed group of pictures begins inside a clip"
    case .damage: "the recording is damaged where it is cut"
    case .verification: "the copied reel did not decode as planned"
    }
  }
}
