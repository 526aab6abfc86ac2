import Foundation

/// The names and terms of a room, which a file holds for all of its meetings.
extension ManifestReader {
  /// The largest vocabulary that is read, in bytes.
  private static let maximumVocabularyBytes = 1 << 20

  /// Returns the room's names and terms; none if no folder is set, or if it has no file for the room.
  ///
  /// A room's id has no slash and begins with a letter or a digit, so that the file is in the folder.
  /// - Throws: `OperationFailure` with exit code 78 if the folder is missing, 65 for an invalid file, 66 for one that
  ///   cannot be read.
  func roomVocabulary(of room: String) throws -> [VocabularyTerm] {
    guard let folder = roomVocabularies else { return [] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw OperationFailure(
        "read the vocabulary of room", room, "\(folder.path): there is no such folder",
        hint: "make it, or correct the setting room_vocabularies", exitCode: .configuration)
    }
    let file = folder.appending(path: "\(room).json")
    let failure = { (cause: String, code: ExitCode) in
      OperationFailure(
        "read the vocabulary of room", room, "\(file.path): \(cause)",
        hint: "correct the file, or remove it", exitCode: code)
    }
    let bytes: Data
    do throws(RegularFile.Problem) {
      bytes = try RegularFile(file).read(atMost: Self.maximumVocabularyBytes)
    } catch {
      if error == .missing { return [] }
      throw failure(error.description, error.exitCode)
    }
    do {
      let content = JSONReader(try JSONParser.parse(bytes))
      try content.object(allowing: ["vocabulary"])
      return try vocabulary(content)
    } catch let error as JSONSyntaxError {
      throw failure("not valid JSON: \(error)", .dataError)
    } catch let error as JSONShapeError {
      throw failure(error.description, .dataError)
    }
  }
}
