package form

import (
	"slices"

	"claimlight/widgets/kit"
)

// shift moves an entry before the one before it (dir -1) or behind the next (dir 1), and tells whether there is one.
func (l *entries[T]) shift(e *entry[T], dir int) bool {
	at := slices.Index(l.list, e)
	to := at + dir
	if at < 0 || to < 0 || to >= len(l.list) {
		return false
	}
	l.list = slices.Clone(l.list)
	l.list[at], l.list[to] = l.list[to], l.list[at]
	l.arrange(nil)
	return true
}

// reordered reports the order of the entries as one action.
func (l *entries[T]) reordered() {
	l.visit.id = ""
	l.in.visits.edited(&l.visit, atOnce)
}

// drag moves an entry that is dragged so far, in dp, past those that it has passed by half. It gives how far it is
// dragged from where it stands then.
func (l *entries[T]) drag(e *entry[T], dy float32) float32 {
	for {
		dir := 1
		if dy < 0 {
			dir = -1
		}
		to := slices.Index(l.list, e) + dir
		if to < 0 || to >= len(l.list) {
			return dy
		}
		height := l.list[to].fold.object.Size().Height + kit.GapSection
		if dy*float32(dir) < height/2 || !l.shift(e, dir) {
			return dy
		}
		dy -= height * float32(dir)
	}
}
