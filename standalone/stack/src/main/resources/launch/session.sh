#!/bin/sh
# session.sh COMMAND... - becomes COMMAND in a session of its own, so that a signal to the caller's group passes it by.
# The process id stays the same.
if command -v setsid >/dev/null 2>&1; then
  exec setsid "$@"
fi
exec perl -e 'use POSIX; POSIX::setsid(); exec @ARGV or die "$ARGV[0]: $!\n"' "$@"
