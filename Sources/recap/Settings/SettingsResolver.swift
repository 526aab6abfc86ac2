import Foundation
import RecapCore

/// Merges sources of settings over the defaults, later ones last, and checks every key: an unknown key is
/// an error that lists the valid ones.
///
/// The settings types are plain `Codable` structs beside the code that they configure. Their default values
/// define which keys exist. Keys are written in snake_case.
struct SettingsResolver<Value: Codable & Sendable> {
  let value: Value
  /// The source of each leaf, by path; defaults are not listed.
  let origins: [String: String]

  init(defaults: Value, layers: [SettingsLayer]) throws {
    var tree = try Self.plainTree(of: defaults)
    var origins: [String: String] = [:]
    for layer in layers {
      do {
        tree = try Self.lay(JSONReader(layer.tree), over: tree, of: layer, origins: &origins)
        // Each layer must be valid in itself, so that an error names the right one.
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

  /// Returns all settings with their effective values, as in a file.
  func tree() throws -> JSON { try Self.tree(of: value) }

  /// Returns a settings value as JSON with keys in snake_case. A setting without a value is null.
  static func tree(of value: some Encodable) throws -> JSON { snakeCased(try plainTree(of: value)) }

  private static func snakeCased(_ json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      Dictionary(members.map { (snakeCase($0), snakeCased($1)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Returns a settings value as JSON with keys as the types spell them.
  private static func plainTree(of value: some Encodable) throws -> JSON {
    withNulls(try CanonicalJSON.tree(value), of: value)
  }

  /// Adds null for keys that synthesised encoding omits for nil values, because they are valid. How the
  /// type spells such a key is unknown, so both spellings are added, and decoding uses its own.
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

  /// Returns the tree with plain scalars as they were written wherever the type requires a string: `[no,
  /// 12:30, 3.10]` in a list of terms is three terms.
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

  /// Returns the path as a layer spells it: `transcription.text.vocabulary[2]`.
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

  /// Converts a decoder's error to one with the path as the file spells it.
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
  /// Returns this value with the existing value at `path` replaced.
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
