import FlyingFox
import FlyingSocks
import Foundation
import RecapCore
import Synchronization

/// A real HTTP server on 127.0.0.1 that is as strict as the API: it refuses a wrong key, unknown keys, a schema that
/// structured outputs do not permit, and more tokens than its model has.
final class ChatServer: Sendable {
  /// What the model writes about one request.
  typealias Model = @Sendable (_ number: Int, _ question: Question) async throws -> HTTPResponse

  /// What the model is given.
  struct Question: Sendable {
    /// The numbers of the utterances.
    var numbers: [Int]
    var people: [String]
    /// The whole body.
    var text: String
  }

  static let key = "sk-right"
  static let model = "tiny-chat"
  static let mostTokens = 8192

  private let requests = Mutex<[Question]>([])
  private let problems = Mutex<[String]>([])
  var received: [Question] { requests.withLock { $0 } }
  /// What the server found wrong with requests.
  var refusals: [String] { problems.withLock { $0 } }

  /// Runs `body` with the server's address.
  static func run(
    _ model: @escaping Model, _ body: (String, ChatServer) async throws -> Void
  ) async throws {
    let chat = ChatServer()
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 86_400, logger: .disabled)
    await server.appendRoute("*") { request in
      try await chat.answer(request, model)
    }
    let task = Task { try await server.run() }
    try await server.waitUntilListening(timeout: 86_400)
    guard case .ip4(_, let port) = await server.listeningAddress else { return }
    let result: Result<Void, any Error>
    do { result = .success(try await body("http://127.0.0.1:\(port)", chat)) } catch {
      result = .failure(error)
    }
    task.cancel()
    _ = await task.result
    try result.get()
  }

  private func answer(_ request: HTTPRequest, _ model: Model) async throws -> HTTPResponse {
    guard request.headers[.authorization] == "Bearer \(Self.key)" else {
      return refuse("Incorrect API key provided", status: HTTPStatusCode(401, phrase: "Unauthorized"))
    }
    if request.path == "/v1/models" { return Self.json(#"{"data": [{"id": "tiny-chat"}]}"#) }
    guard request.path == "/v1/chat/completions", request.method == .POST else {
      return refuse("Invalid URL", status: .notFound)
    }
    let data = try await request.bodyData
    let body: JSON
    do { body = try JSONParser.parse(data) } catch { return refuse("the body is not JSON") }
    if let problem = ChatRules.problem(with: body) { return refuse(problem) }
    guard
      let talk = (body["messages"]?.arrayValue?.last?["content"]?.stringValue)
        .flatMap({ try? JSONParser.parse(Data($0.utf8)) })
    else { return refuse("the last message is not the talk") }
    let question = Question(
      numbers: (talk["utterances"]?.arrayValue ?? []).compactMap { $0["n"]?.integerValue },
      people: (talk["people"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue },
      text: String(decoding: data, as: UTF8.self))
    let number = requests.withLock { requests in
      requests.append(question)
      return requests.count
    }
    return try await model(number, question)
  }

  private func refuse(_ problem: String, status: HTTPStatusCode = .badRequest) -> HTTPResponse {
    problems.withLock { $0.append(problem) }
    let error = JSON.object(["error": .object(["message": .string(problem)])])
    return Self.json(CanonicalJSON.serialize(error), status: status)
  }

  static func json(_ text: String, status: HTTPStatusCode = .ok) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: "application/json"], body: Data(text.utf8))
  }

  /// A chat completion whose message is `content`.
  static func says(_ content: String, finish: String = "stop") -> HTTPResponse {
    json(
      CanonicalJSON.serialize(
        .object([
          "object": .string("chat.completion"),
          "choices": .array([
            .object([
              "index": .number(0), "finish_reason": .string(finish),
              "message": .object(["role": .string("assistant"), "content": .string(content)]),
            ])
          ]),
        ])))
  }
}

/// The rules of the API for a request.
enum ChatRules {
  static func problem(with body: JSON) -> String? {
    guard case .object(let members) = body else { return "the body is not an object" }
    let known: Set = ["model", "messages", "temperature", "max_tokens", "response_format", "stream"]
    if let key = members.keys.sorted().first(where: { !known.contains($0) }) {
      return "Unrecognized request argument supplied: \(key)"
    }
    guard members["model"]?.stringValue == ChatServer.model else { return "The model does not exist" }
    guard let tokens = members["max_tokens"]?.integerValue, (1...ChatServer.mostTokens).contains(tokens)
    else {
      return "max_tokens is too large: this model supports at most \(ChatServer.mostTokens) completion tokens"
    }
    guard let messages = members["messages"]?.arrayValue,
      messages.allSatisfy({ message in
        ["system", "user"].contains(message["role"]?.stringValue) && message["content"]?.stringValue != nil
      })
    else { return "Invalid messages" }
    guard let format = members["response_format"], format["type"]?.stringValue == "json_schema",
      let named = format["json_schema"], named["name"]?.stringValue?.isEmpty == false,
      named["strict"]?.boolValue == true, let schema = named["schema"]
    else { return "Invalid response_format" }
    guard schema["type"]?.stringValue == "object" else { return "the schema's root must be an object" }
    return self.problem(withSchema: schema)
  }

  /// The part of JSON Schema that structured outputs permit.
  private static func problem(withSchema schema: JSON) -> String? {
    guard case .object(let members) = schema else { return "a schema must be an object" }
    let known: Set = ["type", "properties", "required", "additionalProperties", "items", "enum"]
    if let key = members.keys.first(where: { !known.contains($0) }) { return "'\(key)' is not permitted" }
    if let values = members["enum"]?.arrayValue, values.isEmpty { return "enum must not be empty" }
    if let properties = members["properties"]?.objectValue {
      guard members["additionalProperties"] == .bool(false) else {
        return "'additionalProperties' is required to be supplied and to be false"
      }
      guard Set(members["required"]?.arrayValue?.compactMap(\.stringValue) ?? []) == Set(properties.keys)
      else {
        return "'required' is required to be supplied and to be an array including every key in properties"
      }
      return properties.sorted { $0.key < $1.key }.lazy.compactMap { problem(withSchema: $0.value) }.first
    }
    if members["type"]?.stringValue == "array" {
      guard let items = members["items"] else { return "array schema missing items" }
      return problem(withSchema: items)
    }
    return members["type"] == nil ? "schema must have a 'type' key" : nil
  }
}
