import Foundation
import RecapCore
import RecapObjects

extension Settings {
  var recordingsFolder: URL? { recordingsRoot.map { URL(fileURLWithPath: $0, isDirectory: true) } }

  /// Returns what reads manifests by these settings.
  /// - Throws: `RecordingFailure` (78) if a source is no prefix.
  func manifestReader() throws -> ManifestReader {
    ManifestReader(
      recordingsRoot: recordingsFolder, sources: try RecordingSource.read(recordings.sources),
      roomVocabularies: roomVocabularies.map { URL(fileURLWithPath: $0, isDirectory: true) })
  }
}
