/// A recogniser in an engine process: it turns one chunk of sound into text, and keeps no state between
/// chunks.
package protocol WindowRecognizer: AnyObject {
  /// The engine as the process identifies it.
  var engine: HostEngine { get }

  /// - Parameter samples: the chunk at `speechSampleRate`, mono.
  /// - Throws: `RecognitionRefused`; the recogniser can still be used.
  func recognize(_ samples: [Float], for request: HostRequest) throws(RecognitionRefused) -> [HostSegment]
}

/// A recogniser failed on one chunk, with its cause.
package struct RecognitionRefused: Error {
  package var cause: String

  package init(_ cause: String) { self.cause = cause }
}
