package reading

import (
	"slices"
	"strings"

	"claimlight/internal/text"
)

// board is the marks on a page: those that were given, and which of them is open. The ends of one may be on the move.
type board struct {
	given  []Mark
	shown  *markSet // the marks, with the boundary that is being moved
	active string
	braces []Brace   // over what is a part of the open claim
	moving *boundary // none when nil
}

// newBoard makes an empty board.
func newBoard() *board { return &board{shown: newMarkSet(nil)} }

// set replaces the marks by those that stand in a text of a length.
func (b *board) set(marks []Mark, length int) {
	b.given = make([]Mark, 0, len(marks))
	for _, m := range marks {
		if m.Span.Valid(length) && !m.Span.Empty() {
			b.given = append(b.given, m)
		}
	}
	b.show()
}

// show takes over the marks, with the claim whose ends are being moved at its new place.
func (b *board) show() {
	marks := b.given
	if b.moving != nil {
		marks = slices.Clone(marks)
		for i := range marks {
			if marks[i].ID == b.moving.id {
				marks[i].Span = b.moving.span
			}
		}
	}
	b.shown = newMarkSet(marks)
}

// clear takes all marks away.
func (b *board) clear() { *b = *newBoard() }

// open says which mark is active. What is being moved of another one stays where it was. It tells whether anything
// changed.
func (b *board) open(id string) bool {
	changed := b.active != id
	if b.moving != nil && b.moving.id != id {
		b.moving = nil
		b.show()
		changed = true
	}
	b.active = id
	return changed
}

// begin lets the ends of a claim be moved by keys. It tells false where there is no claim with the id.
func (b *board) begin(id string) (text.Span, bool) {
	m, ok := b.shown.find(id)
	if !ok || m.Kind != ClaimMark {
		return text.Span{}, false
	}
	b.active = id
	b.moving = &boundary{id: id, span: m.Span, keys: true}
	return m.Span, true
}

// grab takes hold of an end of the active claim with the mouse.
func (b *board) grab(m Mark, which end) {
	if b.moving == nil {
		b.moving = &boundary{id: m.ID, span: m.Span}
	}
	b.moving.drag = which
}

// letGo lets go of a grip that was clicked and not dragged. It tells whether the moving ends with it.
func (b *board) letGo() bool {
	b.moving.drag = noEnd
	return !b.moving.keys
}

// move puts the claim that is being moved to another place.
func (b *board) move(span text.Span) {
	b.moving.span = span
	b.show()
}

// stop ends the moving and shows the claim where it was. It gives the claim; false where that is gone.
func (b *board) stop() (Mark, bool) {
	id := b.moving.id
	b.moving = nil
	b.show()
	return b.asGiven(id)
}

// asGiven gives a mark as it was set, whatever is being moved.
func (b *board) asGiven(id string) (Mark, bool) {
	i := slices.IndexFunc(b.given, func(m Mark) bool { return m.ID == id })
	if i < 0 {
		return Mark{}, false
	}
	return b.given[i], true
}

// openClaim is the active mark where it is a claim, whose ends can be moved.
func (b *board) openClaim() (Mark, bool) {
	m, ok := b.shown.find(b.active)
	return m, ok && m.Kind == ClaimMark
}

// next is the mark after the active one among the hits, in a circle.
func (b *board) next(hits []int) string { return b.shown.next(hits, b.active) }

// claims leaves those of the hits that are claims.
func (b *board) claims(hits []int) []int {
	var claims []int
	for _, h := range hits {
		if b.shown.marks[h].Kind == ClaimMark {
			claims = append(claims, h)
		}
	}
	return claims
}

// labelsAt joins what braces over an offset say.
func (b *board) labelsAt(offset int) string {
	var said []string
	for _, brace := range b.braces {
		if brace.Span.Has(offset) && brace.Label != "" {
			said = append(said, brace.Label)
		}
	}
	return strings.Join(said, " · ")
}

// labels joins what marks say.
func (b *board) labels(hits []int) string {
	var said []string
	for _, h := range hits {
		if label := b.shown.marks[h].Label; label != "" {
			said = append(said, label)
		}
	}
	return strings.Join(said, " · ")
}
