package reading

import (
	"claimlight/internal/text"

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
func (b *boundary) press(r *reader, key fyne.KeyName, start bool) (deed, text.Span, int) {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		return keepDeed, b.span, 0
	case fyne.KeyEscape:
		return dropDeed, b.span, 0
	case fyne.KeyLeft:
		return b.step(r, r.wordsIn, -1, start)
	case fyne.KeyRight:
		return b.step(r, r.wordsIn, 1, start)
	case fyne.KeyUp:
		return b.step(r, r.sentencesIn, -1, start)
	case fyne.KeyDown:
		return b.step(r, r.sentencesIn, 1, start)
	}
	return noDeed, b.span, 0
}

// step moves the end by a unit, or the start.
func (b *boundary) step(r *reader, of units, dir int, start bool) (deed, text.Span, int) {
	if start {
		span := moveStart(r, of, b.span, dir)
		return moveDeed, span, span.Start
	}
	span := moveEnd(r, of, b.span, dir)
	return moveDeed, span, span.End
}

// dragged is where the claim stands once the end that the mouse holds is at a word.
func (b *boundary) dragged(r *reader, word text.Span) text.Span {
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
func lastStart(r *reader, span text.Span) int {
	if w, ok := r.step(r.wordsIn, at(span.End), -1); ok && w.Start > span.Start {
		return w.Start
	}
	return span.Start
}

// firstEnd is the least end that leaves one word in the span.
func firstEnd(r *reader, span text.Span) int {
	if w, ok := r.step(r.wordsIn, at(span.Start), 1); ok && w.End < span.End {
		return w.End
	}
	return span.End
}
