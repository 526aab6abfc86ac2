/* Compiled only for the layout assertions of the header. */
#include "COnnxRuntime.h"
