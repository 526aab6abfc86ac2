import COnnxRuntime
import Glibc

/// ONNX Runtime's C functions, looked up at run time: Recap builds and starts without the library, and says
/// clearly what is missing.
///
/// Never closed: it keeps threads and thread-local destructors that point into it.
final class OnnxRuntime: @unchecked Sendable {
  // A table of functions that never changes, which any thread may call.
  let functions: COnnxFunctions
  let path: String

  init(path: String) throws(EngineUnavailable) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw EngineUnavailable(path, dlerror().map { String(cString: $0) } ?? "the system cannot load it")
    }
    guard let address = dlsym(handle, "OrtGetApiBase") else {
      throw EngineUnavailable(path, "it has no function OrtGetApiBase")
    }
    let base = unsafeBitCast(address, to: (@convention(c) () -> UnsafePointer<COnnxBase>?).self)
    guard let functions = base()?.pointee.functions(UInt32(COnnxVersion)) else {
      throw EngineUnavailable(path, "it has no version \(COnnxVersion) of ONNX Runtime's functions")
    }
    self.functions = functions.pointee
    self.path = path
  }

  /// What `create` makes; the caller releases it.
  ///
  /// - Parameter subject: the file that is at fault if this fails.
  func make(
    _ subject: String, _ create: (UnsafeMutablePointer<OpaquePointer?>) -> OpaquePointer?
  ) throws(EngineUnavailable) -> OpaquePointer {
    var object: OpaquePointer?
    try check(create(&object), subject)
    guard let object else { throw EngineUnavailable(subject, "ONNX Runtime made nothing of it") }
    return object
  }

  /// - Parameter subject: the file that is at fault if this fails.
  func check(_ status: OpaquePointer?, _ subject: String) throws(EngineUnavailable) {
    guard let status else { return }
    defer { functions.release_status(status) }
    let message =
      functions.message(status).map { String(cString: $0) } ?? "ONNX Runtime failed without a word"
    throw EngineUnavailable(subject, message)
  }
}
