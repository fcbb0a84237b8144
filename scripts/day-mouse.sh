# To be sourced by scripts/day: the day by the mouse alone. Places are those of the window that fills 1280×800, for an article of twenty
# paragraphs of one line each; where the window moves its parts, they are measured anew here, and nowhere else.

at() { xdotool mousemove --window "$window" "$1" "$2"; sleep 0.08; }
click() { at "$1" "$2"; xdotool click "${3:-1}"; clicks=$((clicks + 1)); sleep 0.25; }
menu() { click "$1" 12; sleep 0.3; click "$2" "$3"; sleep 0.3; }

# select_words drags over the first words of a line, from a double-click on.
select_words() {
	at 320 "$1"
	xdotool click 1
	sleep 0.05
	xdotool mousedown 1
	for x in 340 360 380 395; do at "$x" "$1"; done
	xdotool mouseup 1
	drags=$((drags + 1))
	sleep 0.2
}

# drop_on_source drags the selected words of a line onto the source in the form.
drop_on_source() {
	at 330 "$1"
	xdotool mousedown 1
	for step in 1 2 3 4 5 6; do at $((330 + 125 * step)) $(($1 + (138 - $1) * step / 6)); done
	sleep 0.2
	xdotool mouseup 1
	drags=$((drags + 1))
	sleep 0.2
}

# line is where a claim's line stands: the first eight from the top, the others once the text was scrolled to its end.
line() { if [ "$1" -le 8 ]; then echo $((222 + 44 * ($1 - 1))); else echo $((682 - 44 * (20 - $1))); fi; }

# rate clicks one of the ratings of what is no claim yet, which tags it. Above them stands, but for the first, of which claim before the
# words can be a part.
rate() {
	local top=349 # the sentence above takes one line or two
	[ "$1" -gt 1 ] || top=292
	click $((974 + 118 * ($1 % 3))) $((top + 29 * ($1 / 3 % 2)))
}

tag_one() {
	local y
	y=$(line "$1")
	click 400 "$y"
	rate "$1"
	until_is "$1" "$count"
	select_words "$y"
	drop_on_source "$y"
	until_is "$1" "$sources"
	click 922 395 # the figure as it was read is confirmed
	until_is "$1" "$figures"
}

day() {
	xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800
	sleep 1
	click 36 39
	sleep 1.5
	click 500 230
	sleep 0.5
	click 1038 658
	wait_for 20 has_article
	sleep 1.5
	picture 1-open
	for ((i = 1; i <= claims; i++)); do
		if [ "$i" -eq 9 ]; then
			at 600 600
			xdotool click --repeat 40 --delay 25 5
			wheel=$((wheel + 40))
			sleep 0.5
		fi
		tag_one "$i"
		[ "$i" -ne 2 ] || picture 2-tagged
	done
	picture 3-all
	menu 106 128 279 # Claim, Add evidence
	picture 4-evidence
	menu 249 305 597 # Go, Done with the article
	menu 290 327 38  # View, Overview
	picture 5-overview
	menu 290 327 72 # View, Claims table
	picture 6-table
	click 1244 39
	sleep 1.5
	click 984 651
	wait_for 10 test -s "$csv"
	picture 7-exported
}
