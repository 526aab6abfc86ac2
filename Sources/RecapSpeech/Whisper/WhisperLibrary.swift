import CWhisper
import Glibc

/// Recap's interface to whisper.cpp, and to Moonshine beside it, looked up at run time: Recap builds and
/// starts without the library, and then reports what is missing. Never closed.
final class WhisperLibrary: Sendable {
  typealias Handle = OpaquePointer
  typealias Options = UnsafePointer<recap_whisper_options>
  /// The only version that a record may name.
  static let version = "1.8.5"

  /// The functions of CMoonshine.h.
  struct Moonshine: Sendable {
    let open: @convention(c) @Sendable (UnsafePointer<CChar>) -> Handle?
    let close: @convention(c) @Sendable (Handle) -> Void
    let run: @convention(c) @Sendable (Handle, UnsafePointer<Float>?, Int32) -> Int32
    let token: @convention(c) @Sendable (Handle, Int32, UnsafeMutablePointer<recap_moonshine_token>) -> Void
  }

  let open: @convention(c) @Sendable (UnsafePointer<CChar>) -> Handle?
  let close: @convention(c) @Sendable (Handle) -> Void
  let run: @convention(c) @Sendable (Handle, UnsafePointer<Float>?, Int32, Options) -> Int32
  let segmentCount: @convention(c) @Sendable (Handle) -> Int32
  let segment: @convention(c) @Sendable (Handle, Int32, UnsafeMutablePointer<recap_whisper_segment>) -> Void
  let token:
    @convention(c) @Sendable (Handle, Int32, Int32, UnsafeMutablePointer<recap_whisper_token>) -> Void
  let language: @convention(c) @Sendable (Handle) -> UnsafePointer<CChar>?
  let knows: @convention(c) @Sendable (Handle, UnsafePointer<CChar>) -> Int32
  let moonshine: Moonshine

  init(path: String) throws(EngineUnavailable) {
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw EngineUnavailable(path, dlerror().map { String(cString: $0) } ?? "the system cannot load it")
    }
    func symbol<Function>(_ name: String, of part: String = "whisper") throws(EngineUnavailable) -> Function {
      guard let address = dlsym(handle, "recap_\(part)_\(name)") else {
        throw EngineUnavailable(path, "it has no function recap_\(part)_\(name)")
      }
      return unsafeBitCast(address, to: Function.self)
    }
    let interface: @convention(c) () -> Int32 = try symbol("abi")
    guard interface() == RECAP_WHISPER_ABI else {
      throw EngineUnavailable(path, "it was built for another version of Recap (interface \(interface()))")
    }
    let lacking: @convention(c) () -> UnsafePointer<CChar>? = try symbol("lacking")
    if let name = lacking().map({ String(cString: $0) }) {
      throw EngineUnavailable(path, "it needs a processor with \(name), which this one lacks")
    }
    let versionText: @convention(c) () -> UnsafePointer<CChar>? = try symbol("version")
    let found = versionText().map { String(cString: $0) } ?? "of an unknown version"
    guard found == Self.version else {
      throw EngineUnavailable(path, "it is whisper.cpp \(found), and Recap needs \(Self.version)")
    }
    open = try symbol("open")
    close = try symbol("close")
    run = try symbol("run")
    segmentCount = try symbol("segment_count")
    segment = try symbol("get_segment")
    token = try symbol("get_token")
    language = try symbol("language")
    knows = try symbol("knows")
    moonshine = Moonshine(
      open: try symbol("open", of: "moonshine"), close: try symbol("close", of: "moonshine"),
      run: try symbol("run", of: "moonshine"), token: try symbol("get_token", of: "moonshine"))
  }
}
