import Logging
import RecapPipeline
import Synchronization

/// Sends events concurrently with the daemon's rounds, one delivery at a time, so that a slow sink delays
/// no meeting.
final class DeliveryLoop: Sendable {
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

  /// Starts to send the events that are due. Does nothing if that is in progress.
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

  /// Sends all events that are due by now.
  func complete() async {
    await state.withLock(\.task)?.value
    begin()
    await state.withLock(\.task)?.value
  }

  /// Stops sending. An event whose delivery is interrupted counts as not attempted.
  func stop() async {
    let task = state.withLock(\.task)
    task?.cancel()
    await task?.value
  }

  /// Sends the events that are due. An unreachable sink does not stop the daemon: its events wait in the
  /// outbox.
  private func send() async {
    do {
      // The relay logs the failure of each event.
      _ = try await relay.deliver()
      if reported.resolve("round") { log.notice("the delivery of events works again") }
    } catch is CancellationError {} catch {
      guard reported.isNew("\(error)", of: "round") else { return }
      log.error("events were not sent; the next round retries them", metadata: ["cause": "\(error)"])
    }
  }
}
