#ifndef CSPAWN_H
#define CSPAWN_H

#include <spawn.h>

// What glibc (2.34) declares with _GNU_SOURCE only, and Swift therefore does not see.

/// posix_spawn_file_actions_addclosefrom_np(3)
int cspawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// posix_spawn_file_actions_addchdir_np(3)
int cspawn_change_folder(posix_spawn_file_actions_t *actions, const char *path);

#endif
