import COnnxRuntime
import RecapCore

/// Silero VAD 6, which computes the probability of a voice for each frame. In this form it takes many
/// frames at once, each with its context, and returns exactly what it returns for one at a time, at half
/// the cost. Not shared between tasks.
final class SileroModel {
  /// The model's input for one probability, in samples: the context, and the frame itself.
  static let window = VoiceActivity.context + VoiceActivity.frame
  /// The maximum number of inputs at once: half a second of sound.
  static let most = 16

  private let runtime: OnnxRuntime
  private let path: String
  private let session: OpaquePointer
  private let windows = Buffer(count: most * window)
  private let probabilities = Buffer(count: most)
  /// The model's state: its LSTM's hidden state and cell, before and after a run.
  private let states = (0..<4).map { _ in Buffer(count: 128) }

  /// Memory that does not move while ONNX Runtime points to it.
  private final class Buffer {
    let floats: UnsafeMutableBufferPointer<Float>

    init(count: Int) {
      floats = .allocate(capacity: count)
      floats.initialize(repeating: 0)
    }

    deinit { floats.deallocate() }
  }

  /// - Parameter path: the model's file, verified.
  init(_ path: String, runtime: OnnxRuntime) throws(EngineUnavailable) {
    let api = runtime.functions
    let options = try runtime.make(path) { api.create_options($0) }
    defer { api.release_options(options) }
    try runtime.check(api.set_threads_within(options, 1), path)
    try runtime.check(api.set_threads_between(options, 1), path)
    session = try runtime.make(path) { api.create_session(runtime.environment, path, options, $0) }
    self.runtime = runtime
    self.path = path
  }

  deinit { runtime.functions.release_session(session) }

  /// Resets the model's state.
  func reset() {
    for state in states { state.floats.update(repeating: 0) }
  }

  /// Returns the probability of a voice in each of at most `most` inputs, which begin a frame apart.
  func probabilities(of samples: ArraySlice<Float>) throws(EngineUnavailable) -> [Float] {
    let count = (samples.count - VoiceActivity.context) / VoiceActivity.frame
    precondition((1...Self.most).contains(count), "\(count) windows of at most \(Self.most)")
    samples.withUnsafeBufferPointer { samples in
      for number in 0..<count {
        let from = number * VoiceActivity.frame
        _ = UnsafeMutableBufferPointer(rebasing: windows.floats[(number * Self.window)...])
          .update(fromContentsOf: samples[from..<from + Self.window])
      }
    }
    let state: [Int64] = [1, 1, 128]
    try run(
      inputs: [
        ("input", windows, [Int64(count), Int64(Self.window)]), ("h", states[0], state),
        ("c", states[1], state),
      ],
      outputs: [
        ("speech_probs", probabilities, [Int64(count)]), ("hn", states[2], state), ("cn", states[3], state),
      ])
    _ = states[0].floats.update(fromContentsOf: states[2].floats)
    _ = states[1].floats.update(fromContentsOf: states[3].floats)
    return Array(probabilities.floats[..<count])
  }

  private typealias Tensor = (name: String, buffer: Buffer, shape: [Int64])

  private func run(inputs: [Tensor], outputs: [Tensor]) throws(EngineUnavailable) {
    let api = runtime.functions
    var values: [OpaquePointer?] = []
    defer { for value in values { api.release_value(value) } }
    for tensor in inputs + outputs {
      let bytes = tensor.shape.reduce(MemoryLayout<Float>.size) { $0 * Int($1) }
      values.append(
        try runtime.make(path) {
          api.create_tensor(
            runtime.memory, tensor.buffer.floats.baseAddress, bytes, tensor.shape, tensor.shape.count,
            Int32(COnnxFloat), $0)
        })
    }
    let given = Array(values[..<inputs.count])
    var wanted = Array(values[inputs.count...])
    let status = withCStrings((inputs + outputs).map(\.name)) { names in
      let (inputNames, outputNames) = (
        names[..<inputs.count].map(Optional.some), names[inputs.count...].map(Optional.some)
      )
      return api.run(
        session, nil, inputNames, given, inputs.count, outputNames, outputs.count, &wanted)
    }
    try runtime.check(status, path)
  }
}
