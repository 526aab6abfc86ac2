#ifndef RECAP_CPOSTGRES_H
#define RECAP_CPOSTGRES_H

#include <libpq-fe.h>

#endif
