import Foundation
import RecapTestSupport
import Testing

@testable import RecapCore

@Suite struct CheckpointTests {
  private let checkpoint = Checkpoint(
    number: 12, storeID: "5d2c", head: ChainPlace(sequence: 7, link: Digest(of: "link")), lastEvent: 9,
    time: ManualTime.start)

  @Test func `a checkpoint has one text`() throws {
    let link = Data(Digest(of: "link").bytes).base64EncodedString()
    let text = "recap/5d2c\n7\n\(link)\nnumber 12\nevents 9\ntime \(RFC3339.text(ManualTime.start))\n"
    #expect(checkpoint.text == text)
    #expect(Checkpoint(text) == checkpoint)
    var restored = checkpoint
    restored.isRestore = true
    #expect(restored.text == text + "restored\n")
    #expect(Checkpoint(restored.text) == restored)
  }

  @Test(arguments: [0, 0.0004, 0.123, 0.5, 0.999_999]) func `any time is read as it was written`(
    _ part: Double
  ) throws {
    let written = Checkpoint(
      number: 1, storeID: "5d2c", head: .origin, lastEvent: 0,
      time: Date(timeIntervalSince1970: 1_796_070_733 + part))
    #expect(Checkpoint(written.text) == written)
    #expect(KeptCheckpoint(reading: KeptCheckpoint(written, signer: nil).note.data)?.checkpoint == written)
    let erasure = ErasureNote(storeID: "5d2c", meetingID: "m", erasedAt: written.time + part, reason: "")
    #expect(ErasureNote(erasure.text) == erasure)
  }

  @Test(arguments: [
    ("recap/", "other/"), ("\n7\n", "\n-7\n"), ("\n7\n", "\n07\n"), ("number 12", "number 0"),
    ("number 12", "12"),
    ("events 9", "events nine"), ("time 2", "time x"), ("\nnumber", "\n\nnumber"), ("=", ""),
  ])
  func `another text is none`(old: String, new: String) {
    let changed = checkpoint.text.replacing(old, with: new)
    #expect(changed != checkpoint.text)
    #expect(Checkpoint(changed) == nil)
    #expect(Checkpoint(checkpoint.text + "more\n") == nil)
  }

  @Test func `a key tells number and digest`() throws {
    let kept = KeptCheckpoint(checkpoint, signer: nil)
    let key = try #require(NoteKey(kept.key))
    #expect(key.number == 12)
    #expect(key.digest == Digest(of: kept.note.data))
    #expect(kept.key.hasPrefix("checkpoints/chain/000000000012-"))
    #expect(NoteKey.isNote(kept.key))
    #expect(KeptCheckpoint(reading: kept.note.data) == kept)
    #expect(ObjectKey.isLegal(kept.key))
    for other in ["checkpoints/job-1-1/a", "checkpoints/input-1", "mtg/chain/1", "checkpoints/moved/a"] {
      #expect(!NoteKey.isNote(other) && NoteKey(other) == nil, "\(other)")
    }
  }

  @Test func `an erasure says who, when and why`() throws {
    let erasure = ErasureNote(
      storeID: "5d2c", meetingID: "mtg-1", erasedAt: ManualTime.start, reason: "asked by \"A\"\nand B — both")
    #expect(ErasureNote(erasure.text) == erasure)
    #expect(erasure.text.split(separator: "\n").count == 4)
    #expect(ErasureNote(erasure.text.replacing("mtg-1", with: "../x")) == nil)
    let signer = try #require(NoteSigner(newNamed: "recap"))
    let (note, key) = erasure.kept(signer: signer)
    #expect(note.signer(among: [signer.verifier]) != nil)
    #expect(!key.contains("mtg-1") && ObjectKey.isLegal(key) && NoteKey(key)?.number == nil)
  }

  @Test func `the bytes of a digest are the digest`() {
    let digest = Digest(of: "a")
    #expect(digest.bytes.count == 32)
    #expect(Digest(bytes: Data(digest.bytes)) == digest)
    #expect(Digest(bytes: Data(count: 31)) == nil)
  }
}
