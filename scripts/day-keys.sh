# To be sourced by scripts/day: the day by keys alone.

# tag_one tags and rates the next sentence, and points at its first two words as source. F takes the number that was read; where there
# are several, they are walked to like the source.
tag_one() {
	press Down Return $((1 + $1 % 5)) Escape
	until_is "$1" "$count"
	press Right shift+Right s
	until_is "$1" "$sources"
	press f
	until_is "$1" "$figures"
}

day() {
	press ctrl+l
	sleep 0.8
	write "$HOME/harbour.html"
	press Return
	wait_for 20 has_article
	picture 1-open
	for ((i = 1; i <= claims; i++)); do
		tag_one "$i"
		[ "$i" -ne 2 ] || picture 2-tagged
	done
	picture 3-all
	press ctrl+shift+a
	sleep 0.5
	picture 4-evidence
	press ctrl+Return ctrl+shift+d ctrl+1
	picture 5-overview
	press ctrl+2
	picture 6-table
	press e
	sleep 0.8
	press ctrl+a
	write "$csv"
	press Return
	wait_for 10 test -s "$csv"
	picture 7-exported
}
