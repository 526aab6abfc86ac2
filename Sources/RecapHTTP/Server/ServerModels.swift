package import Foundation
import RecapCore

/// What a server says of its models.
package enum ServerModels {
  /// Requests the list of models.
  /// - Parameters:
  ///   - model: the model of the settings.
  ///   - name: what to call the server.
  /// - Returns: the name, with what is worth knowing.
  /// - Throws: `ServerFailure`; `CancellationError`.
  package static func readiness(
    of model: String, at address: ServerAddress, for use: ServerUse, over connection: ServerConnection,
    called name: String, now: Date
  ) async throws -> String {
    let reply = try await connection.get(address.models)
    // Small servers list no models; then all that is known is that the server responds.
    if case .response(let response) = reply, [404, 405, 501].contains(response.status) {
      return "\(name) (answers, but lists no models)"
    }
    switch ServerReply.of(reply, from: address.base, for: use, within: connection.limits, now: now) {
    case .again(let failure, _), .refused(let failure): throw failure
    case .answer(let body):
      let models = (try? JSONParser.parse(body))?["data"]?.arrayValue?.compactMap { $0["id"]?.stringValue }
      // Some servers list patterns, others only loaded models: a model that is not listed may exist.
      guard let models, !models.isEmpty, !models.contains(model) else { return name }
      return "\(name) (answers, but does not list the model)"
    }
  }
}
