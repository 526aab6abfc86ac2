import Synchronization

/// The engine's library and model, loaded when first needed and then shared by all that recognise.
package final class SpeechEngine: Sendable {
  struct Loaded: Sendable {
    var library: SherpaLibrary
    var recognizer: SherpaRecognizer
    /// Of each file, by role.
    var digests: [String: String]
  }

  package let directory: EngineDirectory
  private let state = Mutex<Loaded?>(nil)

  package init(_ directory: EngineDirectory) { self.directory = directory }

  /// The verified and loaded engine; about half a second the first time.
  func loaded() throws(EngineUnavailable) -> Loaded {
    try state.withLock { (state) throws(EngineUnavailable) in
      if let state { return state }
      let digests = try directory.verifiedDigests()
      let library = try SherpaLibrary(path: directory.path(.library))
      let recognizer = try SherpaRecognizer(directory, library: library)
      let loaded = Loaded(library: library, recognizer: recognizer, digests: digests)
      state = loaded
      return loaded
    }
  }
}
