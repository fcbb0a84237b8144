package reading

import (
	"claimlight/internal/text"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// end is one of the two ends of a span.
type end int

const (
	noEnd end = iota
	startEnd
	endEnd
)

// boundary is a claim whose ends are being moved.
type boundary struct {
	id   string
	span text.Span
	keys bool // it began by BeginBoundary, and a click on a grip does not end it
	drag end  // the end that the mouse holds
}

// deed is what a key means while the ends of a claim are being moved.
type deed int

const (
	noDeed deed = iota
	keepDeed
	dropDeed
	moveDeed
)

// press tells what a key means, and for one that moves an end where the claim then stands and which offset moved. The
// arrows move its end, and its start where start is true.
func (b *boundary) press(r *walk.Reader, key fyne.KeyName, start bool) (deed, text.Span, int) {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		return keepDeed, b.span, 0
	case fyne.KeyEscape:
		return dropDeed, b.span, 0
	case fyne.KeyLeft:
		return b.step(r, r.WordsIn, -1, start)
	case fyne.KeyRight:
		return b.step(r, r.WordsIn, 1, start)
	case fyne.KeyUp:
		return b.step(r, r.SentencesIn, -1, start)
	case fyne.KeyDown:
		return b.step(r, r.SentencesIn, 1, start)
	}
	return noDeed, b.span, 0
}

// step moves the end by a unit, or the start.
func (b *boundary) step(r *walk.Reader, of walk.Units, dir int, start bool) (deed, text.Span, int) {
	if start {
		span := walk.MoveStart(r, of, b.span, dir)
		return moveDeed, span, span.Start
	}
	span := walk.MoveEnd(r, of, b.span, dir)
	return moveDeed, span, span.End
}

// dragged is where the claim stands once the end that the mouse holds is at a word.
func (b *boundary) dragged(r *walk.Reader, word text.Span) text.Span {
	span := b.span
	switch b.drag {
	case startEnd:
		span.Start = min(word.Start, lastStart(r, span))
	case endEnd:
		span.End = max(word.End, firstEnd(r, span))
	}
	return span
}

// lastStart is the greatest start that leaves one word in the span.
func lastStart(r *walk.Reader, span text.Span) int {
	if w, ok := r.Step(r.WordsIn, page.At(span.End), -1); ok && w.Start > span.Start {
		return w.Start
	}
	return span.Start
}

// firstEnd is the least end that leaves one word in the span.
func firstEnd(r *walk.Reader, span text.Span) int {
	if w, ok := r.Step(r.WordsIn, page.At(span.Start), 1); ok && w.End < span.End {
		return w.End
	}
	return span.End
}
