internal import CCurl
import Foundation
import Synchronization

/// The transfer of one request through libcurl (curl.se/libcurl/c/libcurl-multi.html).
///
/// Safety: `run` and `close` are called once each, by one thread. Other threads call only `cancel`, which
/// uses an atomic flag and `curl_multi_wakeup`, which is made for calls from other threads; `multi` exists
/// as long as this object.
final class HTTPTransfer: @unchecked Sendable {
  private let request: HTTPRequest
  private let multi: UnsafeMutableRawPointer
  private let easy: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private var connectTo: UnsafeMutablePointer<curl_slist>?
  /// libcurl's message about why the transfer failed.
  private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let isCancelled = Atomic(false)
  private var body = Data()
  /// A Boolean value that indicates whether the head of the final response is complete.
  private var isAnswered = false
  private var isTooLarge = false
  /// The first option or list that libcurl did not accept. Nothing is sent then: without one of them the request
  /// could reach another address.
  private var refusal = CURLE_OK

  /// Initialises libcurl once, before the first handle: this is not thread-safe before libcurl 7.84.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init(_ request: HTTPRequest) {
    guard Self.isReady, let multi = curl_multi_init(), let easy = curl_easy_init() else {
      fatalError("libcurl cannot be initialised: out of memory")
    }
    self.request = request
    self.multi = multi
    self.easy = easy
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_multi_cleanup(multi)
    message.deallocate()
  }

  func cancel() {
    isCancelled.store(true, ordering: .releasing)
    curl_multi_wakeup(multi)
  }

  func close() {
    curl_multi_remove_handle(multi, easy)
    curl_easy_cleanup(easy)
    curl_slist_free_all(headers)
    curl_slist_free_all(connectTo)
  }

  func run() throws(CancellationError) -> HTTPReply {
    recap_block_sigpipe()
    configure()
    // libcurl reads the content in place, without a copy.
    let result = (request.content ?? Data()).withUnsafeBytes { content -> CURLcode? in
      if request.content != nil {
        set(CURLOPT_POSTFIELDSIZE_LARGE, size: curl_off_t(content.count))
        set(CURLOPT_POSTFIELDS, content.baseAddress ?? UnsafeRawPointer(easy))
      }
      return perform()
    }
    guard let result else { throw CancellationError() }
    return reply(result)
  }

  /// - Returns: nil if the transfer was cancelled.
  private func perform() -> CURLcode? {
    guard refusal == CURLE_OK else { return refusal }
    guard curl_multi_add_handle(multi, easy) == CURLM_OK else { return CURLE_OUT_OF_MEMORY }
    var running: Int32 = 1
    while !isCancelled.load(ordering: .acquiring) {
      guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_OUT_OF_MEMORY }
      if running == 0 {
        var left: Int32 = 0
        return curl_multi_info_read(multi, &left).map { recap_curl_result($0) } ?? CURLE_OUT_OF_MEMORY
      }
      // Returns early if there is something to do, and at a cancellation.
      curl_multi_poll(multi, nil, 0, 60_000, nil)
    }
    return nil
  }

  private func configure() {
    set(CURLOPT_ERRORBUFFER, message)
    set(CURLOPT_URL, request.url)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_NOSIGNAL, 1)
    // An empty name turns off the proxies of the environment.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(request.connectionLimit / .milliseconds(1)))
    for header in request.headers { append("\(header.name): \(header.value)", to: &headers) }
    // A server that does not support `100 Continue` would cost a second.
    append("Expect:", to: &headers)
    set(CURLOPT_HTTPHEADER, headers)
    if let address = request.address {
      // Applies to every host and port of the URL, so that nothing depends on how libcurl parses it.
      append("::\(address.contains(":") ? "[\(address)]" : address):", to: &connectTo)
      set(CURLOPT_CONNECT_TO, connectTo)
    }
    if let trusted = request.trustedCertificates { set(CURLOPT_CAINFO, trusted) }
    let transfer = Unmanaged.passUnretained(self).toOpaque()
    set(CURLOPT_WRITEDATA, transfer)
    note(
      recap_curl_set_reader(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, transfer in
        Unmanaged<HTTPTransfer>.fromOpaque(transfer!).takeUnretainedValue()
          .read(UnsafeRawBufferPointer(start: bytes, count: size * count))
      })
    set(CURLOPT_HEADERDATA, transfer)
    note(
      recap_curl_set_reader(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, transfer in
        Unmanaged<HTTPTransfer>.fromOpaque(transfer!).takeUnretainedValue()
          .readHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      })
  }

  private func note(_ code: CURLcode) { if refusal == CURLE_OK { refusal = code } }

  private func set(_ option: CURLoption, _ value: Int) { note(recap_curl_set_long(easy, option, value)) }
  private func set(_ option: CURLoption, size: curl_off_t) { note(recap_curl_set_size(easy, option, size)) }
  private func set(_ option: CURLoption, _ value: UnsafeRawPointer?) {
    note(recap_curl_set_pointer(easy, option, value))
  }
  private func set(_ option: CURLoption, _ value: String) {
    // libcurl copies the string.
    note(value.withCString { recap_curl_set_pointer(easy, option, $0) })
  }

  private func append(_ text: String, to list: inout UnsafeMutablePointer<curl_slist>?) {
    guard let longer = curl_slist_append(list, text) else { return note(CURLE_OUT_OF_MEMORY) }
    list = longer
  }

  /// - Returns: the number of bytes taken; fewer than were given end the transfer.
  private func read(_ piece: UnsafeRawBufferPointer) -> Int {
    let limit =
      switch request.answer {
      case .optional(let most), .required(let most): most
      }
    guard body.count + piece.count <= limit else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: piece)
    return piece.count
  }

  /// Reads a header line; libcurl passes whole lines. An empty one ends a head; that of a 1xx response is
  /// followed by another.
  private func readHeader(_ line: UnsafeRawBufferPointer) -> Int {
    if line.allSatisfy({ $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }), status >= 200 {
      isAnswered = true
    }
    return line.count
  }

  private func reply(_ result: CURLcode) -> HTTPReply {
    if isAnswered {
      if result == CURLE_OK { return .response(response) }
      if case .optional = request.answer { return .response(response) }
      if isTooLarge { return .tooLarge }
    } else if result == CURLE_OK {
      // libcurl accepts a head that was cut off by the end of the connection.
      return .brokenOff("the head of the answer is cut off")
    }
    return number(CURLINFO_REQUEST_SIZE) == 0
      ? .unreachable(words(for: result)) : .brokenOff(words(for: result))
  }

  private func words(for result: CURLcode) -> String {
    // libcurl's own message contains the elapsed milliseconds.
    let cause = number(CURLINFO_OS_ERRNO)
    if result == CURLE_COULDNT_CONNECT, cause != 0 { return String(cString: strerror(Int32(cause))) }
    return String(cString: message[0] == 0 ? curl_easy_strerror(result) : UnsafePointer(message))
  }

  private var status: Int { number(CURLINFO_RESPONSE_CODE) }

  private var response: HTTPResponse {
    HTTPResponse(
      status: status, retryAfter: header("Retry-After"), location: header("Location"),
      contentType: header("Content-Type")?.split(separator: ";").first
        .map { $0.trimmingCharacters(in: .whitespaces).lowercased() },
      body: body)
  }

  private func header(_ name: String) -> String? {
    var header: UnsafeMutablePointer<curl_header>?
    guard curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &header) == CURLHE_OK else { return nil }
    return header.map { String(cString: $0.pointee.value) }
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    recap_curl_get_long(easy, info, &value)
    return value
  }
}
