/* A target needs a source; the interface is fulfilled by a library that is opened at run time. */
#include "CWhisper.h"
