#!/bin/bash
# Runs a command in a window system of its own: a virtual X server, a window manager, a session bus.
# Several can run side by side. Exit status: the command's; 97 without a window manager, 98 without an X server.
set -u
[[ -n ${DBUS_SESSION_BUS_ADDRESS:-} ]] || exec dbus-run-session -- "$0" "$@"
scratch=$(mktemp -d)
mkfifo "$scratch/display"
exec 5<>"$scratch/display"
# -noreset: without it the server resets when its last client leaves, and one start in fifteen fails.
Xvfb -displayfd 5 -screen 0 "${THROUGHLINE_SCREEN:-1600x1000x24}" -nolisten tcp -noreset >"$scratch/server.log" 2>&1 &
server=$!
read -r -t 20 number <&5 || { echo "The virtual display did not start." >&2; exit 98; }
export DISPLAY=":$number" GDK_BACKEND=x11 NO_AT_BRIDGE=1
unset SWT_GTK4 WAYLAND_DISPLAY
# Without a window manager no window is active after a dialog has closed.
xfwm4 --compositor=off >"$scratch/manager.log" 2>&1 &
manager=$!
for _ in $(seq 200); do wmctrl -m 2>/dev/null | grep -q '^Name: .' && break; sleep 0.05; done
kill -0 $manager 2>/dev/null || { echo "The window manager did not start." >&2; kill $server; exit 97; }
"$@"
status=$?
kill $manager $server 2>/dev/null
wait $manager $server 2>/dev/null
rm -rf "$scratch"
exit $status
