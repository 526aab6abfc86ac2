/// A name or term that is likely to be said in a meeting, as it is written.
package struct VocabularyTerm: Hashable, Sendable, Codable {
  package var text: String
  /// Other spellings that sound like it, for a term that is not said as it is written: "shivawn" for Siobhan.
  package var soundsLike: [String]

  package init(_ text: String, soundsLike: [String] = []) {
    self.text = text
    self.soundsLike = soundsLike
  }

  private enum CodingKeys: String, CodingKey {
    case text
    case soundsLike = "sounds_like"
  }
}
