import Foundation
import RecapCore

/// Checks one record against its row, the chain, its files and the segments that it cites.
struct RecordCheck {
  let row: RecapRow
  let artefacts: [ArtefactRow]
  let files: ArtefactFiles
  let verifier: any RecordVerifier
  private(set) var findings: [VerificationFinding] = []

  init(row: RecapRow, artefacts: [ArtefactRow], files: ArtefactFiles, verifier: any RecordVerifier) {
    self.row = row
    self.artefacts = artefacts
    self.files = files
    self.verifier = verifier
  }

  private mutating func note(_ problem: String) {
    findings.append(
      VerificationFinding(meetingID: row.meetingID, revision: row.revision, problem: problem))
  }

  private mutating func require(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { note(problem()) }
  }

  /// Checks the row's place in the chain, and the columns that only the row has.
  mutating func chain(after previous: Digest, sequence: Int) {
    require(row.sequence == sequence, "record \(sequence) is missing from the chain")
    require(row.previousLink == previous.description, "the chain is broken before this record")
    guard let before = Digest(row.previousLink), let commitment = row.commitment else {
      return note("a digest in the record's row is invalid")
    }
    let link = RecordChain.link(
      after: before, sequence: row.sequence, meetingID: row.meetingID, revision: row.revision,
      commitment: commitment)
    require(row.link == link.description, "the record's link in the chain is wrong")
    let seal = RecapRow.seal(link: row.link, createdAt: row.createdAt)
    require(row.seal == seal.description, "the record's creation time was changed")
  }

  /// Checks the content, the artefacts, and the cover of every line.
  mutating func contents() {
    require(
      Digest(of: row.content).description == row.digest, "the record's content does not match its digest")
    guard let folder = try? files.folder(meetingID: row.meetingID, revision: row.revision) else {
      return note("the meeting's id is invalid")
    }
    checkRecordFile(in: folder)
    guard let recap = try? JSONDecoder().decode(Recap.self, from: row.content) else {
      return note("the record's content does not parse")
    }
    require((try? CanonicalJSON.encode(recap)) == row.content, "the record's content is not canonical JSON")
    checkColumns(recap)
    checkFiles(recap, in: folder)
    checkCover(recap, in: folder)
  }

  private mutating func checkRecordFile(in folder: URL) {
    let file = folder.appending(path: ArtefactFiles.recordName)
    do { require(try Data(contentsOf: file) == row.content, "recap.json differs from the record") } catch {
      note("recap.json cannot be read")
    }
  }

  private mutating func checkColumns(_ recap: Recap) {
    guard let previous = Digest(row.previousLink) else { return }
    var again = RecapRow(
      recap, content: row.content, sequence: row.sequence, after: previous,
      createdAt: Date(timeIntervalSince1970: 0), salt: row.salt)
    (again.digest, again.link) = (row.digest, row.link)
    (again.createdAt, again.seal) = (row.createdAt, row.seal)
    require(again == row, "the record's columns differ from its content")
  }

  private mutating func checkFiles(_ recap: Recap, in folder: URL) {
    require(
      artefacts.map { Self.line($0) }.sorted()
        == recap.artefacts.map { Self.line(ArtefactRow(recap: row.sequence, $0)) }.sorted(),
      "the artefact rows differ from the record")
    require(Self.hasMode(folder, S_IFDIR | 0o700), "the artefact folder does not have mode 700")
    let names: [String]
    do { names = try DurableFiles.names(in: folder) } catch {
      return note("the artefact folder cannot be read")
    }
    let listed = Set(recap.artefacts.map(\.name) + [ArtefactFiles.recordName])
    for name in names {
      require(listed.contains(name), "\(name.debugDescription) is not listed in the record")
      require(
        Self.hasMode(folder.appending(path: name), S_IFREG | 0o600),
        "\(name.debugDescription) is not a file of mode 600")
    }
    for artefact in recap.artefacts {
      guard names.contains(artefact.name) else {
        note("\(artefact.name) is missing")
        continue
      }
      let digest = try? Digest(ofFile: folder.appending(path: artefact.name))
      require(digest == artefact.digest, "\(artefact.name) does not match its digest")
    }
  }

  private mutating func checkCover(_ recap: Recap, in folder: URL) {
    guard recap.artefacts.contains(where: { $0.name == ArtefactName.transcript }) else {
      return noteFindings(recap, nil)
    }
    let file = folder.appending(path: ArtefactName.transcript)
    do {
      let transcript = try JSONDecoder().decode(Transcript.self, from: Data(contentsOf: file))
      noteFindings(recap, transcript)
    } catch {
      note("transcript.json cannot be read")
    }
  }

  private mutating func noteFindings(_ recap: Recap, _ transcript: Transcript?) {
    for finding in verifier.findings(in: recap, transcript: transcript) { note(finding.description) }
  }

  private static func line(_ row: ArtefactRow) -> String {
    [row.name, row.mediaType, String(row.bytes), row.digest].joined(separator: "\n")
  }

  private static func hasMode(_ url: URL, _ mode: mode_t) -> Bool {
    DurableFiles.mode(of: url).map { $0 & (S_IFMT | 0o7777) } == mode
  }
}
