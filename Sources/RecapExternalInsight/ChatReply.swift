import Foundation
import RecapCore

/// Reads the answer of a chat server. Whatever it holds, only numbers, ids, kinds and days come out.
enum ChatReply {
  /// Why an answer cannot be used. It holds no word of the answer.
  struct Problem: Error {
    var cause: String
    var hint: String?
    /// A Boolean value that indicates whether the transfer ended early, so that the next attempt may succeed.
    var isCutOff = false
  }

  /// The most points of a piece; more are malformed.
  static let mostPoints = 300
  /// The most utterances of a point, and the most participants.
  static let mostNumbers = 12
  /// The most characters of a day.
  static let mostCharacters = 100

  /// - Parameter question: what was sent.
  static func piece(_ body: Data, of question: PointingQuestion) throws(Problem) -> PointingAnswer.Piece {
    guard let first = question.utterances.first, let last = question.utterances.last else {
      return PointingAnswer.Piece(sent: 0...0, points: [])
    }
    let entries = try entries(of: content(of: body))
    let points = entries.prefix(mostPoints).compactMap(point)
    return PointingAnswer.Piece(
      sent: first.number...last.number, points: points, malformed: entries.count - points.count)
  }

  /// Returns what the model wrote.
  private static func content(of body: Data) throws(Problem) -> String {
    let json: JSON
    do { json = try JSONParser.parse(body) } catch {
      throw Problem(cause: "its answer is not JSON, or is cut short", isCutOff: true)
    }
    guard let choice = json["choices"]?.arrayValue?.first, let message = choice["message"] else {
      throw Problem(
        cause: "its answer is not a chat completion",
        hint: "insights.http.url should name an OpenAI-compatible server")
    }
    if choice["finish_reason"]?.stringValue == "length" {
      throw Problem(
        cause: "its answer was longer than the tokens that it may have",
        hint: "raise insights.http.maximum_tokens, or lower insights.http.maximum_words")
    }
    guard let content = message["content"]?.stringValue else {
      throw Problem(cause: "the model refuses to answer", hint: "choose another model: insights.http.model")
    }
    return content
  }

  private static func entries(of content: String) throws(Problem) -> [JSON] {
    guard let json = try? JSONParser.parse(Data(content.utf8)), let points = json["points"]?.arrayValue else {
      throw Problem(
        cause: "its answer does not have the form that was asked for",
        hint: "the server should support response_format json_schema for this model")
    }
    return points
  }

  private static func point(_ entry: JSON) -> Point? {
    guard let members = entry.objectValue,
      Set(members.keys).isSubset(of: ["kind", "utterances", "participants", "day"]),
      let kind = members["kind"]?.stringValue.flatMap(Point.Kind.init),
      let numbers = members["utterances"]?.arrayValue, (1...mostNumbers).contains(numbers.count),
      let people = members["participants"]?.arrayValue, people.count <= mostNumbers
    else { return nil }
    let utterances = numbers.compactMap(\.integerValue)
    let participants = people.compactMap(\.stringValue)
    guard utterances.count == numbers.count, participants.count == people.count else { return nil }
    switch members["day"] {
    case .null?: return Point(kind: kind, utterances: utterances, participants: participants)
    case .string(let day)? where day.count <= mostCharacters:
      return Point(kind: kind, utterances: utterances, participants: participants, day: day)
    default: return nil
    }
  }
}
