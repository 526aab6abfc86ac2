#include "CMedia.h"

#include <libavutil/log.h>
#include <libavutil/mem.h>
#include <malloc.h>
#include <string.h>

static _Thread_local media_log *current;

static void receive(void *source, int level, const char *format, va_list arguments) {
  if (level > AV_LOG_ERROR || current == NULL) return;
  /* "Codec (%s) not on whitelist '%s'", "Format not on whitelist '%s'": a rule of ours, no fault of the
     file's. Where FFmpeg words it otherwise some day, it counts as one, which costs time only. */
  if (strstr(format, "not on whitelist") != NULL) {
    if (strncmp(format, "Format", 6) == 0) current->refused_format = 1;
    return;
  }
  int prefix = 1;
  char line[MEDIA_LOG_LINE];
  av_log_format_line2(source, level, format, arguments, line, sizeof line, &prefix);
  size_t length = strcspn(line, "\r\n");
  if (length == 0) return;
  line[length] = 0;
  current->errors += 1;
  memcpy(current->line, line, length + 1);
}

void media_prepare(unsigned long largest_allocation) {
  av_log_set_level(AV_LOG_ERROR);
  av_log_set_callback(receive);
  av_max_alloc(largest_allocation);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

media_log *media_log_attach(media_log *log) {
  media_log *before = current;
  current = log;
  return before;
}
