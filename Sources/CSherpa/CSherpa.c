/* Compiled only for the layout assertions of the header. */
#include "CSherpa.h"
