import Foundation
import RecapCore

/// The request for a transcription (platform.openai.com/docs/api-reference/audio/createTranscription).
enum SpeechRequest {
  /// Returns the form for `samples`. It requests the times of segments and words.
  static func form(_ samples: [Float], model: String, for job: TranscriptionJob) -> MultipartForm {
    var form = MultipartForm()
    form.add("file", file: WaveFile.data(samples), named: "sound.wav", type: "audio/wav")
    form.add("model", model)
    form.add("language", job.primaryLanguage)
    form.add("response_format", "verbose_json")
    form.add("timestamp_granularities[]", "segment")
    form.add("timestamp_granularities[]", "word")
    form.add("temperature", "0")
    if !job.vocabulary.isEmpty { form.add("prompt", job.vocabulary.joined(separator: ", ")) }
    return form
  }
}

/// A multipart form with files (RFC 7578). Equal content gives equal bytes.
struct MultipartForm {
  private var parts: [(head: String, content: Data)] = []

  mutating func add(_ name: String, _ value: String) {
    parts.append(("Content-Disposition: form-data; name=\"\(name)\"", Data(value.utf8)))
  }

  mutating func add(_ name: String, file: Data, named fileName: String, type: String) {
    parts.append(
      (
        "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: \(type)",
        file
      ))
  }

  /// Returns the body and its value of `Content-Type`.
  func encoded() -> (body: Data, contentType: String) {
    // The boundary is a digest of the content, so that the content cannot contain it without a collision of
    // SHA-256.
    let digests = parts.map { Digest(of: $0.content).description }.joined()
    let boundary = "recap-" + Digest(of: digests).description.suffix(48)
    var body = Data()
    for part in parts {
      body += Data("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8)
      body += part.content
      body += Data("\r\n".utf8)
    }
    body += Data("--\(boundary)--\r\n".utf8)
    return (body, "multipart/form-data; boundary=\(boundary)")
  }
}
