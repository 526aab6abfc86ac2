package import Foundation

/// A place of the chain and its link, which commits to everything before it.
package struct ChainPlace: Hashable, Sendable {
  /// 0 before the first record.
  package var sequence: Int
  package var link: Digest

  package init(sequence: Int, link: Digest) {
    self.sequence = sequence
    self.link = link
  }

  package static let origin = ChainPlace(sequence: 0, link: RecordChain.origin)
}

/// What a store held at a moment, in a few lines that are kept outside of its database.
///
/// A database that was rolled back or rewritten does not contain what its checkpoints say. The text is that of a
/// checkpoint of a log (c2sp.org/tlog-checkpoint): origin, size, hash, and lines of our own.
package struct Checkpoint: Hashable, Sendable {
  /// The number of the checkpoint in its store, from 1.
  package var number: Int
  package var storeID: String
  /// The end of the chain.
  package var head: ChainPlace
  /// The last number that was given to an event.
  package var lastEvent: Int
  /// By the store's clock, in whole seconds.
  package var time: Date
  /// Whether it was written by `recap store restored`: what earlier checkpoints say of the chain after its head was
  /// lost, and is known to be.
  package var isRestore: Bool

  package init(
    number: Int, storeID: String, head: ChainPlace, lastEvent: Int, time: Date, isRestore: Bool = false
  ) {
    self.number = number
    self.storeID = storeID
    self.head = head
    self.lastEvent = lastEvent
    self.time = Self.whole(time)
    self.isRestore = isRestore
  }

  package var text: String {
    let lines = [
      Self.origin(storeID), String(head.sequence), Data(head.link.bytes).base64EncodedString(),
      "number \(number)", "events \(lastEvent)", "time \(RFC3339.text(time))",
    ]
    return (lines + (isRestore ? ["restored"] : [])).map { $0 + "\n" }.joined()
  }

  /// Reads a checkpoint; nil if `text` is not the text of one.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard (7...8).contains(lines.count), lines.last == "",
      let store = Self.value(lines[0], "recap/"), let sequence = Self.number(lines[1]),
      let link = Data(base64Encoded: lines[2]).flatMap({ Digest(bytes: $0) }),
      let number = Self.value(lines[3], "number ").flatMap(Self.number), number > 0,
      let lastEvent = Self.value(lines[4], "events ").flatMap(Self.number),
      let time = Self.value(lines[5], "time ").flatMap(RFC3339.date)
    else { return nil }
    if lines.count == 8, lines[6] != "restored" { return nil }
    self.init(
      number: number, storeID: store, head: ChainPlace(sequence: sequence, link: link), lastEvent: lastEvent,
      time: time, isRestore: lines.count == 8)
    // One checkpoint has one text.
    guard self.text == text else { return nil }
  }

  /// Returns a time that is the same after it was written and read: without a part of a second.
  static func whole(_ time: Date) -> Date {
    Date(timeIntervalSinceReferenceDate: time.timeIntervalSinceReferenceDate.rounded(.down))
  }

  static func origin(_ storeID: String) -> String { "recap/\(storeID)" }

  static func value(_ line: String, _ name: String) -> String? {
    line.hasPrefix(name) && line.count > name.count ? String(line.dropFirst(name.count)) : nil
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 18 && text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? Int(text) : nil
  }
}

/// A checkpoint with its note.
package struct KeptCheckpoint: Hashable, Sendable {
  package let checkpoint: Checkpoint
  package let note: SignedNote

  /// - Parameter signer: nil leaves it unsigned.
  package init(_ checkpoint: Checkpoint, signer: NoteSigner?) {
    self.checkpoint = checkpoint
    let note = SignedNote(checkpoint.text)
    self.note = signer?.sign(note) ?? note
  }

  /// Reads a checkpoint; nil if `data` is not the note of one.
  package init?(reading data: Data) {
    guard let note = SignedNote(reading: data), let checkpoint = Checkpoint(note.text) else { return nil }
    self.note = note
    self.checkpoint = checkpoint
  }

  package var key: String { NoteKey(number: checkpoint.number, digest: Digest(of: note.data)).text }
}
