import Foundation
import RecapCore

/// The messages between Recap and an engine process (docs/engine-protocol.md): one JSON object per line,
/// with the samples directly after a request's line.
enum EngineProtocol {
  static let version = 1
  /// In bytes. A longer line is not a message.
  static let longestLine = 1 << 20
  /// The longest chunk, in samples: a minute.
  static let longestChunk = 60 * speechSampleRate
  /// The lengths in seconds that an engine process may request as its longest chunk.
  static let chunkLengths = 1.0...30

  /// Returns a message as a line, including its line feed.
  static func line(_ message: some Encodable) throws -> [UInt8] {
    [UInt8](try CanonicalJSON.encode(message)) + [UInt8(ascii: "\n")]
  }
}

/// The first message of an engine process.
enum EngineGreeting: Hashable, Sendable {
  /// The engine is ready. The value is its name, version and model.
  case ready(EngineInfo)
  /// The engine cannot be used: what is missing or wrong, and why.
  case unavailable(subject: String, cause: String)
}

/// The engine in an engine process, as it identifies itself.
package struct EngineInfo: Codable, Hashable, Sendable {
  package var engine: String
  package var version: String
  package var model: String
  /// The longest chunk with the best results, in seconds, or nil if there is no such limit.
  package var longestChunk: Double?

  package init(engine: String, version: String, model: String, longestChunk: Double? = nil) {
    self.engine = engine
    self.version = version
    self.model = model
    self.longestChunk = longestChunk
  }

  private enum CodingKeys: String, CodingKey {
    case engine, version, model
    case longestChunk = "window"
  }
}

/// A chunk to recognise. Its samples follow the line as little-endian Float32.
package struct EngineRequest: Codable, Hashable, Sendable {
  /// The id, which the reply repeats.
  package var id: Int
  /// The number of samples that follow, at 16 kHz, mono.
  package var samples: Int
  /// The language (BCP 47), or nil if the engine has to detect it.
  package var language: String?
  /// Names and terms that doubtful words of the chunk sound like, or nil.
  package var prompt: String?

  package init(id: Int, samples: Int, language: String?, prompt: String?) {
    self.id = id
    self.samples = samples
    self.language = language
    self.prompt = prompt
  }
}

/// The reply of an engine process to a request.
enum EngineReply: Hashable, Sendable {
  case segments(id: Int, [EngineSegment])
  /// The engine failed on this chunk; the process goes on.
  case failed(id: Int, cause: String)
}

/// A piece of text, with times in seconds from the chunk's first sample.
package struct EngineSegment: Codable, Hashable, Sendable {
  package struct Word: Codable, Hashable, Sendable {
    package var text: String
    package var start: Double
    package var end: Double
    /// 0 … 1.
    package var confidence: Double?
    /// What was heard at first, if a term of the meeting replaced it; not a part of the protocol.
    package var heard: String?

    package init(text: String, start: Double, end: Double, confidence: Double?) {
      self.text = text
      self.start = start
      self.end = end
      self.confidence = confidence
    }

    private enum CodingKeys: String, CodingKey { case text, start, end, confidence }
  }

  package var start: Double
  package var end: Double
  package var text: String
  /// The words with measured times, or nil if the engine has none.
  package var words: [Word]?
  /// 0 … 1.
  package var confidence: Double?
  /// 0 … 1: the probability that there is no speech at all.
  package var noSpeech: Double?

  package init(
    start: Double, end: Double, text: String, words: [Word]? = nil, confidence: Double? = nil,
    noSpeech: Double? = nil
  ) {
    self.start = start
    self.end = end
    self.text = text
    self.words = words
    self.confidence = confidence
    self.noSpeech = noSpeech
  }

  private enum CodingKeys: String, CodingKey {
    case start, end, text, words, confidence
    case noSpeech = "no_speech"
  }
}

extension EngineSegment {
  /// Returns the segment with its times inside a chunk of `seconds`, and without invalid probabilities:
  /// models occasionally return NaN, which JSON cannot represent.
  func bounded(by seconds: Double) -> EngineSegment {
    func time(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, 0), seconds) }
    func share(_ value: Double?) -> Double? { value.flatMap { (0...1).contains($0) ? $0 : nil } }
    var copy = self
    (copy.start, copy.end) = (time(start), max(time(start), time(end)))
    (copy.confidence, copy.noSpeech) = (share(confidence), share(noSpeech))
    copy.words = words?.map { word in
      Word(
        text: word.text, start: time(word.start), end: max(time(word.start), time(word.end)),
        confidence: share(word.confidence))
    }
    return copy
  }
}

extension EngineGreeting: Codable {
  private enum CodingKeys: String, CodingKey {
    case recapHost = "recap_host"
    case ready, unavailable
  }
  private enum ReasonKeys: String, CodingKey { case subject, cause }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decode(Int.self, forKey: .recapHost)
    guard version == EngineProtocol.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .recapHost, in: container,
        debugDescription: "it speaks version \(version) of the protocol, and Recap \(EngineProtocol.version)")
    }
    if let engine = try container.decodeIfPresent(EngineInfo.self, forKey: .ready) {
      let legal = EngineProtocol.chunkLengths
      if let length = engine.longestChunk, !legal.contains(length) {
        throw DecodingError.dataCorruptedError(
          forKey: .ready, in: container,
          debugDescription:
            "its window is \(length) s, and should be from \(Int(legal.lowerBound)) to \(Int(legal.upperBound)) s"
        )
      }
      self = .ready(engine)
    } else {
      let reason = try container.nestedContainer(keyedBy: ReasonKeys.self, forKey: .unavailable)
      self = .unavailable(
        subject: try reason.decode(String.self, forKey: .subject),
        cause: try reason.decode(String.self, forKey: .cause))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(EngineProtocol.version, forKey: .recapHost)
    switch self {
    case .ready(let engine): try container.encode(engine, forKey: .ready)
    case .unavailable(let subject, let cause):
      var reason = container.nestedContainer(keyedBy: ReasonKeys.self, forKey: .unavailable)
      try reason.encode(subject, forKey: .subject)
      try reason.encode(cause, forKey: .cause)
    }
  }
}

extension EngineReply: Codable {
  private enum CodingKeys: String, CodingKey { case id, segments, failed }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(Int.self, forKey: .id)
    if let segments = try container.decodeIfPresent([EngineSegment].self, forKey: .segments) {
      self = .segments(id: id, segments)
    } else {
      self = .failed(id: id, cause: try container.decode(String.self, forKey: .failed))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .segments(let id, let segments):
      try container.encode(id, forKey: .id)
      try container.encode(segments, forKey: .segments)
    case .failed(let id, let cause):
      try container.encode(id, forKey: .id)
      try container.encode(cause, forKey: .failed)
    }
  }
}
