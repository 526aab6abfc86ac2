import Foundation
import RecapCore
import RecapPipeline
import RecapProcess
import RecapTestSupport
import Testing

@testable import RecapDelivery

/// Who a receiver is has to be shown by a certificate that the system trusts.
@Suite(.ownThreads) struct EncryptionTests {
  private static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  @Test(.enabled(if: hasOpenSSL)) func `a self-signed certificate is refused`() async throws {
    let folder = try TemporaryFolder()
    let files = (key: folder.path + "/key.pem", certificate: folder.path + "/cert.pem")
    let made = try TestProgram.run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1", "-keyout",
        files.key, "-out", files.certificate,
      ])
    try #require(made.status == 0)
    let server = try TestProgram(
      "python3", ["-c", Self.server, files.certificate, files.key, folder.path + "/got"])
    defer { server.process.signal(SIGKILL) }
    let port = try server.line()
    let stage = try WebhookStage("https://localhost:\(port)/hook")
    try await stage.happen("a")
    #expect(try await stage.relay.deliver().failures.count == 1)
    #expect(try await stage.ledger().first?.lastError?.lowercased().contains("certificate") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/got"))
  }

  /// Notes that a request has come in, and so that the certificate was taken.
  private static let server = """
    import http.server, ssl, sys
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            open(sys.argv[3], "w").close()
            self.send_response(200)
            self.end_headers()
    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    server.serve_forever()
    """
}
