import Foundation
import RecapCore
import Yams

/// One source of settings as a tree: a `pipeline.yaml`, or a `--set` option.
struct SettingsLayer {
  /// The name of the source, for messages: a path, `--set`, an environment variable.
  var origin: String
  var tree: JSON
  /// The line of each key, by path; empty if there are no lines.
  var lines: [String: Int] = [:]
  /// The plain scalars that were read as another type than string, by path: `3.10`, `true`. If the setting
  /// is a string, it gets this text.
  var written: [String: String] = [:]

  /// Parses YAML 1.2. An empty document is an empty layer.
  static func yaml(_ text: String, origin: String) throws -> SettingsLayer {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        return SettingsLayer(origin: origin, tree: .object([:]))
      }
      var layer = SettingsLayer(origin: origin, tree: .null)
      layer.tree = try layer.json(node, path: "")
      if layer.tree == .null { layer.tree = .object([:]) }
      return layer
    } catch let error as YamlError {
      throw SettingsFailure(subject: origin, cause: "not valid YAML: \(error)")
    }
  }

  /// Returns a layer with one setting, `path=value`, with the value parsed as YAML.
  static func assignment(_ text: String) throws -> SettingsLayer {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw SettingsFailure(
        subject: "--set \(text)", cause: "it should be path=value",
        hint: "for example: --set reel.encoding.maximum_height=360"
      )
    }
    let layer = try yaml("v: \(parts[1])", origin: "--set \(text)")
    let value = layer.tree["v"] ?? .null
    let tree = parts[0].split(separator: ".").reversed().reduce(value) { .object([String($1): $0]) }
    let written = layer.written.map { (parts[0] + $0.key.dropFirst(), $0.value) }
    return SettingsLayer(
      origin: "--set \(parts[0])", tree: tree,
      written: Dictionary(written.map { (String($0), $1) }, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func json(_ node: Node, path: String) throws -> JSON {
    if let mark = node.mark, !path.isEmpty { lines[path] = mark.line }
    switch node {
    case .mapping(let mapping):
      var members: [String: JSON] = [:]
      for (key, value) in mapping {
        guard let name = key.string else {
          throw SettingsFailure(
            subject: origin, cause: "a key in \(path.isEmpty ? "the document" : path) is not a string")
        }
        let place = path.isEmpty ? name : "\(path).\(name)"
        members[name] = try json(value, path: place)
        if let mark = key.mark { lines[place] = mark.line }
      }
      return .object(members)
    case .sequence(let sequence):
      var items: [JSON] = []
      for (index, item) in sequence.enumerated() { items.append(try json(item, path: "\(path)[\(index)]")) }
      return .array(items)
    case .scalar(let scalar):
      if scalar.style != .plain { return .string(scalar.string) }
      let value = YAMLScalar.value(of: scalar.string)
      if value.stringValue == nil, value != .null { written[path] = scalar.string }
      return value
    case .alias:
      throw SettingsFailure(subject: origin, cause: "\(path): YAML aliases are not supported")
    }
  }
}
