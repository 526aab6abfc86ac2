import Foundation
import RecapCore

/// Lays sources of settings over the defaults, the later ones on top, and checks every key: an
/// unknown one is an error that lists what is legal there.
///
/// The settings types are plain `Codable` structs beside what they set; their default values say
/// which keys there are. Keys are written in snake_case.
struct SettingsResolver<Value: Codable & Sendable> {
  let value: Value
  /// Where each leaf comes from, by path; the defaults are not listed.
  let origins: [String: String]

  init(defaults: Value, layers: [SettingsLayer]) throws {
    var tree = try Self.plainTree(of: defaults)
    var origins: [String: String] = [:]
    for layer in layers {
      do {
        tree = try Self.lay(JSONReader(layer.tree), over: tree, of: layer, origins: &origins)
        // Each layer must make sense by itself, so that the right one is blamed.
        tree = try Self.decodable(tree, written: layer.written)
      } catch {
        let shape = error as? JSONShapeError ?? Self.shape(of: error)
        let line = layer.lines[shape.path].map { "line \($0), " } ?? ""
        throw SettingsFailure(subject: layer.origin, cause: line + shape.description)
      }
    }
    self.origins = origins
    value = try Self.decode(tree)
  }

  /// All settings with their effective values, as a file would have them.
  func tree() throws -> JSON { try Self.tree(of: value) }

  /// The JSON form of a settings value, keys in snake_case; a setting without a value is null.
  static func tree(of value: some Encodable) throws -> JSON { snakeCased(try plainTree(of: value)) }

  private static func snakeCased(_ json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      Dictionary(members.map { (snakeCase($0), snakeCased($1)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Keys as the types spell them.
  private static func plainTree(of value: some Encodable) throws -> JSON {
    withNulls(try CanonicalJSON.tree(value), of: value)
  }

  /// Synthesised encoding leaves nil out, but its key is legal all the same. How the type spells it cannot
  /// be seen then: both spellings are there, and decoding takes its own.
  private static func withNulls(_ tree: JSON, of value: Any) -> JSON {
    guard case .object(var members) = tree else { return tree }
    let keys = Dictionary(uniqueKeysWithValues: members.keys.map { (snakeCase($0), $0) })
    for child in Mirror(reflecting: value).children {
      guard let label = child.label else { continue }
      if let key = keys[snakeCase(label)] {
        members[key] = members[key].map { withNulls($0, of: child.value) }
      } else {
        members[label] = .null
        members[snakeCase(label)] = .null
      }
    }
    return .object(members)
  }

  /// The tree with plain words as they were written wherever the type wants a text: `[no, 12:30, 3.10]` in a list of terms
  /// are three terms.
  private static func decodable(_ tree: JSON, written: [String: String]) throws -> JSON {
    var tree = tree
    var left = written
    while true {
      do {
        _ = try decode(tree)
        return tree
      } catch DecodingError.typeMismatch(let type, let context) where type == String.self {
        let path = place(context.codingPath)
        guard let word = left.removeValue(forKey: path) else {
          throw DecodingError.typeMismatch(type, context)
        }
        tree = tree.replacing(context.codingPath[...], with: .string(word))
      }
    }
  }

  /// As a layer spells it: `transcription.text.vocabulary[2]`.
  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      let name = snakeCase(key.stringValue)
      return place.isEmpty ? name : "\(place).\(name)"
    }
  }

  private static func decode(_ tree: JSON) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().finite(tree))
  }

  private static func lay(
    _ new: JSONReader, over old: JSON, of layer: SettingsLayer, origins: inout [String: String]
  ) throws(JSONShapeError) -> JSON {
    switch old {
    case .object(var members):
      if new.value == .null { return old }
      try new.object(allowing: Set(members.keys.map(snakeCase)).sorted())
      for (key, member) in members {
        guard let reader = new.optional(snakeCase(key)) else { continue }
        members[key] = try lay(reader, over: member, of: layer, origins: &origins)
      }
      return .object(members)
    case .array: _ = try new.array()
    case .string:
      origins[new.path] = layer.origin
      if let word = layer.written[new.path] { return .string(word) }
      return .string(try new.string())
    case .number: _ = try new.number()
    case .bool:
      origins[new.path] = layer.origin
      if let flag = new.value.stringValue.flatMap(YAMLScalar.flag) { return .bool(flag) }
      return .bool(try new.bool())
    case .null: break
    }
    origins[new.path] = layer.origin
    return new.value
  }

  /// A decoder's complaint in our words: the path in the file's spelling.
  private static func shape(of error: any Error) -> JSONShapeError {
    guard let error = error as? DecodingError else {
      return JSONShapeError(path: "", problem: String(describing: error))
    }
    let context: DecodingError.Context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: String(describing: error))
      }
    return JSONShapeError(
      path: place(context.codingPath),
      problem: context.debugDescription)
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}

extension JSON {
  /// With another value at a place that is there.
  fileprivate func replacing(_ path: ArraySlice<any CodingKey>, with value: JSON) -> JSON {
    guard let key = path.first else { return value }
    switch self {
    case .object(var members):
      members[key.stringValue] = members[key.stringValue]?.replacing(path.dropFirst(), with: value)
      return .object(members)
    case .array(var items):
      guard let index = key.intValue, items.indices.contains(index) else { return self }
      items[index] = items[index].replacing(path.dropFirst(), with: value)
      return .array(items)
    default: return self
    }
  }
}
