#!/bin/sh
# child.sh GRACE_SECONDS COMMAND... - becomes COMMAND and leaves a guard behind. The guard holds the caller's pipe as its
# standard input: when the pipe closes, because the caller wants it or is dead, the guard ends the whole process group,
# with TERM, and with KILL after the grace. The guard is a member of the group, so the group's number cannot be given to
# anyone else while it waits. (kill -s: dash takes no other form with a group.)
grace=$1
shift
group=$$
exec 3<&0
(
  trap '' TERM INT HUP
  while read -r _; do :; done
  kill -s TERM -- "-$group" 2>/dev/null
  waited=0
  while kill -s 0 "$group" 2>/dev/null && [ "$waited" -lt "$((grace * 5))" ]; do
    sleep 0.2
    waited=$((waited + 1))
  done
  kill -s KILL -- "-$group" 2>/dev/null
) <&3 3<&- &
exec 3<&-
exec "$@" </dev/null
