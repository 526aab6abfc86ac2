package import Foundation

/// Times that a test decides.
package enum ManualTime {
  /// 4 March 2025, 10:00 UTC.
  package static let start = Date(timeIntervalSince1970: 1_741_082_400)

  package static func after(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }
}
