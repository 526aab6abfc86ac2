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
