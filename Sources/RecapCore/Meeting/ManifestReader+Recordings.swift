import Foundation

/// Where a manifest's recordings are.
extension ManifestReader {
  func recordings(
    _ manifest: JSONReader, folder: URL, needed: Bool
  ) throws(JSONShapeError) -> [RecordingReference] {
    let single = manifest.optional("recording")
    let several = manifest.optional("recordings")
    if let several, single != nil {
      throw several.failure("\"recording\" is given as well; give one of them")
    }
    if let single {
      return [try reference(single, offset: .zero, folder: folder)]
    }
    guard let several else {
      guard needed else { return [] }
      throw manifest.failure("recording: is missing, and so is recordings; a meeting with AI on needs one")
    }
    var result: [RecordingReference] = []
    for entry in try several.list(atMost: .recordings) {
      try entry.object(allowing: ["path", "offset"])
      let offset = try entry.optional("offset")?.time() ?? .zero
      result.append(try reference(entry.required("path"), offset: offset, folder: folder))
    }
    guard !result.isEmpty || !needed else { throw several.failure("is empty") }
    return Self.distinctlyNamed(result.sorted { $0.offset < $1.offset })
  }

  /// Numbers addresses that differ only in what is secret: warnings and tracks name a recording by its path.
  private static func distinctlyNamed(_ recordings: [RecordingReference]) -> [RecordingReference] {
    var seen: [String: Int] = [:]
    return recordings.map { recording in
      guard let remote = recording.remote else { return recording }
      var named = recording
      let count = seen[remote.name, default: 0] + 1
      seen[remote.name] = count
      if count > 1 { named.path += "#\(count)" }
      return named
    }
  }

  private func reference(
    _ entry: JSONReader, offset: MediaTime, folder: URL
  ) throws(JSONShapeError) -> RecordingReference {
    let path = try entry.string()
    guard !path.isEmpty, !path.utf8.contains(0) else { throw entry.failure("is not a path") }
    if RecordingAddress.isMeant(by: path) {
      return RecordingReference(try address(path, entry), offset: offset)
    }
    let url = URL(fileURLWithPath: path, relativeTo: folder.absoluteURL).absoluteURL
    let real = Self.resolved(url)
    let roots = ([folder] + (recordingsRoot.map { [$0] } ?? [])).map(Self.resolved)
    guard let root = roots.first(where: { Self.isBeneath(real, $0) }) else {
      throw entry.failure("\"\(path.prefix(200))\" leaves the manifest's folder and the recordings root")
    }
    return RecordingReference(path: path, url: real, root: root, offset: offset)
  }

  private func address(_ text: String, _ entry: JSONReader) throws(JSONShapeError) -> RecordingAddress {
    let address: RecordingAddress
    do throws(RecordingAddress.Problem) { address = try RecordingAddress(text) } catch {
      throw entry.failure(error.description)
    }
    guard RecordingSource.source(of: address, in: sources) != nil else {
      throw entry.failure(
        "\"\(address.name.prefix(200))\" is not below one of the prefixes in the setting recordings.sources")
    }
    return address
  }

  private static func isBeneath(_ url: URL, _ root: URL) -> Bool {
    let (parts, above) = (url.pathComponents, root.pathComponents)
    return parts.count > above.count && parts.starts(with: above)
  }

  /// Returns the path without `..` and links; if the file itself is missing, the links of its folder are
  /// resolved.
  private static func resolved(_ url: URL) -> URL {
    url.standardizedFileURL.resolvingSymlinksInPath().standardizedFileURL
  }
}
