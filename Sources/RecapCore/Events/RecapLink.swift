import Foundation

/// The link under which people read a recap ("View now"), made from the template in the settings.
package enum RecapLink {
  /// Returns `template` with `{meeting_id}`, `{revision}` and `{place}` filled in.
  /// - Parameter place: where the recap's files are in the store.
  package static func fill(
    _ template: String, meetingID: String, revision: Int, place: String
  ) -> String {
    template.replacing("{meeting_id}", with: meetingID).replacing("{revision}", with: "\(revision)")
      .replacing("{place}", with: place)
  }

  private static let places = ["meeting_id", "place", "revision"]

  /// Returns what is wrong with a template, such as an unknown placeholder; nil if nothing is.
  package static func problem(with template: String) -> String? { problem(with: template, places: places) }

  /// - Parameter places: the names of the placeholders that the template may have.
  static func problem(with template: String, places: [String]) -> String? {
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return "a { has no }" }
      let name = String(rest[rest.index(after: open)..<close])
      guard places.contains(name) else {
        let shown = "{\(SingleLine.text(String(name.prefix(40))))}"
        return UnknownName.message("unknown placeholder \(shown)", shown, expected: places.map { "{\($0)}" })
      }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  /// Returns whether `link` works wherever it is read: an absolute http or https address.
  package static func isAddress(_ link: String) -> Bool {
    guard link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: link),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else { return false }
    return parts.host?.isEmpty == false
  }
}
