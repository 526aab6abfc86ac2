#ifndef RECAP_CSQLITE_H
#define RECAP_CSQLITE_H

#include <sqlite3.h>

/* sqlite3_config is variadic, which Swift cannot call. Without the statistics an allocation
   takes no lock that all connections share (sqlite.org/malloc.html, section 3.1). */
static inline int store_config_without_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
