#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# own-display.sh x11|wayland PROGRAM ARGS...: runs a test on a display, a bus and a runtime folder of
# its own. Tests that run at the same time would take the focus and the pointer from each other, and
# a screen reader's bus that ends would be missed by the others.
set -u
kind=$1
shift

[ "$kind" = x11 ] || command -v cage >/dev/null || { echo 'cage is missing'; exit 77; }
for tool in Xvfb dbus-run-session; do
  command -v $tool >/dev/null || exec "$@"
done

# Each command that types has a keyboard of its own for as long as it runs. One that stays lets the
# program know of keyboards from the start: else it would miss the first key of each.
# shellcheck disable=SC2016
with_keyboard='wtype -s 3600000 & "$@"; status=$?; kill %1; exit $status'

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
unset DISPLAY XAUTHORITY WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS
mkdir -m 700 "$work/run"
export XDG_RUNTIME_DIR=$work/run
if [ "$kind" = wayland ]; then
  WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman GDK_BACKEND=wayland \
    cage -- dbus-run-session -- bash -c "$with_keyboard" bash "$@" </dev/null
else
  mkfifo "$work/number"
  Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset -nolisten tcp 3>"$work/number" 2>/dev/null &
  server=$!
  read -r number <"$work/number" || exit 1
  DISPLAY=:$number dbus-run-session -- "$@" </dev/null
fi
