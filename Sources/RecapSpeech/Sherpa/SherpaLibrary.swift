import CSherpa
import Glibc

/// The C functions of sherpa-onnx, looked up at run time: Recap builds and starts without the library, and
/// then reports what is missing.
///
/// Never closed: ONNX Runtime keeps threads and thread-local destructors that point into it.
final class SherpaLibrary: Sendable {
  /// The only version whose struct layouts `CSherpa.h` declares.
  static let version = "2.0.1"

  typealias Handle = OpaquePointer
  let createRecognizer: @convention(c) @Sendable (UnsafePointer<CSherpaRecognizerConfig>) -> Handle?
  let destroyRecognizer: @convention(c) @Sendable (Handle) -> Void
  let createStream: @convention(c) @Sendable (Handle) -> Handle?
  let destroyStream: @convention(c) @Sendable (Handle) -> Void
  let acceptWaveform: @convention(c) @Sendable (Handle, Int32, UnsafePointer<Float>?, Int32) -> Void
  let decode: @convention(c) @Sendable (Handle, Handle) -> Void
  let result: @convention(c) @Sendable (Handle) -> UnsafePointer<CSherpaResult>?
  let destroyResult: @convention(c) @Sendable (UnsafePointer<CSherpaResult>) -> Void

  init(path: String) throws(EngineUnavailable) {
    // RTLD_NOW: missing symbols are reported here, not in the middle of a meeting. RTLD_LOCAL: another
    // library may contain another ONNX Runtime.
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw EngineUnavailable(path, dlerror().map { String(cString: $0) } ?? "the system cannot load it")
    }
    func symbol<Function>(_ name: String) throws(EngineUnavailable) -> Function {
      guard let address = dlsym(handle, "SherpaOnnx" + name) else {
        throw EngineUnavailable(path, "it has no function SherpaOnnx\(name)")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    let versionText: @convention(c) () -> UnsafePointer<CChar>? = try symbol("GetVersionStr")
    let found = versionText().map { String(cString: $0) } ?? "of an unknown version"
    guard found == Self.version else {
      throw EngineUnavailable(path, "it is sherpa-onnx \(found), and Recap needs \(Self.version)")
    }
    createRecognizer = try symbol("CreateOfflineRecognizer")
    destroyRecognizer = try symbol("DestroyOfflineRecognizer")
    createStream = try symbol("CreateOfflineStream")
    destroyStream = try symbol("DestroyOfflineStream")
    acceptWaveform = try symbol("AcceptWaveformOffline")
    decode = try symbol("DecodeOfflineStream")
    result = try symbol("GetOfflineStreamResult")
    destroyResult = try symbol("DestroyOfflineRecognizerResult")
  }
}

/// Calls `body` with `strings` as C strings that exist for the duration of the call.
func withCStrings<Result>(_ strings: [String], _ body: ([UnsafePointer<CChar>]) -> Result) -> Result {
  let copies = strings.map { strdup($0)! }
  defer { for copy in copies { free(copy) } }
  return body(copies.map { UnsafePointer($0) })
}
