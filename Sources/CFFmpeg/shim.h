#ifndef RECAP_CFFMPEG_SHIM_H
#define RECAP_CFFMPEG_SHIM_H
#include <libavformat/avformat.h>
#endif
