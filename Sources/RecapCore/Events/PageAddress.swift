import Foundation

/// Templates of addresses that stand in a recap's page: of the whole recording, and of the report of a line.
///
/// Every value is percent-encoded, so that it can end neither its part of the address nor an attribute. The
/// scheme and the host are always the template's own.
package enum PageAddress {
  /// A recording that a page plays, and its start on the meeting's timeline.
  package struct Recording: Hashable, Sendable {
    package var address: String
    package var offset: MediaTime

    package init(address: String, offset: MediaTime) {
      self.address = address
      self.offset = offset
    }
  }

  private static let recordingPlaces = ["meeting_id", "number", "recording", "revision"]
  private static let reportPlaces = ["line", "meeting_id", "revision"]

  /// Returns what is wrong with the template of recordings; nil if nothing is.
  package static func problem(withRecording template: String) -> String? {
    if let problem = form(template, places: recordingPlaces) { return problem }
    if template.contains("#") { return "has a #, but the page adds the moment there" }
    if origin(of: template) != nil { return nil }
    let first = template.prefix { !"/?#".contains($0) }
    guard !first.contains(":"), !template.hasPrefix("//") else {
      return "should begin with https:// and a host, or be a relative path"
    }
    return nil
  }

  /// Returns what is wrong with the template of reports; nil if nothing is.
  package static func problem(withReport template: String) -> String? {
    if let problem = form(template, places: reportPlaces) { return problem }
    let isMail = template.lowercased().hasPrefix("mailto:") && template.contains("@")
    return isMail || origin(of: template) != nil
      ? nil : "should begin with mailto: and an address, or with https:// and a host"
  }

  /// Returns the recordings of a recap, by a template without problems. A template without `{recording}` and
  /// `{number}` stands for one file of the whole meeting.
  package static func recordings(_ template: String, of recap: Recap) -> [Recording] {
    let sources = recap.provenance.recordings
    let isEach = template.contains("{recording}") || template.contains("{number}")
    guard isEach else {
      return [Recording(address: fill(template, of: recap, [:]), offset: .zero)]
    }
    return sources.enumerated().map { index, source in
      // Without steps up, a path cannot lead to what is another meeting's.
      let parts = source.path.split(separator: "/").filter { $0 != "." && $0 != ".." }
      let path = parts.map { encoded(String($0)) }.joined(separator: "/")
      return Recording(
        address: fill(template, of: recap, ["recording": path, "number": String(index + 1)]),
        offset: source.offset)
    }
  }

  /// Returns where a line of a recap is reported, by a template without problems.
  /// - Parameter line: `summary-1`, `action-2`, or a segment's id.
  package static func report(_ template: String, of recap: Recap, line: String) -> String {
    fill(template, of: recap, ["line": encoded(line)])
  }

  /// Returns `https://host:port` of an https address or of a template for one; nil for anything else.
  package static func origin(of address: String) -> String? {
    let scheme = "https://"
    guard address.lowercased().hasPrefix(scheme) else { return nil }
    let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let isName =
      (1...2).contains(parts.count) && parts[0].contains { $0.isLetter || $0.isNumber }
      && parts[0].utf8.allSatisfy { JSONReader.isAlphanumeric($0) || $0 == 0x2E || $0 == 0x2D }
    guard isName, parts.count == 1 || Int(parts[1]).map({ (1...65535).contains($0) }) == true else {
      return nil
    }
    return scheme + host.lowercased()
  }

  /// Returns what is wrong with placeholders and characters of a template.
  private static func form(_ template: String, places: [String]) -> String? {
    if let problem = RecapLink.problem(with: template, places: places) { return problem }
    let isPlain = template.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !Array("\"'<>\\^`|".utf8).contains($0)
    }
    return isPlain && !template.isEmpty
      ? nil : "should have no spaces, quotes or other characters that addresses encode"
  }

  private static func fill(_ template: String, of recap: Recap, _ values: [String: String]) -> String {
    var values = values
    values["meeting_id"] = encoded(recap.meetingID)
    values["revision"] = String(recap.revision)
    var (result, rest) = ("", Substring(template))
    // In one pass, so that no value is read as a template.
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// RFC 3986, section 2.3: only the unreserved characters stay.
  private static func encoded(_ text: String) -> String {
    var allowed = CharacterSet(charactersIn: "-._~")
    allowed.insert(charactersIn: "a"..."z")
    allowed.insert(charactersIn: "A"..."Z")
    allowed.insert(charactersIn: "0"..."9")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
