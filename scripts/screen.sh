# To be sourced: a screen of its own under Xvfb, and hands for the real window on it. The caller sets pictures, the
# folder for what is photographed, and may set screen, its size.
work=$(mktemp -d)
export HOME=$work/home XDG_RUNTIME_DIR=$work/run CLAIMLIGHT_LIBRARY=$work/library.claimlight LANG=en_US.UTF-8
unset WAYLAND_DISPLAY
mkdir -p "$HOME/.cache" "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"

stop() {
	kill "${app:-}" "${manager:-}" "${server:-}" "${clip:-}" 2>/dev/null || true
	wait 2>/dev/null || true
	rm -rf "$work"
}
trap stop EXIT

fail() {
	echo "smoke: $*" >&2
	import -window root "$pictures/failed.png" 2>/dev/null || true
	cat "$work/log" >&2 || true
	exit 1
}

# wait_for SECONDS COMMAND… tries a command until it succeeds.
wait_for() {
	local until=$((SECONDS + $1))
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$SECONDS" -lt "$until" ] || fail "gave up waiting for: $*"
		sleep 0.2
	done
}

keys() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.25; done; }
type_text() { xdotool type --delay 15 "$1"; sleep 0.5; }
picture() { sleep 0.6; import -window root "$pictures/$1.png"; }
# has_article tells whether an article is in view: the title bar names it.
has_article() { [[ $(xdotool getwindowname "$window") == *" — Claimlight"* ]]; }
command_palette() { keys ctrl+k; type_text "$1"; keys Return; }

# find_window looks for the window. A search fails where any other window goes while it looks, so it is one to try again.
find_window() {
	window=$(xdotool search --onlyvisible --name Claimlight | tail -1)
	[ -n "$window" ]
}

start() {
	build/claimlight "$@" >>"$work/log" 2>&1 &
	app=$!
	wait_for 60 find_window
	sleep 1.5
	xdotool windowfocus "$window" 2>/dev/null || true
}

exec 3< <(Xvfb -displayfd 1 -screen 0 "${screen:-1280x800}x24" 2>/dev/null)
server=$!
read -r number <&3
export DISPLAY=:$number
openbox >/dev/null 2>&1 &
manager=$!
sleep 1
