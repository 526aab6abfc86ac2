import Foundation
import GRDB
import RecapTestSupport

@testable import RecapStore

/// A folder of a test's own, with room for one home.
struct StorePlace {
  let folder: TemporaryFolder
  let home: URL
  var file: URL { home.appending(path: "recap.db") }

  init() throws {
    folder = try TemporaryFolder()
    home = folder.url.appending(path: "home")
  }

  func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  func pragma(_ database: RecapDatabase, _ name: String) throws -> String? {
    try database.writer.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }
}
