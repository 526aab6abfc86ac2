internal import CCurl
import Foundation
import RecapCore
import Synchronization

/// The transfer of one request through libcurl (curl.se/libcurl/c/libcurl-multi.html).
///
/// Safety: `run`, once, and `close` are called by one thread. Other threads call only `cancel`, which uses an
/// atomic flag and `curl_multi_wakeup`, which is made for calls from other threads; `multi` exists as long as
/// this object.
final class HTTPTransfer: @unchecked Sendable {
  private let request: HTTPRequest
  private let multi: MultiHandle
  /// nil once it is closed.
  private var easy: UnsafeMutableRawPointer?
  private var headers: UnsafeMutablePointer<curl_slist>?
  private var connectTo: UnsafeMutablePointer<curl_slist>?
  /// libcurl's message about why the transfer failed.
  private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let isCancelled = Atomic(false)
  private var body = Data()
  /// The number of bytes of the body that were handed over.
  private var handedOver = 0
  /// Whether the head was judged before the first piece of the body.
  private var isJudged = false
  /// The number of bytes of the content that libcurl has taken.
  private var sent = 0
  /// Why the content cannot be read to its end.
  private var contentProblem: String?
  /// A Boolean value that indicates whether the head of the final response is complete.
  private var isAnswered = false
  private var isTooLarge = false
  /// The first option or list that libcurl did not accept. Nothing is sent then: without one of them the request
  /// could reach another address.
  private var refusal = CURLE_OK

  init(_ request: HTTPRequest, over multi: MultiHandle) {
    guard let easy = curl_easy_init() else { fatalError("libcurl cannot be initialised: out of memory") }
    self.request = request
    self.multi = multi
    self.easy = easy
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit { message.deallocate() }

  func cancel() {
    isCancelled.store(true, ordering: .releasing)
    multi.wake()
  }

  /// A second call does nothing.
  func close() {
    guard let easy else { return }
    curl_multi_remove_handle(multi.pointer, easy)
    curl_easy_cleanup(easy)
    curl_slist_free_all(headers)
    curl_slist_free_all(connectTo)
    self.easy = nil
  }

  func run() throws(CancellationError) -> HTTPReply {
    recap_block_sigpipe()
    configure()
    guard let result = send() else { throw CancellationError() }
    return reply(result)
  }

  /// - Returns: nil if the transfer was cancelled.
  private func send() -> CURLcode? {
    // Without a body, these methods have an empty one.
    let isEmpty = request.content == nil && [.post, .put].contains(request.method)
    switch isEmpty ? .data(Data()) : request.content {
    case .data(let content):
      // libcurl reads it in place, without a copy.
      return content.withUnsafeBytes { content in
        set(CURLOPT_POSTFIELDSIZE_LARGE, size: curl_off_t(content.count))
        set(CURLOPT_POSTFIELDS, content.baseAddress ?? UnsafeRawPointer(message))
        return perform()
      }
    case .part(_, _, let count):
      set(CURLOPT_UPLOAD, 1)
      set(CURLOPT_INFILESIZE_LARGE, size: curl_off_t(count))
      return perform()
    case nil: return perform()
    }
  }

  /// - Returns: nil if the transfer was cancelled.
  private func perform() -> CURLcode? {
    guard refusal == CURLE_OK else { return refusal }
    guard curl_multi_add_handle(multi.pointer, easy) == CURLM_OK else { return CURLE_OUT_OF_MEMORY }
    var running: Int32 = 1
    while !isCancelled.load(ordering: .acquiring) {
      guard curl_multi_perform(multi.pointer, &running) == CURLM_OK else { return CURLE_OUT_OF_MEMORY }
      if running == 0 {
        var left: Int32 = 0
        return curl_multi_info_read(multi.pointer, &left).map { recap_curl_result($0) } ?? CURLE_OUT_OF_MEMORY
      }
      // Returns early if there is something to do, and at a cancellation.
      curl_multi_poll(multi.pointer, nil, 0, 60_000, nil)
    }
    return nil
  }

  private func configure() {
    set(CURLOPT_ERRORBUFFER, message)
    set(CURLOPT_URL, request.url)
    switch request.method {
    case .get, .post: break
    case .head: set(CURLOPT_NOBODY, 1)
    case .put, .delete: set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_NOSIGNAL, 1)
    // An empty name turns off the proxies of the environment.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(request.connectionLimit / .milliseconds(1)))
    if let slowest = request.slowest {
      set(CURLOPT_LOW_SPEED_LIMIT, slowest.bytes)
      set(CURLOPT_LOW_SPEED_TIME, slowest.seconds)
    }
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
    set(CURLOPT_READDATA, transfer)
    note(
      recap_curl_set_reader(easy, CURLOPT_READFUNCTION) { bytes, size, count, transfer in
        Unmanaged<HTTPTransfer>.fromOpaque(transfer!).takeUnretainedValue()
          .fill(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
      })
    // A request that is sent once more begins its content again.
    set(CURLOPT_SEEKDATA, transfer)
    note(
      recap_curl_set_seeker(easy) { transfer, offset, origin in
        Unmanaged<HTTPTransfer>.fromOpaque(transfer!).takeUnretainedValue().sent = Int(offset)
        return origin == SEEK_SET ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
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

  /// Reads the next piece of the content's file.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard case .part(let file, let offset, let count) = request.content else { return 0 }
    let wanted = min(buffer.count, count - sent)
    guard wanted > 0 else { return 0 }
    do {
      let piece = try file.read(wanted, at: offset + Int64(sent))
      guard piece.count == wanted else {
        contentProblem = "the file that is sent has become shorter"
        return Int(CURL_READFUNC_ABORT)
      }
      piece.copyBytes(to: buffer)
      sent += wanted
      return wanted
    } catch {
      contentProblem = "the file that is sent cannot be read: \(error)"
      return Int(CURL_READFUNC_ABORT)
    }
  }

  /// - Returns: the number of bytes taken; fewer than were given end the transfer.
  private func read(_ piece: UnsafeRawBufferPointer) -> Int {
    if case .handedOver(let most, let take) = request.answer, isSuccess {
      if !isJudged, let accepts = request.accepts {
        isJudged = true
        guard accepts(response) else { return 0 }
      }
      handedOver += piece.count
      isTooLarge = handedOver > most
      return !isTooLarge && take(piece) ? piece.count : 0
    }
    let limit =
      switch request.answer {
      case .optional(let most), .required(let most): most
      case .handedOver: HTTPRequest.Body.mostWords
      }
    guard body.count + piece.count <= limit else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: piece)
    return piece.count
  }

  /// Whether the response lacks something without its whole body.
  private var needsBody: Bool {
    switch request.answer {
    case .optional: false
    case .required: true
    case .handedOver: isSuccess
    }
  }

  private var isSuccess: Bool { (200..<300).contains(status) }

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
      if result == CURLE_OK || !needsBody { return .response(response) }
      if isTooLarge { return .tooLarge }
    } else if let contentProblem {
      return .brokenOff(contentProblem)
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

  private var response: HTTPResponse { HTTPResponse(status: status, fields: fields, body: body) }

  private var fields: [String: String] {
    var fields: [String: String] = [:]
    var header = curl_easy_nextheader(easy, UInt32(CURLH_HEADER), -1, nil)
    while let found = header {
      fields[String(cString: found.pointee.name).lowercased()] = String(cString: found.pointee.value)
      header = curl_easy_nextheader(easy, UInt32(CURLH_HEADER), -1, found)
    }
    return fields
  }

  private func number(_ info: CURLINFO) -> Int {
    var value = 0
    recap_curl_get_long(easy, info, &value)
    return value
  }
}
