import Foundation
import RecapCore

/// The files of a record in a folder of its own.
struct FolderRecordFiles: RecordFiles {
  let folder: URL

  func content(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func digest(_ name: String) throws -> Digest? {
    guard try DurableFiles.names(in: folder).contains(name) else { return nil }
    return try Digest(ofFile: folder.appending(path: name))
  }

  func problems(listed: Set<String>) -> [String] {
    let mode = Self.hasMode(folder, S_IFDIR | 0o700) ? [] : ["the artefact folder does not have mode 700"]
    let names: [String]
    do { names = try DurableFiles.names(in: folder) } catch {
      let cause = (error as? any RecapFailure)?.cause ?? "\(error)"
      return mode + ["the artefact folder cannot be read: \(cause)"]
    }
    return mode
      + names.flatMap { name in
        (listed.contains(name) ? [] : ["\(name.debugDescription) is not listed in the record"])
          + (Self.hasMode(folder.appending(path: name), S_IFREG | 0o600)
            ? [] : ["\(name.debugDescription) is not a file of mode 600"])
      }
  }

  private static func hasMode(_ url: URL, _ mode: mode_t) -> Bool {
    DurableFiles.mode(of: url).map { $0 & (S_IFMT | 0o7777) } == mode
  }
}
