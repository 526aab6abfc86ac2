import RecapCore

extension TranscriptionJob {
  /// The language without its region (`en` of `en-GB`): all that Whisper knows.
  var primaryLanguage: String { String(language.prefix { $0 != "-" }).lowercased() }
}
