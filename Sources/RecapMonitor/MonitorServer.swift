import FlyingFox
import FlyingSocks
import Foundation
import RecapCore

/// A server for `/metrics` and `/healthz` on the loopback address only.
package struct MonitorServer: Sendable {
  private let port: UInt16
  private let metrics: @Sendable () async throws -> String
  private let trouble: @Sendable () -> String?

  /// - Parameters:
  ///   - metrics: returns the metrics in Prometheus' text format.
  ///   - trouble: returns why the daemon does not do its work, or nil if it does.
  package init(
    port: UInt16, metrics: @escaping @Sendable () async throws -> String,
    trouble: @escaping @Sendable () -> String?
  ) {
    self.port = port
    self.metrics = metrics
    self.trouble = trouble
  }

  /// Serves until it is cancelled.
  /// - Throws: `OperationFailure` (69) if the port is taken.
  package func run() async throws {
    do {
      let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), timeout: 5, logger: .disabled)
      await server.appendRoute("GET /metrics") { _ in
        HTTPResponse(
          statusCode: .ok, headers: [.contentType: PrometheusText.mediaType],
          body: Data(try await metrics().utf8))
      }
      await server.appendRoute("GET /healthz") { _ in
        let trouble = trouble()
        return HTTPResponse(
          statusCode: trouble == nil ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain"],
          body: Data("\(trouble ?? "ok")\n".utf8))
      }
      try await server.run()
    } catch {
      try Task.checkCancellation()
      throw OperationFailure(
        "listen on", "127.0.0.1:\(port)", "\(error)", hint: "set metrics.port to another port, or to null",
        exitCode: .unavailable)
    }
  }
}
