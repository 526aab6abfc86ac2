import Foundation
import RecapCore

/// A model's files, found in a folder as its publisher packs it: names may have anything before and after
/// the word that distinguishes them (`tiny.en-encoder.int8.onnx`, `decoder-epoch-99-avg-1.onnx`).
struct SherpaModel: Hashable {
  let family: SherpaFamily
  let folder: String
  /// The paths by role.
  let files: [String: String]

  init(family: SherpaFamily, folder: String, files: [String: String]) {
    self.family = family
    self.folder = folder
    self.files = files
  }

  /// - Throws: `EngineUnavailable`, which names what the folder lacks.
  init(family: SherpaFamily?, folder: String?) throws(EngineUnavailable) {
    guard let family else {
      throw EngineUnavailable(
        "transcription.embedded.family", "it is not set; expected one of: \(SherpaFamily.names)",
        hint: Self.hint)
    }
    guard let folder, !folder.isEmpty else {
      throw EngineUnavailable(
        "transcription.embedded.model", "it names no folder with a model", hint: Self.hint)
    }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw EngineUnavailable(folder, "there is no such folder", hint: Self.hint)
    }
    var files: [String: String] = [:]
    for part in family.parts {
      files[part.role] = Self.best(of: names, for: part.word).map {
        URL(filePath: folder, directoryHint: .isDirectory).appending(path: $0).path(percentEncoded: false)
      }
    }
    let lacking = family.parts.filter { files[$0.role] == nil }.map { Self.pattern($0.word) }
    guard lacking.isEmpty else {
      throw EngineUnavailable(
        folder, "for the family \(family.rawValue) it lacks \(lacking.joined(separator: " and "))",
        hint: Self.hint)
    }
    self.init(family: family, folder: folder, files: files)
  }

  /// Inspects the files, because sherpa-onnx ends the process if something is missing in them.
  ///
  /// - Returns: the model's metadata.
  /// - Throws: `EngineUnavailable`, which names the file.
  @discardableResult
  func inspected() throws(EngineUnavailable) -> [String: String] {
    var description: [String: String] = [:]
    for role in family.parts.map(\.role) {
      guard let path = files[role], path.lowercased().hasSuffix(".onnx") else { continue }
      let metadata = try Self.metadata(of: path)
      guard let mark = family.mark, mark.role == role else { continue }
      guard metadata[mark.key] != nil else {
        throw EngineUnavailable(
          path,
          "its metadata has no \"\(mark.key)\", so it is not a model for sherpa-onnx of the family \(family.rawValue)",
          hint: "use a model that was exported for sherpa-onnx, or set another family: \(SherpaFamily.names)")
      }
      description = metadata
    }
    return description
  }

  private static func metadata(of path: String) throws(EngineUnavailable) -> [String: String] {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped) } catch {
      throw EngineUnavailable(path, "the file cannot be read: \(error.localizedDescription)", hint: hint)
    }
    do throws(OnnxFile.Damage) { return try OnnxFile(bytes).metadata } catch {
      throw EngineUnavailable(path, error.rawValue, hint: "download the file again")
    }
  }

  private static let hint = "transcription.embedded: {recognizer: sherpa, family: FAMILY, model: FOLDER}"

  var name: String { "\(family.rawValue) \(URL(filePath: folder).lastPathComponent)" }

  /// Returns the digest of each file, by role.
  func digests() throws(EngineUnavailable) -> [String: String] {
    var digests: [String: String] = [:]
    for (role, path) in files {
      do {
        digests["model.\(role)"] = try Digest(ofFile: URL(filePath: path)).description
      } catch {
        throw EngineUnavailable(
          path, "the file cannot be read: \(error.localizedDescription)", hint: Self.hint)
      }
    }
    return digests
  }

  /// Returns the best of several matching files: the 8-bit one, which is faster, then the shortest name,
  /// then the first.
  private static func best(of names: [String], for word: String) -> String? {
    names.filter { fits($0.lowercased(), word) }
      .min { rank($0) < rank($1) }
  }

  private static func fits(_ name: String, _ word: String) -> Bool {
    guard !name.hasPrefix(".") else { return false }
    if word == "tokens" { return name.hasSuffix("tokens.txt") }
    return name.contains(word) && (name.hasSuffix(".onnx") || name.hasSuffix(".ort"))
  }

  private static func rank(_ name: String) -> (Int, Int, String) {
    (name.lowercased().contains("int8") ? 0 : 1, name.count, name)
  }

  private static func pattern(_ word: String) -> String {
    word == "tokens" ? "*tokens.txt" : "*\(word)*.onnx"
  }
}
