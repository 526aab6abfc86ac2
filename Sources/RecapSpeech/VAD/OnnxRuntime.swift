import COnnxRuntime
import Glibc

/// The C functions of ONNX Runtime, looked up at run time: Recap builds and starts without the library, and
/// then reports what is missing.
///
/// Never closed: it keeps threads and thread-local destructors that point into it.
final class OnnxRuntime: @unchecked Sendable {
  // A constant table of functions that any thread may call.
  let functions: COnnxFunctions
  /// One environment for the process, as its documentation requires.
  let environment: OpaquePointer
  /// The description of CPU memory.
  let memory: OpaquePointer

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
    let api = functions.pointee
    self.functions = api
    environment = try Self.make(path, api) { api.create_environment(Int32(COnnxLogErrors), "recap", $0) }
    memory = try Self.make(path, api) {
      api.create_memory(Int32(COnnxDeviceAllocator), Int32(COnnxDefaultMemory), $0)
    }
  }

  // The environment is not released, as the library is not closed: it is the same for the whole process.
  deinit { functions.release_memory(memory) }

  /// Returns the object that `create` makes. The caller releases it.
  ///
  /// - Parameter subject: the file that is named in a failure.
  func make(
    _ subject: String, _ create: (UnsafeMutablePointer<OpaquePointer?>) -> OpaquePointer?
  ) throws(EngineUnavailable) -> OpaquePointer {
    try Self.make(subject, functions, create)
  }

  private static func make(
    _ subject: String, _ functions: COnnxFunctions,
    _ create: (UnsafeMutablePointer<OpaquePointer?>) -> OpaquePointer?
  ) throws(EngineUnavailable) -> OpaquePointer {
    var object: OpaquePointer?
    try check(create(&object), subject, functions)
    guard let object else { throw EngineUnavailable(subject, "ONNX Runtime returned no object") }
    return object
  }

  /// - Parameter subject: the file that is named in a failure.
  func check(_ status: OpaquePointer?, _ subject: String) throws(EngineUnavailable) {
    try Self.check(status, subject, functions)
  }

  private static func check(
    _ status: OpaquePointer?, _ subject: String, _ functions: COnnxFunctions
  ) throws(EngineUnavailable) {
    guard let status else { return }
    defer { functions.release_status(status) }
    let message =
      functions.message(status).map { String(cString: $0) } ?? "ONNX Runtime failed without a message"
    throw EngineUnavailable(subject, message)
  }
}
