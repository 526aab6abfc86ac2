#ifndef RECAP_CMEDIA_H
#define RECAP_CMEDIA_H

/* FFmpeg's log, kept apart by job. It is C because the callback takes a va_list, which Swift
   cannot receive. FFmpeg logs on the thread that called it (every codec here runs with one
   thread), so the collector of the calling thread is the job at fault. */

#define MEDIA_LOG_LINE 512

typedef struct media_log {
  int refused_format;         /* whether the file is in a format that may not be tried */
  int errors;                 /* lines at level "error" or worse */
  char line[MEDIA_LOG_LINE];  /* the last of them, without its newline */
} media_log;

/* Installs the callback (nothing is ever printed) and bounds one allocation of FFmpeg's, in
   bytes. Blocks of a megabyte and more go back to the system when they are freed: the C library
   would by and by keep such of up to 32 MB for later (mallopt(3), M_MMAP_THRESHOLD), and the
   index of a long recording grows through many. To be called once, before anything else of
   FFmpeg. */
void media_prepare(unsigned long largest_allocation);

/* Makes `log` the collector of this thread, NULL for none, and returns the one before it. */
media_log *media_log_attach(media_log *log);

#endif
