/// An engine as a host sees it: it turns one window of sound into text, and remembers nothing of it.
package protocol WindowRecognizer: AnyObject {
  /// What the host says it is.
  var engine: HostEngine { get }

  /// - Parameter samples: at `speechSampleRate`, mono.
  /// - Throws: `RecognitionRefused`; the recogniser is then as good as before.
  func recognize(_ samples: [Float], for request: HostRequest) throws(RecognitionRefused) -> [HostSegment]
}

/// An engine could not do one window, and said why.
package struct RecognitionRefused: Error {
  package var cause: String

  package init(_ cause: String) { self.cause = cause }
}
