import Foundation
import RecapCore
import Testing

/// R8: six calendar months, counted on the meeting's own calendar.
@Suite struct RetentionTests {
  @Test(arguments: [
    ("2025-08-31T10:00:00Z", "UTC", "2026-02-28T10:00:00Z"),
    ("2027-08-31T10:00:00Z", "UTC", "2028-02-29T10:00:00Z"),
    ("2025-03-04T09:08:10Z", "UTC", "2025-09-04T09:08:10Z"),
    // Half past midnight on 1 September in Berlin is still August in UTC: Berlin's calendar counts.
    ("2025-08-31T22:30:00Z", "Europe/Berlin", "2026-02-28T23:30:00Z"),
  ])
  func `a record expires six calendar months after the meeting`(endedAt: String, zone: String, expiry: String)
    throws
  {
    let end = try #require(RFC3339.date(endedAt))
    let zone = try #require(TimeZone(identifier: zone))
    #expect(RFC3339.text(Retention.expiry(endedAt: end, timeZone: zone)) == expiry)
  }
}
