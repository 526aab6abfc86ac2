import Foundation
import RecapCore
import Testing

@Suite struct PrometheusTextTests {
  @Test func `a family has help, type and sorted samples`() {
    let metric = Metric(
      "recap_queue_depth", .gauge, "Jobs in each state.",
      [.init(["state": "running"], 1), .init(["state": "available"], 2.5)])
    #expect(
      PrometheusText.render([metric, Metric("recap_none", .counter, "Nothing.", [])]) == """
        # HELP recap_queue_depth Jobs in each state.
        # TYPE recap_queue_depth gauge
        recap_queue_depth{state="available"} 2.5
        recap_queue_depth{state="running"} 1

        """)
  }

  @Test func `label values are escaped`() {
    let metric = Metric("recap_x", .gauge, "X.", [.init(["a": "q\"b\\c\nd"], 1)])
    #expect(PrometheusText.render([metric]).contains(#"recap_x{a="q\"b\\c\nd"} 1"#))
  }

  @Test func `non-finite numbers have Prometheus' form`() {
    let values = [Double.nan, .infinity, -.infinity, 1e300]
    let text = PrometheusText.render([Metric("recap_x", .gauge, "X.", values.map { .init([:], $0) })])
    for line in ["recap_x NaN", "recap_x +Inf", "recap_x -Inf", "recap_x 1e+300"] {
      #expect(text.contains(line + "\n"))
    }
  }

  @Test func `every state has a depth, and the oldest job an age`() {
    let now = Date(timeIntervalSince1970: 1000)
    let state = RecapMetrics.State(
      counts: [.available: 3], oldestAvailable: Date(timeIntervalSince1970: 940),
      backlog: [SinkBacklog(sink: "mail", waiting: 2, dead: 1)],
      readings: StoreReadings(
        oldestDue: 60.4, endedLeases: 1, unlinkedRecords: 2, unnumberedEvents: 3, garbage: 4,
        oldestGarbage: 5,
        checkpointAge: 700.4, recordsSinceCheckpoint: 6, deadRows: 7
      ),
      counters: [Counter("recap_recaps_total", ["outcome": "ready"], by: 7)],
      freeBytes: 1 << 30, version: "1")
    let text = PrometheusText.render(RecapMetrics.metrics(state, at: now))
    for line in [
      "recap_queue_depth{state=\"available\"} 3", "recap_queue_depth{state=\"discarded\"} 0",
      "recap_oldest_available_seconds 60", "recap_outbox_pending{sink=\"mail\"} 2",
      "recap_outbox_dead{sink=\"mail\"} 1", "recap_oldest_due_seconds 60", "recap_leases_ended 1",
      "recap_records_unlinked 2", "recap_events_unnumbered 3", "recap_garbage_places 4",
      "recap_garbage_overdue_seconds 5", "recap_checkpoint_age_seconds 700",
      "recap_records_since_checkpoint 6",
      "recap_queue_dead_rows 7",
      "# TYPE recap_recaps_total counter", "recap_recaps_total{outcome=\"ready\"} 7",
    ] { #expect(text.contains(line + "\n")) }
  }

  /// Every name in the alerts and in the page for operators is that of a metric, or it would never be seen.
  @Test(arguments: ["Packaging/prometheus/alerts.yaml", "docs/operations.md"])
  func `documents name metrics that exist`(path: String) throws {
    let state = RecapMetrics.State(
      counts: [:], oldestAvailable: nil, backlog: [], readings: StoreReadings(),
      counters: RecapMetrics.counterNames.map { Counter($0) }, freeBytes: 0, version: "1")
    let known = Set(RecapMetrics.metrics(state, at: Date()).map(\.name))
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: repository.appending(path: path), encoding: .utf8)
    let named = Set(text.matches(of: /\brecap_[a-z_]+/).map { String($0.output) })
    #expect(named.count > 8)
    #expect(named.subtracting(known) == [], "\(path)")
  }
}
