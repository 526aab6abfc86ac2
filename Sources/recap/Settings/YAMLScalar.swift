import Foundation
import RecapCore

/// The value of a plain scalar of YAML 1.2, by the core schema (yaml.org/spec/1.2.2, section 10.3.2).
///
/// The parser follows YAML 1.1, in which `no`, `on` and `12:30` are not strings.
enum YAMLScalar {
  static func value(of word: String) -> JSON {
    switch word {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(word).map(JSON.number) ?? .string(word)
    }
  }

  /// Returns nil if `word` is not a number, or one that JSON cannot represent.
  private static func number(_ word: String) -> Double? {
    if let digits = word.wholeMatch(of: /0o([0-7]+)/)?.output.1 {
      return Int(digits, radix: 8).map(Double.init)
    }
    if let digits = word.wholeMatch(of: /0x([0-9a-fA-F]+)/)?.output.1 {
      return Int(digits, radix: 16).map(Double.init)
    }
    guard word.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil else {
      return nil
    }
    // Swift requires a digit before and after the point.
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return Double(word).flatMap { $0.isFinite ? $0 : nil } }
    let head = parts[0].last?.isNumber == true ? "\(parts[0])" : "\(parts[0])0"
    let tail = parts[1].first?.isNumber == true ? "\(parts[1])" : "0\(parts[1])"
    return Double("\(head).\(tail)").flatMap { $0.isFinite ? $0 : nil }
  }

  /// Returns the meaning of a scalar in YAML 1.1, for a setting that can only be true or false.
  static func flag(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "on", "y": true
    case "no", "off", "n": false
    default: nil
    }
  }
}
