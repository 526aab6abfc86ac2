import Foundation
import RecapCore
import Testing

/// RFC 3339.
@Suite struct RFC3339Tests {
  @Test(arguments: [
    ("2025-03-04T09:00:00Z", "2025-03-04T09:00:00Z"), ("2025-03-04T09:00:00+01:00", "2025-03-04T08:00:00Z"),
    ("2025-03-04T09:00:00.5Z", "2025-03-04T09:00:00.500Z"),
    ("2025-03-04T09:00:00.123456-05:30", "2025-03-04T14:30:00.123Z"),
    ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
  ])
  func `reads a date and time and writes it in UTC`(text: String, utc: String) throws {
    #expect(RFC3339.text(try #require(RFC3339.date(text))) == utc)
  }

  @Test(arguments: [
    ("2025-03-04T09:00:00Z", 0), ("2025-03-04T09:00:00.25+05:45", 20_700),
    ("2025-03-04T09:00:00-03:30", -12_600),
    ("2025-03-04T09:00:00-00:00", 0), ("2025-03-04", nil),
  ])
  func `reads the offset in seconds`(text: String, seconds: Int?) { #expect(RFC3339.offset(text) == seconds) }

  @Test(arguments: [
    "2025-03-04", "2025-03-04T09:00:00", "2025-03-04 09:00", "04.03.2025", "2025-13-04T09:00:00Z",
    "2025-02-30T09:00:00Z",
    "2025-03-04T25:00:00Z", "2025-03-04T09:00:00Z trailing", "", "now",
  ])
  func `rejects what is not a date and time`(text: String) {
    #expect(RFC3339.date(text) == nil, "\(text)")
  }
}
