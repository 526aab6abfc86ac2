#ifndef RECAP_CSQLITE_H
#define RECAP_CSQLITE_H

#include <sqlite3.h>

/* The first bytes and the length of a database file, through SQLite's file layer and not through its
   pages (sqlite.org/c3ref/io_methods.html). What is missing of them is zero. */
static inline int store_read_beginning(sqlite3 *connection, void *bytes, int length, sqlite3_int64 *size) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK) return code;
  if (!file || !file->pMethods) return SQLITE_CANTOPEN;
  code = file->pMethods->xFileSize(file, size);
  if (code != SQLITE_OK) return code;
  code = file->pMethods->xRead(file, bytes, length, 0);
  return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

#endif
