/// Known types of files that are submitted as recordings but are not supported, recognised by their first
/// bytes.
struct ForeignFormat: Hashable {
  /// The common name of the format.
  var name: String
  /// What the user can do with the file.
  private var remedy: Remedy

  private enum Remedy { case convert, unpack, record }

  /// - Parameter head: the first bytes of the file.
  init?(_ head: [UInt8]) {
    guard
      let (_, _, format) = Self.all.first(where: { offset, bytes, _ in
        head.dropFirst(offset).starts(with: bytes)
      })
    else { return nil }
    self = format
  }

  private init(_ name: String, _ remedy: Remedy = .convert) { (self.name, self.remedy) = (name, remedy) }

  /// - Parameter file: the file's name.
  func hint(_ file: String) -> String {
    switch remedy {
    case .convert: ForeignFormat.conversion(file)
    case .unpack: "unpack it first"
    case .record: "submit the recording itself"
    }
  }

  /// Returns how to convert a file to a supported format. If FFmpeg does not support its format, the
  /// program that made it may convert it.
  static func conversion(_ file: String) -> String {
    "to convert it: ffmpeg -i \(file) converted.mkv, or the program that it came from"
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let all: [(offset: Int, bytes: [UInt8], format: ForeignFormat)] = [
    (0, [0x00, 0x00, 0x01, 0xBA], ForeignFormat("an MPEG program stream (MPG, VOB)")),
    (0, [0x00, 0x00, 0x01, 0xB3], ForeignFormat("MPEG video without sound")),
    (0, text(".RMF"), ForeignFormat("RealMedia")),
    (0, [0x2E, 0x72, 0x61, 0xFD], ForeignFormat("RealAudio")),
    (0, [0x06, 0x0E, 0x2B, 0x34], ForeignFormat("MXF")),
    (0, [0xB7, 0xD8, 0x00, 0x20, 0x37, 0x49, 0xDA, 0x11], ForeignFormat("Windows TV (WTV)")),
    (0, text("FWS"), ForeignFormat("Flash (SWF)")),
    (0, text("CWS"), ForeignFormat("Flash (SWF)")),
    (0, text("ZWS"), ForeignFormat("Flash (SWF)")),
    (0, text(".snd"), ForeignFormat("Sun audio (AU)")),
    (0, text("wvpk"), ForeignFormat("WavPack")),
    (0, text("MAC "), ForeignFormat("Monkey's Audio")),
    (0, text("#!SILK"), ForeignFormat("SILK")),
    (1, text("#!SILK"), ForeignFormat("SILK")),
    (0, text("MThd"), ForeignFormat("MIDI")),
    (0, text("PK\u{3}\u{4}"), ForeignFormat("a ZIP archive", .unpack)),
    (0, [0x1F, 0x8B], ForeignFormat("a gzip archive", .unpack)),
    (0, text("Rar!"), ForeignFormat("a RAR archive", .unpack)),
    (0, [0x37, 0x7A, 0xBC, 0xAF], ForeignFormat("a 7z archive", .unpack)),
    (0, text("%PDF"), ForeignFormat("a PDF document", .record)),
    (0, [0xFF, 0xD8, 0xFF], ForeignFormat("a JPEG picture", .record)),
    (0, [0x89, 0x50, 0x4E, 0x47], ForeignFormat("a PNG picture", .record)),
    (0, text("GIF8"), ForeignFormat("a GIF picture", .record)),
  ]
}
