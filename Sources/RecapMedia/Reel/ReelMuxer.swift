import CFFmpeg
import RecapCore

/// The MP4 that is being written: index in front, one chapter per clip, and nothing that depends on the
/// time or the machine.
final class ReelMuxer {
  private let context: UnsafeMutablePointer<AVFormatContext>
  private let call: FFmpegCall
  private var timeBases: [AVRational] = []

  struct Chapter: Hashable {
    var start: MediaTime
    var end: MediaTime
    var title: String
  }

  init(_ file: OutputFile, tracks: [ReelTrack], call: FFmpegCall) throws(FFmpegError) {
    self.call = call
    var made: UnsafeMutablePointer<AVFormatContext>?
    let code = avformat_alloc_output_context2(&made, nil, "mp4", file.ffmpegURL)
    guard code >= 0, let made else {
      throw FFmpegError(call.operation, call.subject, code: FFmpegErrorCode(code), log: call.log)
    }
    context = made
    context.pointee.flags |= AVFMT_FLAG_BITEXACT
    for track in tracks { try add(track) }
    let opened = avio_open(&context.pointee.pb, file.ffmpegURL, AVIO_FLAG_WRITE)
    guard opened != ffmpeg_error_not_permitted else {
      // Everywhere else, FFmpeg returns this code for damaged data.
      throw FFmpegError(
        call.operation, call.subject, "the system does not permit to write it", exitCode: .cannotCreate)
    }
    try call.check(opened)
    var options: OpaquePointer?
    defer { av_dict_free(&options) }
    try call.check(av_dict_set(&options, "movflags", "+faststart", 0))
    // The unit of edit lists. In milliseconds, FFmpeg's default, a last packet of less than one is outside
    // the list, and players omit it.
    try call.check(av_dict_set(&options, "movie_timescale", "48000", 0))
    try call.check(collecting { avformat_write_header(context, &options) })
  }

  private func add(_ track: ReelTrack) throws(FFmpegError) {
    let stream = try call.allocated(avformat_new_stream(context, nil))
    try call.check(avcodec_parameters_copy(stream.pointee.codecpar, track.parameters))
    stream.pointee.time_base = track.timeBase
    stream.pointee.avg_frame_rate = track.frameRate
    stream.pointee.sample_aspect_ratio = track.parameters.pointee.sample_aspect_ratio
    timeBases.append(track.timeBase)
    guard !track.displayMatrix.isEmpty else { return }
    let matrix = try call.allocated(
      ffmpeg_new_stream_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, track.displayMatrix.count))
    matrix.update(from: track.displayMatrix, count: track.displayMatrix.count)
  }

  deinit {
    avio_closep(&context.pointee.pb)
    avformat_free_context(context)
  }

  private func collecting(_ body: () -> Int32) -> Int32 { call.log?.collecting(body) ?? body() }

  /// Writes a packet to the track with the index `stream`, and takes over its content.
  func write(_ packet: Packet, stream: Int) throws(FFmpegError) {
    guard let target = context.pointee.streams[stream] else { return }
    av_packet_rescale_ts(packet.pointer, timeBases[stream], target.pointee.time_base)
    packet.pointer.pointee.stream_index = Int32(stream)
    try call.check(collecting { av_interleaved_write_frame(context, packet.pointer) })
  }

  /// Completes the file.
  func finish(_ chapters: [Chapter]) throws(FFmpegError) {
    try add(chapters)
    try call.check(collecting { av_write_trailer(context) })
    try call.check(avio_closep(&context.pointee.pb))
  }

  /// Adds chapters to the context. FFmpeg has no public call for this; the array and its entries are freed
  /// with the context.
  private func add(_ chapters: [Chapter]) throws(FFmpegError) {
    for (index, chapter) in chapters.enumerated() {
      let memory = try call.allocated(av_mallocz(MemoryLayout<AVChapter>.size))
      let entry = memory.bindMemory(to: AVChapter.self, capacity: 1)
      entry.pointee.id = Int64(index)
      entry.pointee.time_base = Ticks.millisecond
      entry.pointee.start = chapter.start.milliseconds
      entry.pointee.end = chapter.end.milliseconds
      try call.check(av_dict_set(&entry.pointee.metadata, "title", chapter.title, 0))
      var count = Int32(context.pointee.nb_chapters)
      try call.check(av_dynarray_add_nofree(&context.pointee.chapters, &count, entry))
      context.pointee.nb_chapters = UInt32(count)
    }
  }
}
