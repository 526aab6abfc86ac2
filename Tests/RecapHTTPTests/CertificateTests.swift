import Foundation
import RecapTestSupport
import Testing

@testable import RecapHTTP

/// A server shows who it is by a certificate that is trusted, and made out to the name in the URL.
@Suite(.serialized) struct CertificateTests {
  private static let openSSL = "/usr/bin/openssl"
  private static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: openSSL)

  /// An HTTPS server whose certificate is made out to `hooks.example` by itself.
  private final class Server {
    let folder: TemporaryFolder
    let port: String
    private let process = Process()

    init() throws {
      folder = try TemporaryFolder()
      let make = Process()
      make.executableURL = URL(fileURLWithPath: openSSL)
      make.arguments = [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=hooks.example", "-addext",
        "subjectAltName=DNS:hooks.example", "-days", "1", "-keyout", folder.path + "/key.pem", "-out",
        folder.path + "/certificate.pem",
      ]
      make.standardError = FileHandle.nullDevice
      try make.run()
      make.waitUntilExit()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "python3", "-c", Self.program, folder.path + "/certificate.pem", folder.path + "/key.pem",
      ]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    private static let program = """
      import http.server, ssl, sys
      class Handler(http.server.BaseHTTPRequestHandler):
          def do_GET(self):
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

  @Test(.enabled(if: hasOpenSSL))
  func `a certificate is checked against trust and name`() async throws {
    let server = try Server()
    func reply(host: String, trusted: Bool) async throws -> HTTPReply {
      var request = HTTPRequest(
        url: "https://\(host):\(server.port)/", headers: [], answer: .required(10), address: "127.0.0.1",
        connectionLimit: .seconds(60))
      if trusted { request.trustedCertificates = server.folder.path + "/certificate.pem" }
      return try await HTTPClient.send(request, within: .seconds(3600))
    }
    guard case .response(let response) = try await reply(host: "hooks.example", trusted: true) else {
      Issue.record("no answer from the right server")
      return
    }
    #expect(response.status == 200)
    for (host, trusted) in [("hooks.example", false), ("other.example", true)] {
      guard case .unreachable(let cause) = try await reply(host: host, trusted: trusted) else {
        Issue.record("\(host) was taken, trusted: \(trusted)")
        continue
      }
      #expect(cause.contains("certificate"))
    }
  }
}
