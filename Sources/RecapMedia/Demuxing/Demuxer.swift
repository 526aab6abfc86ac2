import CFFmpeg
import Foundation
import RecapCore

/// An open container: the only place in which FFmpeg's parsers read a file of unknown origin.
///
/// Formats that name other files (playlists, concatenations, image sequences) are not allowed: otherwise a
/// text file called `.mp4` could read another meeting's recording.
final class Demuxer {
  let call: FFmpegCall
  let log = FFmpegLog()
  let file: RecordingFile
  let bounds: MediaBounds
  let codecs: MediaCodecs
  private let watchdog: Watchdog
  /// A Boolean value that indicates whether reading ended because the following data could not be parsed.
  private(set) var failedToRead = false
  /// The timeline to which packets are moved; nil while it is being measured, and for files that are not
  /// recordings.
  let measured: MeasuredTimeline?
  private var context: UnsafeMutablePointer<AVFormatContext>
  /// The byte range of each recording in the file; most files have one.
  private let documents: [Range<Int64>]
  /// The index of the recording that is read.
  private(set) var document = 0
  /// The container's own start time, in microseconds: the zero of the timeline.
  private(set) var startTime: Int64 = 0
  /// The indices of the streams whose packets are wanted, or nil for all.
  private var kept: Set<Int>?
  /// Counts the packets of a recording with clock restarts or damaged times; nil for other recordings.
  private var count: PacketCount?

  /// FFmpeg's names of the formats that contain their own media.
  private static let formats = [
    "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "ogg", "wav", "w64", "flac", "mp3", "aac",
    "mpegts", "caf", "aiff", "avi", "flv", "asf", "amr",
  ].joined(separator: ",")

  /// - Parameter measured: the timeline to which packets are moved.
  init(
    _ input: InputFile, bounds: MediaBounds, operation: String, measured: MeasuredTimeline? = nil,
    watchdog: Watchdog = Watchdog()
  ) throws {
    self.measured = measured
    count = measured.flatMap { $0.clock.needsCount ? PacketCount($0.clock) : nil }
    file = try RecordingFile(input, operation: operation)
    call = FFmpegCall(operation, file.name, log: log)
    self.bounds = bounds
    codecs = MediaCodecs(bounds)
    self.watchdog = watchdog
    do throws(RegularFile.Problem) {
      documents = try file.documents()
    } catch {
      throw FFmpegError(operation, file.name, error)
    }
    context = try call.allocated(avformat_alloc_context())
    try open()
    startTime = Ticks.known(context.pointee.start_time) ?? 0
  }

  deinit {
    var owned: UnsafeMutablePointer<AVFormatContext>? = context
    avformat_close_input(&owned)
  }

  private func open() throws {
    context.pointee.interrupt_callback = watchdog.callback
    context.pointee.max_streams = Int32(clamping: bounds.maximumStreams)
    watchdog.restart(bounds.openTimeout)
    var options: OpaquePointer?
    defer { av_dict_free(&options) }
    let settings = [
      ("protocol_whitelist", documents.count > 1 ? "file,subfile" : "file"),
      ("format_whitelist", Self.formats), ("enable_drefs", "0"),
      ("codec_whitelist", codecs.decoders),
      ("probesize", "\(bounds.probeBytes)"),
      ("analyzeduration", "\(bounds.analysedTime.milliseconds * 1000)"),
    ]
    for (key, value) in settings { try call.check(av_dict_set(&options, key, value, 0)) }
    var opened: UnsafeMutablePointer<AVFormatContext>? = context
    let url = documents.count > 1 ? file.ffmpegURL(documents[document]) : file.ffmpegURL
    let code = log.collecting { avformat_open_input(&opened, url, nil, &options) }
    guard code >= 0, let opened else {
      // `avformat_open_input` has freed the context, but `deinit` needs one to close.
      context = try call.allocated(avformat_alloc_context())
      throw try failure(FFmpegErrorCode(code), whileOpening: true)
    }
    context = opened
    try checkSound()
    for stream in streams where stream.isCodecKnown && !isRead(stream) {
      stream.pointer.pointee.discard = AVDISCARD_ALL
    }
    let found = log.collecting { avformat_find_stream_info(context, nil) }
    try throwIfStopped(whileOpening: true)
    guard found >= 0 else { throw try failure(FFmpegErrorCode(found), whileOpening: true) }
    guard context.pointee.nb_streams > 0 else { throw call.refuse("it holds no sound or picture") }
    try checkSound()
  }

  /// Returns whether the stream may be decoded later. Other streams are discarded before they are probed.
  private func isRead(_ stream: MediaStream) -> Bool {
    (stream.isSound || stream.isPicture) && codecs.allow(stream)
  }

  /// Refuses a recording with sound if none of its sound may be decoded.
  private func checkSound() throws(FFmpegError) {
    let tracks = streams.filter(\.isSound)
    guard let first = tracks.first, tracks.allSatisfy({ $0.isCodecKnown && !codecs.allow($0) }) else {
      return
    }
    let refusal = codecs.refusal(first)
    throw call.refuse(refusal.cause, hint: refusal.hint)
  }

  /// Throws if the task is cancelled or the watchdog ended the last call. Such a call may fail with any
  /// code: to its parsers, the data that they could not read looks like damage, or like the end of the
  /// file.
  private func throwIfStopped(whileOpening: Bool) throws {
    try Task.checkCancellation()
    guard watchdog.expired else { return }
    let limit = whileOpening ? bounds.openTimeout : bounds.readTimeout
    throw FFmpegError(
      call.operation, call.subject, "reading it took longer than \(limit.seconds) s",
      hint: "the storage is too slow, or the file was made to keep its reader busy",
      exitCode: .temporaryFailure)
  }

  /// Returns the error for `code`. Throws instead if the call was stopped.
  private func failure(_ code: FFmpegErrorCode, whileOpening: Bool) throws -> FFmpegError {
    try throwIfStopped(whileOpening: whileOpening)
    guard whileOpening, code.isDamage else {
      return FFmpegError(call.operation, call.subject, code: code, log: log)
    }
    let (reason, hint): (String, String?)
    do throws(RegularFile.Problem) {
      (reason, hint) = try opening(code)
    } catch {
      return FFmpegError(call.operation, call.subject, error)
    }
    return FFmpegError(
      call.operation, call.subject, "not a recording that can be decoded: \(reason)", hint: hint,
      detail: code.detail(log))
  }

  /// Returns why the file could not be opened, in words.
  /// - Throws: `RegularFile.Problem` if the file cannot be read, which is then the reason.
  private func opening(
    _ code: FFmpegErrorCode
  ) throws(RegularFile.Problem) -> (reason: String, hint: String?) {
    let formats =
      "MP4, MOV, 3GP, Matroska, WebM, Ogg, WAV, FLAC, MP3, AAC, AMR, MPEG-TS, CAF, AIFF, AVI, FLV, Windows Media"
    if let foreign = file.foreignFormat {
      return ("it is \(foreign.name), which is not read", foreign.hint(file.name))
    }
    if log.refusedFormat || code == .invalidData && log.lastLine == nil {
      return ("it is in none of the formats that recordings come in", formats)
    }
    if file.beginsLikeMP4, try !file.hasMP4Index() {
      return ("the file was cut off before its index was written", "MP4 keeps the index at its end")
    }
    return code == .noMemory
      ? (code.meaning.words, nil) : ("its header is damaged", "an undamaged copy may be readable")
  }

  var formatName: String {
    context.pointee.iformat.pointee.name.map { String(cString: $0) } ?? ""
  }

  /// The declared or estimated duration, or nil if unknown.
  var duration: MediaTime? {
    guard let duration = Ticks.known(context.pointee.duration), duration > 0 else { return nil }
    return MediaTime(ticks: duration, of: ffmpeg_microseconds)
  }

  /// A Boolean value that indicates whether `duration` is declared in the file, not estimated from its size
  /// or its end.
  var declaresDuration: Bool {
    context.pointee.duration_estimation_method == AVFMT_DURATION_FROM_STREAM && duration != nil
  }

  var streams: [MediaStream] {
    (0..<Int(context.pointee.nb_streams)).map { MediaStream($0, of: self) }
  }

  /// - Parameter index: the index of one of `streams`.
  func pointer(_ index: Int) -> UnsafeMutablePointer<AVStream> {
    guard index < Int(context.pointee.nb_streams), let stream = context.pointee.streams[index] else {
      preconditionFailure("there is no stream \(index)")
    }
    return stream
  }

  /// The end of the recording's sound and video.
  var end: MediaTime? { measured?.timeline.end ?? duration }

  /// A Boolean value that indicates whether a seek to any time succeeds regardless of the container,
  /// because packets are counted.
  var countsPackets: Bool { count != nil }

  /// The part of the packet read last, or nil if there is no clock restart.
  var entered: RecordingClock.Entry? { count?.entered }

  /// The video stream that is used: the first that may be decoded and is not too large.
  var picture: MediaStream? { streams.first { isRead($0) && $0.isPicture && $0.refusal(bounds) == nil } }

  /// Why the recording's video is not used, or nil if it has none or its video is used.
  var pictureRefusal: String? {
    guard picture == nil, let first = streams.first(where: \.isPicture) else { return nil }
    return codecs.allow(first) ? first.refusal(bounds) : codecs.refusal(first).cause
  }

  /// A Boolean value that indicates whether some streams may not be decoded, so that their length is
  /// unknown.
  var leavesOut: Bool { streams.contains { !isRead($0) } }

  /// The streams of sound and video that may be decoded.
  var mediaStreams: [MediaStream] { streams.filter(isRead) }

  /// Drops the packets of all other streams; in MP4 they are not even read.
  func keepOnly(_ kept: Set<Int>) {
    self.kept = kept
    guard count == nil else { return }
    for stream in streams {
      stream.pointer.pointee.discard = kept.contains(stream.index) ? AVDISCARD_DEFAULT : AVDISCARD_ALL
    }
  }

  /// Reads the next packet into `packet`.
  /// - Returns: false at the end of the file, or if the following data cannot be parsed.
  func read(_ packet: Packet) throws -> Bool {
    repeat {
      while try readNext(packet) {
        let base = pointer(packet.stream).pointee.time_base
        guard count?.place(packet, base: base) ?? true else { continue }
        if count == nil || kept?.contains(packet.stream) ?? true { return true }
      }
    } while try openNext()
    return false
  }

  /// Continues with the next recording of the file.
  /// - Returns: false if there is none, or if its streams differ from those of the first.
  private func openNext() throws -> Bool {
    guard document + 1 < documents.count, !failedToRead else { return false }
    let before = streams.map { $0.parameters.pointee.codec_id }
    document += 1
    try reopen()
    failedToRead = !streams.map { $0.parameters.pointee.codec_id }.starts(with: before)
    return !failedToRead
  }

  private func readNext(_ packet: Packet) throws -> Bool {
    try Task.checkCancellation()
    av_packet_unref(packet.pointer)
    watchdog.restart(bounds.readTimeout)
    let code = log.collecting { av_read_frame(context, packet.pointer) }
    guard code < 0 else {
      packet.mendOrder(base: pointer(packet.stream).pointee.time_base)
      return true
    }
    try throwIfStopped(whileOpening: false)
    let reason = FFmpegErrorCode(code)
    if code == ffmpeg_error_end { return false }
    if reason.isDamage {
      failedToRead = true
      return false
    }
    throw try failure(reason, whileOpening: false)
  }

  /// Seeks to the last place from which `stream` can be decoded, by decoding times: with frames in another order,
  /// the first one may be shown later than `time`.
  /// - Returns: false if the container cannot seek; reading then continues at the same place.
  func seek(_ stream: MediaStream, to time: MediaTime) throws -> Bool {
    try seek(stream, toTicks: stream.start + time.ticks(of: stream.timeBase))
  }

  /// Seeks to the first packet of `stream`. A transport stream is searched by decoding times, and its first
  /// frame is decoded before time 0: after a seek to time 0, the only keyframe may be passed already.
  /// - Returns: false if the container cannot seek; reading then continues at the same place.
  func rewind(_ stream: MediaStream) throws -> Bool {
    let lead = MediaTime(seconds: 1).ticks(of: stream.timeBase)
    return try seek(stream, toTicks: stream.start - lead) || seek(stream, to: .zero)
  }

  /// - Parameter ticks: the stream's own time, not counted from time 0.
  func seek(_ stream: MediaStream, toTicks ticks: Int64) throws -> Bool {
    if let mustReopen = count?.goOn(from: stream.index, upTo: ticks) {
      if mustReopen { try startOver() }
      return true
    }
    watchdog.restart(bounds.readTimeout)
    let code = log.collecting {
      av_seek_frame(context, Int32(stream.index), ticks, AVSEEK_FLAG_BACKWARD)
    }
    guard code < 0 else { return true }
    try throwIfStopped(whileOpening: false)
    return false
  }

  /// Opens the file again, so that reading starts at its first packet.
  private func startOver() throws {
    let streams = context.pointee.nb_streams
    document = 0
    try reopen()
    guard context.pointee.nb_streams >= streams else {
      throw call.refuse("it has fewer streams than when it was opened first")
    }
    failedToRead = false
  }

  private func reopen() throws {
    let closed = try call.allocated(avformat_alloc_context())
    var old: UnsafeMutablePointer<AVFormatContext>? = context
    context = closed
    avformat_close_input(&old)
    try open()
  }
}
