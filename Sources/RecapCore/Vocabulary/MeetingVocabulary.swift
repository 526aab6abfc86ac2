import Foundation

/// The names and terms of a meeting: those that were listed for it, and those that its manifest holds anyway.
package struct MeetingVocabulary: Hashable, Sendable, Codable {
  /// The most terms that are looked for.
  package static let most = 200
  /// The fewest letters of a term that was not listed: shorter ones sound like too many words.
  private static let fewestLetters = 3

  package let terms: [VocabularyTerm]

  package init(_ terms: [VocabularyTerm] = []) {
    var seen: Set<String> = []
    self.terms = Array(
      terms.filter { !WordKey.text($0.text).isEmpty && seen.insert($0.text).inserted }.prefix(Self.most))
  }

  /// - Parameter listed: names and terms of the settings.
  package init(of meeting: Meeting, listed: [String] = []) {
    let names = meeting.participants.flatMap { Self.words($0.name) }
    let title = Self.words(meeting.title).filter { $0.first?.isUppercase == true }
    let chat = meeting.chat.flatMap { Self.namesInside($0.text) }
    self.init(
      meeting.vocabulary + listed.map { VocabularyTerm($0) }
        + (names + title + chat).filter { WordKey.text($0).count >= Self.fewestLetters }
        .map { VocabularyTerm($0) })
  }

  /// The terms as JSON, for digests.
  package var identity: JSON {
    .array(
      terms.map {
        .object(["term": .string($0.text), "sounds_like": .array($0.soundsLike.map(JSON.string))])
      })
  }

  /// Returns the words of a name or title, without the punctuation around them.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
      .map { $0.trimmingCharacters(in: .alphanumerics.inverted) }
      .filter { $0.contains(where: \.isLetter) }
  }

  /// Returns the words of a message that have a capital inside a sentence; none of an address.
  private static func namesInside(_ text: String) -> [String] {
    let parts = text.split(whereSeparator: \.isWhitespace)
    return zip(parts, parts.dropFirst()).flatMap { before, word -> [String] in
      guard word.first?.isUppercase == true, before.last.map({ ".?!:".contains($0) }) != true,
        !word.contains("/"), !word.contains("@")
      else { return [] }
      return words(String(word))
    }
  }
}
