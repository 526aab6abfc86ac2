import Logging
import RecapPipeline
import Synchronization

/// Sends events beside the daemon's own rounds, one delivery at a time: a slow sink holds up no meeting.
final class DeliveryRounds: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isRunning = false
  }

  private let relay: EventRelay
  private let log: Logger
  private let reported = ReportedCauses()
  private let state = Mutex(State())

  init(relay: EventRelay, log: Logger) {
    self.relay = relay
    self.log = log
  }

  /// Starts to send what is due; nothing if that is being done.
  func begin() {
    state.withLock { state in
      guard !state.isRunning else { return }
      state.isRunning = true
      state.task = Task {
        await send()
        self.state.withLock { $0.isRunning = false }
      }
    }
  }

  /// Sends all that is due by now.
  func complete() async {
    await state.withLock(\.task)?.value
    begin()
    await state.withLock(\.task)?.value
  }

  /// What is being sent is as if it had not been tried.
  func stop() async {
    let task = state.withLock(\.task)
    task?.cancel()
    await task?.value
  }

  /// A sink that is away is no reason to stop recapping: its events wait in the outbox.
  private func send() async {
    do {
      // What went wrong with one of them is in the relay's own lines.
      _ = try await relay.deliver()
      if reported.resolve("round") { log.notice("events are sent again") }
    } catch is CancellationError {} catch {
      guard reported.isNew("\(error)", of: "round") else { return }
      log.error("events wait; sending is tried again", metadata: ["cause": "\(error)"])
    }
  }
}
