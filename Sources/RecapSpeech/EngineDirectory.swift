package import Foundation
import RecapCore

/// The folder that `Scripts/setup-speech` filled: the engine's libraries, models and their digests.
package struct EngineDirectory: Hashable, Sendable {
  /// Names the exact versions; `Scripts/setup-speech` holds the same key.
  package static let versionKey =
    "sherpa-onnx-2.0.1_moonshine-tiny-en-0.0.73_silero-6.2.3-sequence_whisper.cpp-1.8.5-3_base_tiny.en_moonshine-base"

  /// A file that the engine reads, by its name in the folder.
  package enum File: String, CaseIterable, Sendable {
    case library = "libsherpa-onnx-c-api.so"
    case runtime = "libonnxruntime.so"
    case encoder = "encoder_model.ort"
    case decoder = "decoder_model_merged.ort"
    case tokens = "tokens.txt"
    case detector = "silero_vad_16k_sequence.onnx"
    case whisperLibrary = "librecap-whisper.so"
    case whisperBase = "ggml-base-q8_0.bin"
    case whisperTinyEnglish = "ggml-tiny.en-q8_0.bin"
    case moonshineBase = "moonshine-base-en.bin"

    /// What it is in a record's provenance.
    var role: String {
      switch self {
      case .library: "library"
      case .runtime: "runtime"
      case .encoder: "model.encoder"
      case .decoder: "model.decoder"
      case .tokens: "model.tokens"
      case .detector: "vad"
      case .whisperLibrary: "library.whisper"
      case .whisperBase, .whisperTinyEnglish: "model"
      case .moonshineBase: "model.second"
      }
    }
  }

  package let url: URL

  package init(_ url: URL) { self.url = url }

  /// Where the engine is: the settings' folder, else `RECAP_ENGINE_DIR`, else the user's cache.
  package init(setting: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    func named(_ key: String) -> String? { environment[key].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = setting ?? named("RECAP_ENGINE_DIR") {
      url = URL(filePath: path, directoryHint: .isDirectory)
    } else {
      let home = named("HOME") ?? NSHomeDirectory()
      let cache = named("XDG_CACHE_HOME") ?? home + "/.cache"
      url = URL(filePath: cache, directoryHint: .isDirectory)
        .appending(path: "recap/speech/\(Self.versionKey)", directoryHint: .isDirectory)
    }
  }

  package func path(_ file: File) -> String {
    url.appending(path: file.rawValue, directoryHint: .notDirectory).path(percentEncoded: false)
  }

  /// Reads the files and compares them with the folder's own list of digests: an engine's library
  /// ends the process on some damaged models, so none may reach it.
  ///
  /// - Returns: the digest of each file, by role.
  /// - Throws: `EngineUnavailable`, naming the first file that is missing or not what it should be.
  package func verifiedDigests(of files: [File]) throws(EngineUnavailable) -> [String: String] {
    let expected = try listedDigests()
    var digests: [String: String] = [:]
    for file in files {
      let path = path(file)
      let digest: Digest
      do {
        digest = try Digest(ofFile: URL(filePath: path, directoryHint: .notDirectory))
      } catch {
        throw EngineUnavailable(path, Self.words(for: error, path))
      }
      guard let right = expected[file.rawValue] else {
        throw EngineUnavailable(path, "the folder's SHA256SUMS does not list it")
      }
      guard digest == right else {
        throw EngineUnavailable(path, "the file is damaged: its digest is \(digest), not \(right)")
      }
      digests[file.role] = digest.description
    }
    return digests
  }

  /// The digests of `SHA256SUMS`, in the form of sha256sum: digest, two spaces, name.
  private func listedDigests() throws(EngineUnavailable) -> [String: Digest] {
    let path = url.appending(path: "SHA256SUMS").path(percentEncoded: false)
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw EngineUnavailable(path, Self.words(for: error, path))
    }
    var digests: [String: Digest] = [:]
    for line in text.split(separator: "\n") {
      guard let space = line.range(of: "  "), let digest = Digest("sha256:" + line[..<space.lowerBound])
      else {
        throw EngineUnavailable(path, "not a list of digests: \(line.prefix(80))")
      }
      digests[String(line[space.upperBound...])] = digest
    }
    return digests
  }

  private static func words(for error: any Error, _ path: String) -> String {
    FileManager.default.fileExists(atPath: path)
      ? "the file cannot be read: \(error.localizedDescription)" : "no such file"
  }
}
