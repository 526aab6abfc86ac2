/// Why the pictures of a reel cannot be copied from the recording, so that all of them are encoded.
enum SpliceRefusal: Error, Hashable {
  /// None of the recordings' pictures, or of one, could be copied in principle.
  case codec(String)
  case interlaced
  case pixels(String)
  case profile(String)
  /// Its parameter sets do not lie in front of the pictures, or are of a strange form.
  case configuration
  case parameterSets
  /// It has so many of them that none can be added.
  case room
  case size
  case timestamps
  case recordings
  /// Nothing inside the clips can be decoded without what lies before it.
  case keyframes
  case damage
  /// The finished reel was not what it should have been.
  case verification

  /// For the record: a short sentence without anything that differs from run to run.
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
