package form

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
)

// What stands beside a part of a claim that was read from the text, until it is confirmed and after.
const (
	waitsWords     = words.FormReadFromTextNotConfirmed
	confirmedWords = words.FormConfirmed
)

// newConfirm makes the tick that confirms a part of the claim. It is seen where the part waits to be confirmed, and
// stays as long as the claim is in the form, so that a slip can be taken back.
func (f *sheet) newConfirm(name string, part func(*claim.Unconfirmed) *bool) fyne.CanvasObject {
	tick := field.Called(name, field.NewTick(waitsWords.String(), confirmedWords.String()))
	row := newStart(tick)
	row.Hide()
	waits := func(c claim.Claim) bool { return *part(&c.Unconfirmed) }
	b := &binding[claim.Claim]{
		field: tick,
		read: func(c *claim.Claim) {
			if row.Visible() { // else there is nothing to confirm
				*part(&c.Unconfirmed) = !tick.Ticked
			}
		},
		holds: func(c claim.Claim) bool { return waits(c) == (row.Visible() && !tick.Ticked) },
		show: func(c claim.Claim) {
			tick.Fill(!waits(c))
			if seen := waits(c) || row.Visible() && !f.room.fresh; seen != row.Visible() {
				row.Hidden = !seen
				f.room.relayout()
			}
		},
	}
	f.watch(tick, &b.visit, atOnce)
	f.bind(b)
	return row
}
