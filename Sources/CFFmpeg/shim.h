#ifndef RECAP_CFFMPEG_SHIM_H
#define RECAP_CFFMPEG_SHIM_H

#include <errno.h>
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/error.h>
#include <libavutil/imgutils.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>

/* What the Clang importer cannot bring into Swift, and why. */

/* AVERROR() is a function-like macro, so each POSIX code needs its value by name. */
static const int ffmpeg_error_again = AVERROR(EAGAIN);
static const int ffmpeg_error_access = AVERROR(EACCES);
static const int ffmpeg_error_exists = AVERROR(EEXIST);
static const int ffmpeg_error_file_too_large = AVERROR(EFBIG);
static const int ffmpeg_error_io = AVERROR(EIO);
static const int ffmpeg_error_missing = AVERROR(ENOENT);
static const int ffmpeg_error_no_memory = AVERROR(ENOMEM);
static const int ffmpeg_error_no_space = AVERROR(ENOSPC);
static const int ffmpeg_error_not_permitted = AVERROR(EPERM);
static const int ffmpeg_error_quota = AVERROR(EDQUOT);
static const int ffmpeg_error_read_only = AVERROR(EROFS);
static const int ffmpeg_error_stale = AVERROR(ESTALE);
static const int ffmpeg_error_system = AVERROR(ENOSYS);
static const int ffmpeg_error_too_many_files = AVERROR(EMFILE);
static const int ffmpeg_error_unsuitable = AVERROR(EINVAL);
static const int ffmpeg_error_range = AVERROR(ERANGE);

/* FFERRTAG() is a function-like macro and these are built with it. */
static const int ffmpeg_error_bug = AVERROR_BUG;
static const int ffmpeg_error_decoder_missing = AVERROR_DECODER_NOT_FOUND;
static const int ffmpeg_error_demuxer_missing = AVERROR_DEMUXER_NOT_FOUND;
static const int ffmpeg_error_encoder_missing = AVERROR_ENCODER_NOT_FOUND;
static const int ffmpeg_error_end = AVERROR_EOF;
static const int ffmpeg_error_exit = AVERROR_EXIT;
static const int ffmpeg_error_external = AVERROR_EXTERNAL;
static const int ffmpeg_error_invalid_data = AVERROR_INVALIDDATA;
static const int ffmpeg_error_muxer_missing = AVERROR_MUXER_NOT_FOUND;
static const int ffmpeg_error_protocol_missing = AVERROR_PROTOCOL_NOT_FOUND;
static const int ffmpeg_error_stream_missing = AVERROR_STREAM_NOT_FOUND;
static const int ffmpeg_error_unsupported = AVERROR_PATCHWELCOME;

/* A cast inside the macro. */
static const int64_t ffmpeg_no_timestamp = AV_NOPTS_VALUE;

/* A compound literal. */
static const AVRational ffmpeg_microseconds = {1, AV_TIME_BASE};

/* Macros with casts or shifts of other macros: flags of contexts. */
static const int ffmpeg_codec_flag_bitexact = AV_CODEC_FLAG_BITEXACT;
static const int ffmpeg_codec_flag_global_header = AV_CODEC_FLAG_GLOBAL_HEADER;
static const int ffmpeg_codec_flag_qscale = AV_CODEC_FLAG_QSCALE;

/* What has another name in newer versions: FFmpeg 5.1 to 7. */

/* AVFrame.pkt_duration went with FFmpeg 7. */
static inline int64_t ffmpeg_frame_duration(const AVFrame *frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
  return frame->duration;
#else
  return frame->pkt_duration;
#endif
}

/* A stream's side data moved to its parameters in FFmpeg 6.1. */
static inline const uint8_t *ffmpeg_stream_side_data(
    const AVStream *stream, enum AVPacketSideDataType type, size_t *size) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 14, 100)
  const AVPacketSideData *data = av_packet_side_data_get(
      stream->codecpar->coded_side_data, stream->codecpar->nb_coded_side_data, type);
  *size = data ? data->size : 0;
  return data ? data->data : NULL;
#else
  return av_stream_get_side_data(stream, type, size);
#endif
}

/* Room for it in a stream that is written; NULL without memory. */
static inline uint8_t *ffmpeg_new_stream_side_data(
    AVStream *stream, enum AVPacketSideDataType type, size_t size) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 14, 100)
  AVPacketSideData *data = av_packet_side_data_new(
      &stream->codecpar->coded_side_data, &stream->codecpar->nb_coded_side_data, type, size, 0);
  return data ? data->data : NULL;
#else
  return av_stream_new_side_data(stream, type, size);
#endif
}

#endif
