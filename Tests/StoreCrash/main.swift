import Foundation
import RecapCore
import RecapStore
import RecapTestSupport

// Commits the sample recap to the store of the first argument, or erases it, and dies by SIGKILL at the
// step that the second names: the other half of the crash tests.

let arguments = CommandLine.arguments
guard arguments.count == 3 else { exit(64) }
let database = try RecapDatabase.open(home: URL(filePath: arguments[1]))
if let step = CommitStep(rawValue: arguments[2]) {
  let archive = SQLiteRecapArchive(database) { if $0 == step { kill(getpid(), SIGKILL) } }
  let scratch = try database.files.makeScratch(named: "crash")
  _ = try await archive.finish(try Sample.draft(in: scratch.url.appending(path: "artefacts")))
} else if let step = DeletionStep(rawValue: arguments[2]) {
  let retention = SQLiteRetention(database) { if $0 == step { kill(getpid(), SIGKILL) } }
  _ = try await retention.erase(
    meetingID: "mtg-1", reason: "asked for", source: "urn:test")
} else {
  exit(64)
}
exit(0)
