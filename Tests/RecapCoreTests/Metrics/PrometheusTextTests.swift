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
      counters: [Counter("recap_recaps_total", ["outcome": "ready"], by: 7)],
      freeBytes: 1 << 30, version: "1")
    let text = PrometheusText.render(RecapMetrics.metrics(state, at: now))
    for line in [
      "recap_queue_depth{state=\"available\"} 3", "recap_queue_depth{state=\"discarded\"} 0",
      "recap_oldest_available_seconds 60", "recap_outbox_pending{sink=\"mail\"} 2",
      "recap_outbox_dead{sink=\"mail\"} 1",
      "# TYPE recap_recaps_total counter", "recap_recaps_total{outcome=\"ready\"} 7",
    ] { #expect(text.contains(line + "\n")) }
  }
}
