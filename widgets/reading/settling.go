package reading

import (
	"time"

	"claimlight/widgets/reading/bar"
	"claimlight/widgets/reading/page"
)

// slice is how long the layout of the rest may hold up one frame.
const slice = 4 * time.Millisecond

// settling lays out what is not in view, in slices between frames.
type settling struct {
	ticker
	port  *page.Port
	bar   *bar.Bar
	strip *strip
}

// begin lays out what is left, and says when that is done.
func (s *settling) begin(done func()) {
	if s.port.Empty() {
		return
	}
	s.start(func() {
		if !s.layOut(slice) && s.running() {
			s.stop()
			done()
		}
	})
}

// layOut lays out more for at most d and tells whether there is more to do.
func (s *settling) layOut(d time.Duration) bool {
	end := time.Now().Add(d)
	for time.Now().Before(end) {
		if !s.port.Page.Column.Step() {
			return false
		}
	}
	s.bar.Follow(s.port)
	s.strip.follow()
	return true
}
