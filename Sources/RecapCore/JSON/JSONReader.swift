/// A value that does not fit its place in a document.
package struct JSONShapeError: Error, Hashable, CustomStringConvertible {
  /// The place: `participants[2].name`; empty for the document itself.
  package var path: String
  package var problem: String

  package init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  package var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
}

/// Reads one JSON value at a known place, strictly: an unexpected value or key is an error that names the
/// place and lists what is expected.
package struct JSONReader {
  package let value: JSON
  package let path: String

  package init(_ value: JSON, path: String = "") {
    self.value = value
    self.path = path
  }

  package func failure(_ problem: String) -> JSONShapeError { JSONShapeError(path: path, problem: problem) }

  // MARK: objects

  /// Checks that this is an object without keys other than `keys`.
  package func object(allowing keys: [String]) throws(JSONShapeError) {
    guard let members = value.objectValue else { throw failure("should be an object, is \(kind)") }
    for key in members.keys.sorted() where !keys.contains(key) {
      throw JSONReader(.null, path: place(of: key)).failure(
        UnknownName.message("unknown key", key, expected: keys))
    }
  }

  private func place(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Returns the member `key`, or nil if it is absent or null.
  package func optional(_ key: String) -> JSONReader? {
    guard let member = value[key], member != .null else { return nil }
    return JSONReader(member, path: place(of: key))
  }

  package func required(_ key: String) throws(JSONShapeError) -> JSONReader {
    guard let member = optional(key) else {
      throw JSONReader(.null, path: place(of: key)).failure("is missing")
    }
    return member
  }

  // MARK: values

  package func array() throws(JSONShapeError) -> [JSONReader] {
    guard let items = value.arrayValue else { throw failure("should be an array, is \(kind)") }
    return items.enumerated().map { JSONReader($1, path: "\(path)[\($0)]") }
  }

  package func string() throws(JSONShapeError) -> String {
    guard let text = value.stringValue else { throw failure("should be a string, is \(kind)") }
    return text
  }

  package func bool() throws(JSONShapeError) -> Bool {
    guard let flag = value.boolValue else { throw failure("should be true or false, is \(kind)") }
    return flag
  }

  package func number() throws(JSONShapeError) -> Double {
    guard let number = value.numberValue else { throw failure("should be a number, is \(kind)") }
    return number
  }

  /// Returns a whole number in `range`.
  package func integer(in range: ClosedRange<Int>) throws(JSONShapeError) -> Int {
    let number = try number()
    guard let whole = Int(exactly: number), range.contains(whole) else {
      throw failure("should be a whole number from \(range.lowerBound) to \(range.upperBound), is \(kind)")
    }
    return whole
  }

  private var kind: String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): CanonicalJSON.number(number)
    case .string(let text): "\"\(text.prefix(40))\""
    case .array: "an array"
    case .object: "an object"
    }
  }
}
