// Makes the nth file operation of a process fail, or the nth call of its store: a library to be preloaded
// (ld.so(8), LD_PRELOAD).
//
//   FAULT_ROOT     only operations on files below this folder count
//   FAULT_AT       the number of the operation that fails, from 1; 0 counts only
//   FAULT_ERRNO    with which error
//   FAULT_SQLITE   with which result code of SQLite; then it is calls of sqlite3_step that count, not file operations
//   FAULT_KILL     1: instead of failing, the process dies before it (SIGKILL)
//   FAULT_FOREVER  1: every operation after it fails as well
//   FAULT_COUNT    a file that gets the number of operations when the process ends
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long count;
static const char *root, *report;
static long at;
static int error, forever, result, mortal;

__attribute__((constructor)) static void begin(void) {
  root = getenv("FAULT_ROOT");
  report = getenv("FAULT_COUNT");
  at = atol(getenv("FAULT_AT") ?: "0");
  error = atoi(getenv("FAULT_ERRNO") ?: "5");
  forever = atoi(getenv("FAULT_FOREVER") ?: "0");
  mortal = atoi(getenv("FAULT_KILL") ?: "0");
  result = atoi(getenv("FAULT_SQLITE") ?: "0");
}

__attribute__((destructor)) static void end(void) {
  if (!report) return;
  FILE *file = fopen(report, "w");
  if (file) {
    fprintf(file, "%ld\n", atomic_load(&count));
    fclose(file);
  }
}

static int below(const char *path) {
  if (!root || !path || result) return 0;
  char whole[2 * PATH_MAX];
  if (path[0] != '/') {
    char folder[PATH_MAX];
    if (!getcwd(folder, sizeof folder)) return 0;
    snprintf(whole, sizeof whole, "%s/%s", folder, path);
    path = whole;
  }
  return strncmp(path, root, strlen(root)) == 0;
}

static int below_fd(int fd) {
  if (result) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

// Whether this operation is to fail.
static int fails(int counts) {
  if (!counts) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (at == 0 || number < at || (number > at && !forever)) return 0;
  if (mortal) kill(getpid(), SIGKILL);
  errno = error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Every read, write, begin and commit of the store is at least one step (sqlite.org/c3ref/step.html).
int sqlite3_step(void *statement) {
  // The library's own calls are left alone: sqlite3_exec asks the statement afterwards, which knows of no error.
  Dl_info caller = {0};
  int own = dladdr(__builtin_return_address(0), &caller) && caller.dli_fname && strstr(caller.dli_fname, "libsqlite3");
  // A ROLLBACK always ends its transaction (sqlite.org/lang_transaction.html), whatever it reports.
  const char *sql = ((const char *(*)(void *))dlsym(RTLD_NEXT, "sqlite3_sql"))(statement);
  int rollback = sql && strncmp(sql, "ROLLBACK", 8) == 0;
  if (fails(result != 0 && !own && !rollback)) return result;
  return ((int (*)(void *))dlsym(RTLD_NEXT, "sqlite3_step"))(statement);
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                            \
    va_list list;                                                         \
    va_start(list, flags);                                                \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; \
    va_end(list);                                                         \
    if (fails((flags & O_ACCMODE) != O_RDONLY && below(path))) return -1; \
    return REAL(name)(path, flags, mode);                                 \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size) {
  if (fails(below_fd(fd))) return -1;
  return REAL(write)(fd, data, size);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
  if (fails(below_fd(fd))) return -1;
  return REAL(pwrite64)(fd, data, size, offset);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
  if (fails(below_fd(fd))) return -1;
  return REAL(pwrite)(fd, data, size, offset);
}

int fsync(int fd) { return fails(below_fd(fd)) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(below_fd(fd)) ? -1 : REAL(fdatasync)(fd); }
int ftruncate64(int fd, off64_t size) { return fails(below_fd(fd)) ? -1 : REAL(ftruncate64)(fd, size); }
int ftruncate(int fd, off_t size) { return fails(below_fd(fd)) ? -1 : REAL(ftruncate)(fd, size); }
int mkdir(const char *path, mode_t mode) { return fails(below(path)) ? -1 : REAL(mkdir)(path, mode); }
int rename(const char *from, const char *to) { return fails(below(to)) ? -1 : REAL(rename)(from, to); }
int link(const char *from, const char *to) { return fails(below(to)) ? -1 : REAL(link)(from, to); }
int unlink(const char *path) { return fails(below(path)) ? -1 : REAL(unlink)(path); }
int rmdir(const char *path) { return fails(below(path)) ? -1 : REAL(rmdir)(path); }
int chmod(const char *path, mode_t mode) { return fails(below(path)) ? -1 : REAL(chmod)(path, mode); }
