import CWhisper
package import Foundation
package import RecapCore

/// The folder that `Scripts/setup-speech` fills: the engine's libraries and models, with their digests.
package struct EngineDirectory: Hashable, Sendable {
  /// The key of the exact versions, `RECAP_ENGINE_KEY`, which `Scripts/setup-speech` reads as well.
  package static let versionKey = RECAP_ENGINE_KEY

  /// A file of the engine, by its name in the folder.
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

    /// The role of the file in a record's provenance.
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

    /// The SHA-256 of a file that the set-up downloads or makes reproducibly; nil for one that it compiles
    /// on this machine. `Scripts/setup-speech` has the same digests.
    package var published: Digest? {
      let digits: String? =
        switch self {
        case .library: "250bf877faccc35d311041f7da84ad652772857be935eaa789f4c621a1d56e3e"
        case .runtime: "4b3607aebd1784b26b6f9b20e4bd974c7ab8287043e4d095cb7d2cb40b5e566e"
        case .encoder: "94e90a4654fc45cdfedb77c4c08e1739f48862998e58fada384b25118134f221"
        case .decoder: "cf524c4862d36e9e5ab032eddc73637efd822d70e868ac575cf1a46e1e4708a0"
        case .tokens: "11d28bf27e29e61a4da116b0181f111bb1a4715af1f97060c52c1eafd17260cf"
        case .detector: "9ccdacc4719d8aa7e45a77536bfabec45a03ba1f2fad5e241ab4060b24238a85"
        case .whisperLibrary: nil
        case .whisperBase: "e75a4fa618759409274c2df6367461daa144c90db6baccc5c0f6e568b9f45893"
        case .whisperTinyEnglish: "60f7ab49a904d56033b6b2bd39afcc6af689f6360caa716e06dd246326d1e167"
        case .moonshineBase: "bfe3795292281ba2d2841c70a8665d8150147705e85792bf3b1b14ac50e7e79d"
        }
      return digits.flatMap { Digest("sha256:" + $0) }
    }
  }

  package let url: URL
  /// The expected digests of the files for which they are known without the folder.
  private let published: [File: Digest]

  package init(_ url: URL) { self.init(url, published: Self.published) }

  /// - Parameter published: the expected digests, for tests with other files.
  package init(_ url: URL, published: [File: Digest]) {
    self.url = url
    self.published = published
  }

  private static let published = Dictionary(
    uniqueKeysWithValues: File.allCases.compactMap { file in file.published.map { (file, $0) } })

  /// Finds the engine's folder: that of the settings, else `RECAP_ENGINE_DIR`, else the one in the user's
  /// cache.
  package init(setting: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    func named(_ key: String) -> String? { environment[key].flatMap { $0.isEmpty ? nil : $0 } }
    published = Self.published
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

  /// Reads the files and compares them with their expected digests: an engine's library ends the process on
  /// some damaged models, so none may reach it, and a user who can write a library runs code as the caller.
  ///
  /// The digests of published files are known to this program. Only for files that the set-up compiled on
  /// this machine, the folder's own list is used. Files and folder must belong to root or to the caller,
  /// and must not be writable by another user.
  ///
  /// - Returns: the digest of each file, by role.
  /// - Throws: `EngineUnavailable`, which names the first file that is missing or has another digest.
  package func verifiedDigests(of files: [File]) throws(EngineUnavailable) -> [String: String] {
    var digests: [String: String] = [:]
    for file in files {
      let path = path(file)
      let opened = try Self.open(path)
      let digest: Digest
      do { digest = try Digest(readingFrom: opened) } catch {
        throw EngineUnavailable(path, "the file cannot be read: \(error.localizedDescription)")
      }
      var right = published[file]
      if right == nil { right = try listedDigests()[file.rawValue] }
      guard let right else {
        throw EngineUnavailable(path, "the folder's SHA256SUMS does not list it")
      }
      guard digest == right else {
        throw EngineUnavailable(path, "the file is damaged: its digest is \(digest), not \(right)")
      }
      digests[file.role] = digest.description
    }
    return digests
  }

  private static func open(_ path: String) throws(EngineUnavailable) -> FileHandle {
    do {
      return try TrustedFile.open(path, as: .settings)
    } catch .file(.missing) {
      throw EngineUnavailable(path, "no such file")
    } catch {
      throw EngineUnavailable(path, error.description, hint: error.hint ?? EngineUnavailable.setUp)
    }
  }

  /// Reads the digests in `SHA256SUMS`, in the format of sha256sum: digest, two spaces, name.
  private func listedDigests() throws(EngineUnavailable) -> [String: Digest] {
    let path = url.appending(path: "SHA256SUMS").path(percentEncoded: false)
    let file = try Self.open(path)
    let text: String
    do {
      text = String(decoding: try file.read(upToCount: 1 << 20) ?? Data(), as: UTF8.self)
    } catch {
      throw EngineUnavailable(path, "the file cannot be read: \(error.localizedDescription)")
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
}

/// The Whisper models that the set-up installs, by OpenAI's names.
enum WhisperModel: String, CaseIterable, Hashable, Sendable {
  case base
  case tinyEnglish = "tiny.en"

  var file: EngineDirectory.File {
    switch self {
    case .base: .whisperBase
    case .tinyEnglish: .whisperTinyEnglish
    }
  }

  /// The name in a record's provenance.
  var name: String { "whisper-\(rawValue) q8_0" }

  var knowsEnglishOnly: Bool { rawValue.hasSuffix(".en") }

  /// Returns the languages of a model that the set-up installs, or of a file in ggml's format, by its
  /// header. Returns nil if the file cannot be read or is in another format: loading it reports why.
  /// Without a name the model is `base`, as in `EngineDescriptor`.
  static func languages(of model: String?) -> Set<String>? {
    let model = model ?? base.rawValue
    if let installed = WhisperModel(rawValue: model) {
      return installed.knowsEnglishOnly ? ["en"] : multilingual
    }
    guard let file = FileHandle(forReadingAtPath: model) else { return nil }
    let header: Data
    do { header = try file.read(upToCount: 8) ?? Data() } catch { return nil }
    guard header.count == 8 else { return nil }
    let words = header.withUnsafeBytes { bytes in
      [0, 4].map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)) }
    }
    // "ggml", then the size of the vocabulary: English-only models have one token fewer than the others.
    guard words[0] == 0x6767_6D6C, (50_000...100_000).contains(words[1]) else { return nil }
    return words[1] == 51_864 ? ["en"] : multilingual
  }

  /// The codes of OpenAI's Whisper (whisper/tokenizer.py), as whisper.cpp has them.
  private static let multilingual = Set(
    """
    en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy
    sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo
    uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
