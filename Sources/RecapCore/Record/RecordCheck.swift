package import Foundation

/// The files of a stored record, as a check reads them.
package protocol RecordFiles: Sendable {
  /// Returns the bytes of a file.
  func content(_ name: String) async throws -> Data

  /// Returns the digest of a file; nil if it is missing.
  func digest(_ name: String) async throws -> Digest?

  /// Returns one sentence for each thing that is wrong with the files as a whole.
  /// - Parameter listed: the names of the files that the record has.
  func problems(listed: Set<String>) async -> [String]
}

/// Checks one record against its row, the chain, its files and the segments that it cites.
package struct RecordCheck: Sendable {
  private let row: RecordRow
  private let artefacts: [ArtefactRow]
  private let files: any RecordFiles
  private let verifier: any RecordVerifier
  package private(set) var findings: [VerificationFinding] = []

  package init(
    row: RecordRow, artefacts: [ArtefactRow], files: any RecordFiles, verifier: any RecordVerifier
  ) {
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
  package mutating func chain(after previous: Digest, sequence: Int) {
    require(row.sequence == sequence, "record \(sequence) is missing from the chain")
    require(row.previousLink == previous.description, "the chain is broken before this record")
    guard let before = Digest(row.previousLink), let commitment = row.commitment else {
      return note("a digest in the record's row is invalid")
    }
    let link = RecordChain.link(
      after: before, sequence: row.sequence, meetingID: row.meetingID, revision: row.revision,
      commitment: commitment)
    require(row.link == link.description, "the record's link in the chain is wrong")
    let seal = RecordChain.seal(link: row.link, createdAt: row.createdAt)
    require(row.seal == seal.description, "the record's creation time was changed")
  }

  /// Checks the content, the artefacts, and the cover of every line.
  package mutating func contents() async {
    require(
      Digest(of: row.content).description == row.digest, "the record's content does not match its digest")
    await checkRecordFile()
    guard let recap = try? JSONDecoder().decode(Recap.self, from: row.content) else {
      return note("the record's content does not parse")
    }
    require((try? CanonicalJSON.encode(recap)) == row.content, "the record's content is not canonical JSON")
    checkColumns(recap)
    await checkFiles(recap)
    await checkCover(recap)
  }

  private mutating func checkRecordFile() async {
    do {
      require(
        try await files.content(ArtefactName.record) == row.content, "recap.json differs from the record")
    } catch {
      note("recap.json cannot be read")
    }
  }

  private mutating func checkColumns(_ recap: Recap) {
    guard let previous = Digest(row.previousLink) else { return }
    var again = RecordRow(
      recap, content: row.content, sequence: row.sequence, after: previous,
      createdAt: Date(timeIntervalSince1970: 0), salt: row.salt)
    (again.digest, again.link) = (row.digest, row.link)
    (again.createdAt, again.seal) = (row.createdAt, row.seal)
    require(again == row, "the record's columns differ from its content")
  }

  private mutating func checkFiles(_ recap: Recap) async {
    let expected = recap.artefacts.map { ArtefactRow(recap: row.sequence, $0) }
    require(
      artefacts.sorted { $0.name < $1.name } == expected.sorted { $0.name < $1.name },
      "the artefact rows differ from the record")
    let listed = Set(recap.artefacts.map(\.name) + [ArtefactName.record])
    for problem in await files.problems(listed: listed) { note(problem) }
    for artefact in recap.artefacts {
      do {
        guard let digest = try await files.digest(artefact.name) else {
          note("\(artefact.name) is missing")
          continue
        }
        require(digest == artefact.digest, "\(artefact.name) does not match its digest")
      } catch {
        note("\(artefact.name) cannot be read")
      }
    }
  }

  private mutating func checkCover(_ recap: Recap) async {
    guard recap.artefacts.contains(where: { $0.name == ArtefactName.transcript }) else {
      return noteFindings(recap, nil)
    }
    do {
      noteFindings(
        recap, try JSONDecoder().decode(Transcript.self, from: await files.content(ArtefactName.transcript)))
    } catch {
      note("transcript.json cannot be read")
    }
  }

  private mutating func noteFindings(_ recap: Recap, _ transcript: Transcript?) {
    for finding in verifier.findings(in: recap, transcript: transcript) { note(finding.description) }
  }
}
