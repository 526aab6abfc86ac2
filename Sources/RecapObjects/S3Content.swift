import Foundation
import RecapCore
import RecapHTTP

/// The body of a request, with the digests that the server compares it with.
struct S3Content: Sendable {
  let body: HTTPRequest.Content?
  let bytes: Int
  let digest: Digest
  /// The value of `Content-MD5`; nil if the system has no MD5.
  let md5: String?

  static let none = S3Content(body: nil, bytes: 0, digest: Digest(of: ""), md5: nil)

  private init(body: HTTPRequest.Content?, bytes: Int, digest: Digest, md5: String?) {
    self.body = body
    self.bytes = bytes
    self.digest = digest
    self.md5 = md5
  }

  init(_ data: Data) {
    var md5 = MD5()
    data.withUnsafeBytes { md5?.update($0) }
    self.init(body: .data(data), bytes: data.count, digest: Digest(of: data), md5: Self.text(md5.take()))
  }

  /// Hashes a part of a file, which is read again when it is sent: the server refuses it if it changes in between.
  /// - Parameter whole: gets the part's bytes as well.
  /// - Throws: `OperationFailure`.
  init(_ file: InputFile, offset: Int64, count: Int, whole: inout SHA256) throws {
    var hash = SHA256()
    var md5 = MD5()
    var done = 0
    while done < count {
      let piece: Data
      do { piece = try file.read(min(1 << 20, count - done), at: offset + Int64(done)) } catch {
        throw OperationFailure(
          "read", file.path, error.description, hint: error.hint, exitCode: error.exitCode)
      }
      guard !piece.isEmpty else {
        throw OperationFailure("send", file.path, "it has become shorter", exitCode: .temporaryFailure)
      }
      piece.withUnsafeBytes {
        hash.update($0)
        md5?.update($0)
        whole.update($0)
      }
      done += piece.count
    }
    self.init(
      body: .part(file, offset: offset, count: count), bytes: count, digest: Digest(finishing: hash),
      md5: Self.text(md5.take()))
  }

  private static func text(_ md5: consuming MD5?) -> String? {
    guard let md5 = consume md5 else { return nil }
    return Data(md5.finish()).base64EncodedString()
  }
}

/// A new file that an answer is written into.
///
/// Safety: `take` is called by the thread of a request, and the others between requests.
final class FileSink: @unchecked Sendable {
  private let file: NewFile
  /// Why the file cannot be written.
  private(set) var problem: (any Error)?

  /// - Throws: `OutputFailure` if the file exists or cannot be created.
  init(_ url: URL) throws { file = try NewFile(url) }

  func restart() throws { try file.restart() }

  func discard() { file.discard() }

  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    do { try file.write(piece) } catch {
      problem = error
      return false
    }
    return true
  }

  /// Keeps the file if it has the bytes of `record`.
  /// - Returns: whether it has.
  func keep(as record: ObjectRecord) -> Bool {
    guard file.bytes == record.bytes, file.digest() == record.digest else { return false }
    file.keep()
    return true
  }
}
