package import Foundation

/// A web server over TLS that serves one file at every path: whole, or from a byte on as long as its tag is the same.
/// Its certificate is made out to some names by itself.
package final class TLSServer: Sendable {
  package let port: Int
  private let folder: TemporaryFolder
  private let process: KeptProcess

  /// What clients have to trust.
  package var certificate: String { folder.path + "/certificate.pem" }

  /// Path with query, and the header `Range`, of each request.
  package var requests: [String] {
    get throws {
      try String(contentsOfFile: folder.path + "/requests", encoding: .utf8).split(separator: "\n").map(
        String.init)
    }
  }

  /// - Throws: `ServerUnavailable` without openssl.
  package init(names: [String], content: Data = Data()) throws {
    folder = try TemporaryFolder()
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl") else {
      throw ServerUnavailable("there is no openssl: Scripts/setup-system --tests")
    }
    let arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=test", "-addext",
      "subjectAltName=" + names.map { "DNS:\($0)" }.joined(separator: ","), "-days", "1", "-keyout",
      folder.path + "/key.pem", "-out", folder.path + "/certificate.pem",
    ]
    try TestProgram.run("/usr/bin/openssl", arguments)
    try content.write(to: folder.url.appending(path: "content"))
    try Data().write(to: folder.url.appending(path: "requests"))
    let script = try folder.write(Self.program, to: "server.py").path
    let place = FileManager.default.temporaryDirectory.appending(path: "recap-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    process = try KeptProcess("python3 '\(script)' '\(folder.path)'", signal: "KILL", folder: place)
    var found: Int?
    try process.wait { log in
      found = log.firstMatch(of: /port ([0-9]+)\n/).flatMap { Int($0.1) }
      return found != nil
    }
    port = found ?? 0
  }

  private static let program = """
    import http.server, re, ssl, sys
    folder = sys.argv[1]
    content = open(folder + "/content", "rb").read()
    tag = '"first"'
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def do_GET(self):
            with open(folder + "/requests", "a") as log:
                log.write(f"{self.path} {self.headers.get('Range', '-')}\\n")
            span = re.fullmatch(r"bytes=(\\d+)-(\\d*)", self.headers.get("Range", ""))
            first, last = 0, len(content) - 1
            if span:
                first, last = int(span[1]), min(int(span[2] or last), last)
            changed = self.headers.get("If-Match", tag) != tag
            body = b"" if changed else content[first:last + 1]
            self.send_response(412 if changed else 206 if span else 200)
            self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body)))
            if span:
                self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
            self.end_headers()
            self.wfile.write(body)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder + "/certificate.pem", folder + "/key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print("port", server.server_port, flush=True)
    server.serve_forever()
    """
}
