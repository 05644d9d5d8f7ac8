#ifndef SOSANH_RENAME_H
#define SOSANH_RENAME_H

// The calls of the system that Swift's modules of the C libraries do not show.

#if defined(__APPLE__)
#include <stdio.h>

/// Moves a file to a name that must not be there yet, in one step; 0, or -1 with `errno`.
static inline int rename_to_new(const char *from, const char *to) {
  return renamex_np(from, to, RENAME_EXCL);
}

/// Lets two files or folders change their names, in one step; 0, or -1 with `errno`.
static inline int exchange_names(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}

#else
// Only numbers are included: a header with types would make this module their owner.
#include <sys/syscall.h>

long syscall(long number, ...);

/// Moves a file to a name that must not be there yet, in one step; 0, or -1 with `errno`.
static inline int rename_to_new(const char *from, const char *to) {
  const int here = -100;              // AT_FDCWD
  const unsigned int no_replace = 1;  // RENAME_NOREPLACE
  return (int)syscall(SYS_renameat2, here, from, here, to, no_replace);
}

/// Lets two files or folders change their names, in one step; 0, or -1 with `errno`.
static inline int exchange_names(const char *one, const char *other) {
  const int here = -100;            // AT_FDCWD
  const unsigned int exchange = 2;  // RENAME_EXCHANGE
  return (int)syscall(SYS_renameat2, here, one, here, other, exchange);
}
#endif

#endif
