import Foundation

/// The metadata of an ONNX file, read without its weights.
///
/// The file is a Protocol Buffers message (onnx.proto, `ModelProto`), of which only the outermost fields
/// are parsed, because that suffices to detect a truncated file.
struct OnnxFile {
  /// Why a file is not a model.
  enum Damage: String, Error {
    case cutShort = "the model is cut short"
    case noModel = "the file is not an ONNX model"
  }

  private enum Field {
    static let graph = 7
    static let metadata = 14
    static let key = 1
    static let value = 2
  }

  /// `metadata_props`.
  let metadata: [String: String]

  init(_ bytes: Data) throws(Damage) {
    var metadata: [String: String] = [:]
    var hasGraph = false
    var fields = Fields(bytes)
    while let field = try fields.next() {
      switch field.number {
      case Field.graph: hasGraph = true
      case Field.metadata:
        var entry: [Int: String] = [:]
        var parts = Fields(field.content)
        while let part = try parts.next() {
          entry[part.number] = String(decoding: part.content, as: UTF8.self)
        }
        metadata[entry[Field.key] ?? ""] = entry[Field.value] ?? ""
      default: break
      }
    }
    guard hasGraph else { throw .noModel }
    self.metadata = metadata
  }

  /// The fields of one message, without nested fields.
  private struct Fields {
    private var rest: Data

    init(_ bytes: Data) { rest = bytes }

    /// Returns the next field; its content is empty if it is a number.
    mutating func next() throws(Damage) -> (number: Int, content: Data)? {
      guard !rest.isEmpty else { return nil }
      let tag = try number()
      let size: UInt64
      switch tag & 7 {
      case 0:
        _ = try number()
        size = 0
      case 1: size = 8
      case 2: size = try number()
      case 5: size = 4
      default: throw .noModel
      }
      guard size <= UInt64(rest.count) else { throw .cutShort }
      defer { rest = rest.dropFirst(Int(size)) }
      return (Int(clamping: tag >> 3), rest.prefix(Int(size)))
    }

    private mutating func number() throws(Damage) -> UInt64 {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 70, by: 7) {
        guard let byte = rest.popFirst() else { throw .cutShort }
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
      }
      throw .noModel
    }
  }
}
