import FlyingFox
import FlyingSocks
import Foundation
import RecapCore

/// A server for `/metrics` and `/healthz` on one address of this machine.
package struct MonitorServer: Sendable {
  private let address: String
  private let port: UInt16
  private let metrics: @Sendable () async throws -> String
  private let trouble: @Sendable () -> String?

  /// - Parameters:
  ///   - address: an IPv4 or IPv6 address of this machine, in digits.
  ///   - metrics: returns the metrics in Prometheus' text format.
  ///   - trouble: returns why the daemon does not do its work, or nil if it does.
  package init(
    address: String = "127.0.0.1", port: UInt16, metrics: @escaping @Sendable () async throws -> String,
    trouble: @escaping @Sendable () -> String?
  ) {
    self.address = address
    self.port = port
    self.metrics = metrics
    self.trouble = trouble
  }

  /// Serves until it is cancelled.
  /// - Throws: `OperationFailure` (69) if the port is taken.
  package func run() async throws {
    do {
      let server = HTTPServer(address: try place, timeout: 5, logger: .disabled)
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
        "listen on", "port \(port) of \(address)", "\(error)",
        hint:
          "set metrics.port to another port or to null, and metrics.address to an address of this machine",
        exitCode: .unavailable)
    }
  }

  private var place: any SocketAddress {
    get throws {
      if address.contains(":") {
        try .inet6(ip6: address, port: port)
      } else {
        try .inet(ip4: address, port: port)
      }
    }
  }
}
