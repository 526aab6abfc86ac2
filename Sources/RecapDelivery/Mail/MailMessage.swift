import Foundation
import RecapCore

/// A message with a text and an HTML part (RFC 5322, RFC 2046 `multipart/alternative`). Equal content gives equal
/// bytes.
struct MailMessage: Sendable {
  var from: MailAddress
  var subject: String
  var date: Date
  /// The id of the event, so that the message has the same id in every attempt.
  var id: String
  var text: String
  var html: String

  /// Returns the message with lines that end in CR LF.
  /// - Parameter addresses: the recipients, for a program that reads them from the `Bcc` header and removes
  ///   it.
  func content(blindCopiesTo addresses: [MailAddress] = []) -> String {
    // The boundary is a digest of the content, so that the content cannot contain it without a collision of
    // SHA-256.
    let boundary = "recap-" + Digest(of: "\(text)\n\(html)").description.suffix(48)
    let head = [
      "From: Recap <\(from)>",
      // The members do not see each other's addresses.
      "To: undisclosed-recipients:;",
    ]
    // One address per line, because a line has at most 998 bytes (RFC 5322, section 2.1.1).
    let blind = addresses.isEmpty ? [] : ["Bcc: " + addresses.map(\.description).joined(separator: ",\r\n ")]
    let tail = [
      "Subject: \(HeaderText.encoded(subject))",
      "Date: \(Self.date(date))",
      "Message-ID: <\(id)@\(from.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
    ]
    let parts = [part("plain", text, boundary), part("html", html, boundary), "--\(boundary)--"]
    return (head + blind + tail + [""] + parts).joined(separator: "\r\n") + "\r\n"
  }

  private func part(_ type: String, _ text: String, _ boundary: String) -> String {
    [
      "--\(boundary)", "Content-Type: text/\(type); charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable", "", QuotedPrintable.encoded(text),
    ].joined(separator: "\r\n")
  }

  /// Returns the date in the form `Tue, 04 Mar 2025 09:02:00 +0000` (RFC 5322, section 3.3).
  private static func date(_ date: Date) -> String {
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.timeZone = .gmt
    form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return form.string(from: date)
  }
}
