package import Foundation

/// A stored recording and its place on the meeting's timeline.
package struct RecordingReference: Hashable, Sendable {
  private enum Place: Hashable {
    /// A file, and the resolved folder beneath which it is opened.
    case file(URL, root: URL)
    case remote(RecordingAddress)
  }

  /// The path as written in the manifest; for an address, its name without what is secret. No two recordings of a
  /// meeting that are addresses have the same.
  package var path: String
  private var place: Place
  /// The digest of the bytes, if they were hashed while they came.
  package private(set) var digest: Digest?
  /// The start of this recording on the meeting's timeline.
  package var offset: MediaTime

  /// - Parameters:
  ///   - url: the resolved location, beneath `root`.
  ///   - root: the resolved folder of the manifest, or the recordings root; nil uses the folder in which the file lies.
  package init(path: String, url: URL, root: URL? = nil, offset: MediaTime = .zero) {
    self.path = path
    place = .file(url, root: root ?? url.deletingLastPathComponent())
    self.offset = offset
  }

  package init(_ address: RecordingAddress, offset: MediaTime = .zero) {
    path = address.name
    place = .remote(address)
    self.offset = offset
  }

  /// The resolved location of a file; nil for an address.
  package var file: URL? { if case .file(let url, _) = place { url } else { nil } }

  /// Where the recording has to be fetched from before it can be opened; nil for a file.
  package var remote: RecordingAddress? { if case .remote(let address) = place { address } else { nil } }

  /// Returns the recording after it was fetched.
  /// - Parameter digest: the digest of the file's bytes.
  package func fetched(to file: URL, digest: Digest) -> RecordingReference {
    var copy = self
    copy.place = .file(file, root: file.deletingLastPathComponent())
    copy.digest = digest
    return copy
  }

  /// Opens the recording beneath its root. No part of the path may be a link at this time.
  /// - Throws: `OperationFailure` with exit code 66 if the file is missing, not regular or behind a link.
  package func open() throws(OperationFailure) -> InputFile {
    guard case .file(let url, let root) = place else {
      throw OperationFailure("open the recording", path, "it was not fetched", exitCode: .software)
    }
    do throws(RegularFile.Problem) {
      let parts = url.pathComponents.dropFirst(root.pathComponents.count)
      return try InputFolder(root).open(Array(parts), path: path)
    } catch {
      throw OperationFailure(
        "open the recording", path, error.description, hint: error.hint, exitCode: error.exitCode)
    }
  }
}
