import Foundation
import RecapCore

/// Files with several recordings, one after another, each with its own header. A recorder that was stopped
/// and restarted leaves such files, and so does the concatenation of pieces. FFmpeg continues into the
/// second recording in some formats, and not in others.
extension RecordingFile {
  /// A larger number is damage, or an attack; the rest is not read.
  private static let mostDocuments = 1000
  private static let block = 1 << 20

  private struct Documents: Sendable {
    let ranges: [Range<Int64>]
  }

  /// Returns the byte range of each recording; most files have one. The search runs once, because it may
  /// have to read the whole file.
  /// - Throws: `RegularFile.Problem` if the file cannot be read.
  func documents() throws(RegularFile.Problem) -> [Range<Int64>] {
    try file.measured { () throws(RegularFile.Problem) in Documents(ranges: try findDocuments()) }.ranges
  }

  private func findDocuments() throws(RegularFile.Problem) -> [Range<Int64>] {
    var starts: [Int64] = [0]
    if head.starts(with: Self.matroska) {
      try findMatroska(&starts)
    } else if beginsLikeMP4 {
      try findMP4(&starts)
    } else if head.starts(with: Self.riff), head.dropFirst(8).starts(with: Self.wave) {
      try findWAVE(&starts)
    }
    return zip(starts, starts.dropFirst() + [size]).map { $0..<$1 }
  }

  /// The header of EBML (RFC 8794, section 11.2.1).
  private static let matroska: [UInt8] = [0x1A, 0x45, 0xDF, 0xA3]
  private static let (riff, wave) = (Array("RIFF".utf8), Array("WAVE".utf8))

  /// Finds the starts of Matroska recordings. A segment need not declare its length, so the next header is
  /// searched. Its four bytes can occur in any video data; the document type behind them makes it certain.
  private func findMatroska(_ starts: inout [Int64]) throws(RegularFile.Problem) {
    let magic = Self.matroska
    var place: Int64 = 1
    while place < size, starts.count < Self.mostDocuments {
      let data = try file.read(Self.block, at: place)
      guard !data.isEmpty else { return }
      for offset in Self.places(of: magic, in: data) {
        let start = place + Int64(offset)
        let text = String(decoding: try file.read(80, at: start), as: UTF8.self)
        if text.contains("webm") || text.contains("matroska") { starts.append(start) }
      }
      place += Int64(data.count) - Int64(data.count == Self.block ? magic.count - 1 : 0)
    }
  }

  /// Returns the offsets of `magic`. It uses the C library's search for the first byte, because
  /// Foundation's search takes seconds for an hour of video.
  private static func places(of magic: [UInt8], in data: Data) -> [Int] {
    data.withUnsafeBytes { bytes in
      var places: [Int] = []
      var next = 0
      while next + magic.count <= bytes.count, let start = bytes.baseAddress,
        let found = memchr(start + next, Int32(magic[0]), bytes.count - next)
      {
        let place = UnsafeRawPointer(found) - start
        if bytes[place...].starts(with: magic) { places.append(place) }
        next = place + 1
      }
      return places
    }
  }

  /// Finds the starts of MP4 recordings: each begins with the box `ftyp` (ISO/IEC 14496-12, section 4.3).
  private func findMP4(_ starts: inout [Int64]) throws(RegularFile.Problem) {
    try forEachBox { kind, place in
      if kind == "ftyp", place > 0, starts.count < Self.mostDocuments { starts.append(place) }
      return true
    }
  }

  /// Finds the starts of WAVE recordings: each is one chunk, padded to whole words, with its length. (An
  /// AVI file has several chunks.)
  private func findWAVE(_ starts: inout [Int64]) throws(RegularFile.Problem) {
    var place: Int64 = 0
    while starts.count < Self.mostDocuments {
      let chunk = [UInt8](try file.read(12, at: place))
      guard chunk.count == 12 else { return }
      let length = chunk[4..<8].reversed().reduce(0 as Int64) { $0 << 8 | Int64($1) }
      place += 8 + length + length % 2
      let next = [UInt8](try file.read(12, at: place))
      guard length > 0, next.starts(with: Self.riff), next.dropFirst(8).elementsEqual(Self.wave) else {
        return
      }
      starts.append(place)
    }
  }
}
