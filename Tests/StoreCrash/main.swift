import Foundation
import RecapCore
import RecapStore
import RecapTestSupport

// Commits the sample recap to the store of the first argument and dies by SIGKILL at the step that the
// second names: the other half of the crash tests.

let arguments = CommandLine.arguments
guard arguments.count == 3, let step = FinishStep(rawValue: arguments[2]) else { exit(64) }
let database = try RecapDatabase.open(home: URL(filePath: arguments[1]))
let archive = SQLiteRecapArchive(database) { if $0 == step { kill(getpid(), SIGKILL) } }
let scratch = try database.files.makeScratch(named: "crash")
_ = try await archive.finish(try Sample.draft(in: scratch.url.appending(path: "artefacts")))
exit(0)
