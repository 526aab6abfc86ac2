package import Foundation

/// The metrics for operators: how much waits and for how long, what was done, and what it cost.
package enum RecapMetrics {
  package struct State: Sendable {
    package var counts: [JobState: Int]
    /// The time since which the longest-waiting job has been available; nil if none is.
    package var oldestAvailable: Date?
    package var backlog: [SinkBacklog]
    package var readings: StoreReadings
    package var counters: [Counter]
    package var freeBytes: Int64
    package var version: String

    package init(
      counts: [JobState: Int], oldestAvailable: Date?, backlog: [SinkBacklog],
      readings: StoreReadings, counters: [Counter], freeBytes: Int64, version: String
    ) {
      self.counts = counts
      self.oldestAvailable = oldestAvailable
      self.backlog = backlog
      self.readings = readings
      self.counters = counters
      self.freeBytes = freeBytes
      self.version = version
    }
  }

  package static func metrics(_ state: State, at now: Date) -> [Metric] {
    let age = state.oldestAvailable.map { max(0, now.timeIntervalSince($0).rounded()) }
    let gauges = [
      Metric("recap_build_info", .gauge, "The program that runs.", [.init(["version": state.version], 1)]),
      Metric(
        "recap_queue_depth", .gauge, "Jobs in each state.",
        JobState.allCases.map { .init(["state": $0.rawValue], Double(state.counts[$0] ?? 0)) }),
      Metric(
        "recap_oldest_available_seconds", .gauge, "How long the job has waited that waits longest.",
        [.init([:], age ?? 0)]),
      Metric(
        "recap_outbox_pending", .gauge, "Deliveries to be made, for each sink.",
        state.backlog.map { .init(["sink": $0.sink], Double($0.waiting)) }),
      Metric(
        "recap_outbox_dead", .gauge, "Deliveries that were given up, for each sink.",
        state.backlog.map { .init(["sink": $0.sink], Double($0.dead)) }),
      Metric(
        "recap_disk_free_bytes", .gauge, "Free space under the home folder.",
        [.init([:], Double(state.freeBytes))]
      ),
    ]
    return gauges + readings(state.readings) + counters(state.counters)
  }

  private static func readings(_ readings: StoreReadings) -> [Metric] {
    let gauge = { (name: String, help: String, value: Double) in
      Metric(name, .gauge, help, [.init([:], value)])
    }
    return [
      gauge(
        "recap_oldest_due_seconds", "How long the job has been due that has been due longest.",
        readings.oldestDue.rounded()),
      gauge(
        "recap_leases_ended", "Running jobs whose lease has ended and that no worker has taken back yet.",
        Double(readings.endedLeases)),
      gauge(
        "recap_records_unlinked", "Records that are not in the chain yet.", Double(readings.unlinkedRecords)),
      gauge("recap_events_unnumbered", "Events that have no number yet.", Double(readings.unnumberedEvents)),
      gauge(
        "recap_garbage_places", "Places in the object store that are still to be cleaned.",
        Double(readings.garbage)),
      gauge(
        "recap_garbage_overdue_seconds", "How long the garbage has been due that has been due longest.",
        readings.oldestGarbage.rounded()),
      gauge(
        "recap_checkpoint_age_seconds",
        "How old the newest checkpoint is; 0 if nothing has come since, +Inf if there is none.",
        readings.checkpointAge.rounded()),
      gauge(
        "recap_records_since_checkpoint", "Records that no checkpoint tells of yet.",
        Double(readings.recordsSinceCheckpoint)),
      gauge(
        "recap_queue_dead_rows",
        "Rows of the queue that are gone and not cleaned up; many if a transaction is left open.",
        Double(readings.deadRows)),
    ]
  }

  private static let help = [
    "recap_attempts_total": "Attempts at jobs, by how they ended.",
    "recap_recaps_total": "Recaps that were made or found equal, by outcome.",
    "recap_leases_reclaimed_total": "Jobs taken back from workers that died or stood still.",
    "recap_leases_lost_total": "Jobs taken back because their machine was not heard of any more.",
    "recap_stage_cpu_seconds_total": "CPU seconds of the stages of recorded meetings.",
    "recap_stage_seconds_total": "Seconds that the stages of recorded meetings took.",
    "recap_stage_runs_total": "Stages of recorded meetings that ran.",
    "recap_stage_cache_hits_total": "Stages of recorded meetings that were reused.",
    "recap_media_seconds_total": "Seconds of recorded meetings.",
  ]

  /// The names of all counters.
  package static var counterNames: [String] { help.keys.sorted() }

  private static func counters(_ counters: [Counter]) -> [Metric] {
    Dictionary(grouping: counters, by: \.name).sorted { $0.key < $1.key }.map { name, counters in
      Metric(
        name, .counter, help[name] ?? "Counted since the store was made.",
        counters.map { .init($0.labels, $0.value) })
    }
  }
}
