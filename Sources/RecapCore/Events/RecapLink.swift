import Foundation

/// Where people read a recap ("View now"), made of the template in the settings.
package enum RecapLink {
  /// `template` with `{meeting_id}` and `{revision}` filled in.
  package static func fill(_ template: String, meetingID: String, revision: Int) -> String {
    template.replacing("{meeting_id}", with: meetingID).replacing("{revision}", with: "\(revision)")
  }

  /// Whether `link` works from wherever it is read: a whole http or https address.
  package static func isAddress(_ link: String) -> Bool {
    guard link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: link),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme)
    else { return false }
    return parts.host?.isEmpty == false
  }
}
