/// A family of samples, named and typed as in Prometheus (prometheus.io/docs/practices/naming).
package struct Metric: Sendable, Hashable {
  package enum Kind: String, Sendable { case counter, gauge }

  package struct Sample: Sendable, Hashable {
    package var labels: [String: String]
    package var value: Double

    package init(_ labels: [String: String] = [:], _ value: Double) {
      self.labels = labels
      self.value = value
    }
  }

  /// The name: `recap_…`, in base units; a counter's ends in `_total`.
  package var name: String
  package var kind: Kind
  package var help: String
  package var samples: [Sample]

  package init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    self.name = name
    self.kind = kind
    self.help = help
    self.samples = samples
  }
}

/// Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
package enum PrometheusText {
  package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  /// Returns the text of the families with samples; equal input gives equal text.
  package static func render(_ metrics: [Metric]) -> String {
    metrics.filter { !$0.samples.isEmpty }.map(render).joined()
  }

  private static func render(_ metric: Metric) -> String {
    let lines = metric.samples.map { sample in
      let labels = sample.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(escaped($0.value))\"" }
      let set = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
      return metric.name + set + " " + number(sample.value)
    }
    return
      ([
        "# HELP \(metric.name) \(metric.help)", "# TYPE \(metric.name) \(metric.kind.rawValue)",
      ] + lines.sorted()).joined(separator: "\n") + "\n"
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? CanonicalJSON.number(value) : value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
