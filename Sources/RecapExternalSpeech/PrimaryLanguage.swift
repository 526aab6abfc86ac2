import RecapCore

extension TranscriptionJob {
  /// The language without its region (`en` for `en-GB`), which is all that Whisper supports.
  var primaryLanguage: String { String(language.prefix { $0 != "-" }).lowercased() }
}
