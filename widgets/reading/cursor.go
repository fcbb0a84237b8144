package reading

import "claimlight/internal/text"

// cursor is what is selected: from the unit where it began to the unit where it was led.
type cursor struct {
	anchor, head text.Span
}

// selection is the span from the one to the other.
func (c cursor) selection() text.Span { return c.anchor.Union(c.head) }

// backward tells whether the selection was led towards the start of the text.
func (c cursor) backward() bool { return c.head.Start < c.anchor.Start }

// edge is the offset at the moving end, where the caret stands.
func (c cursor) edge() int {
	if c.backward() {
		return c.head.Start
	}
	return c.head.End
}

// cursorAt selects a span, as one unit.
func cursorAt(span text.Span) cursor { return cursor{anchor: span, head: span} }

// to leads the selection to a unit.
func (c cursor) to(head text.Span) cursor { return cursor{anchor: c.anchor, head: head} }

// toOrAt leads the selection to a unit, or selects just that.
func (c cursor) toOrAt(unit text.Span, extend bool) cursor {
	if extend {
		return c.to(unit)
	}
	return cursorAt(unit)
}

// sentence moves by one sentence, or leads the selection there. From a part of a sentence, backwards goes to the
// start of that sentence first.
func (c cursor) sentence(r *reader, dir int, extend bool) cursor {
	from := c.head
	if here := r.near(r.sentencesIn, from.Start); !extend && dir < 0 && from != here && from.Start >= here.Start &&
		!here.Empty() {
		return cursorAt(here)
	}
	next, ok := r.step(r.sentencesIn, from, dir)
	switch {
	case !ok:
		return c
	case extend:
		return c.to(next)
	}
	return cursorAt(next)
}

// word moves by one word. From a longer selection it goes to the first word of it, or with dir -1 to the last.
func (c cursor) word(r *reader, dir int, extend bool) cursor {
	if extend {
		return c.extendWord(r, dir)
	}
	sel := c.selection()
	first := r.near(r.wordsIn, sel.Start)
	if sel.Covers(first) && sel.Len() > first.Len() {
		if dir > 0 {
			return cursorAt(first)
		}
		if last, ok := r.step(r.wordsIn, text.Span{Start: sel.End, End: sel.End}, -1); ok {
			return cursorAt(last)
		}
	}
	if next, ok := r.step(r.wordsIn, sel, dir); ok {
		return cursorAt(next)
	}
	return c
}

// extendWord moves the moving end by one word. One word always stays selected.
func (c cursor) extendWord(r *reader, dir int) cursor {
	sel := c.selection()
	if c.backward() {
		moved := moveStart(r, r.wordsIn, sel, dir)
		return cursor{
			anchor: text.Span{Start: sel.End, End: sel.End},
			head:   text.Span{Start: moved.Start, End: moved.Start},
		}
	}
	moved := moveEnd(r, r.wordsIn, sel, dir)
	return cursor{
		anchor: text.Span{Start: sel.Start, End: sel.Start},
		head:   text.Span{Start: moved.End, End: moved.End},
	}
}

// moveEnd moves the end of a span to the next place where a unit ends, or with dir -1 to the one before. It leaves
// at least one unit.
func moveEnd(r *reader, of units, span text.Span, dir int) text.Span {
	unit, ok := r.near(of, span.End), true
	if dir > 0 && unit.End <= span.End {
		unit, ok = r.step(of, text.Span{Start: span.End, End: span.End}, dir)
	}
	if dir < 0 {
		if unit = r.near(of, span.End-1); unit.End >= span.End {
			unit, ok = r.step(of, unit, dir)
		}
	}
	if !ok || unit.End <= span.Start {
		return span
	}
	return text.Span{Start: span.Start, End: unit.End}
}

// moveStart moves the start of a span to the next place where a unit starts, or with dir -1 to the one before. It
// leaves at least one unit.
func moveStart(r *reader, of units, span text.Span, dir int) text.Span {
	unit, ok := r.near(of, span.Start), true
	if dir > 0 && unit.Start <= span.Start {
		unit, ok = r.step(of, unit, dir)
	}
	if dir < 0 {
		if unit = r.near(of, span.Start-1); unit.Start >= span.Start {
			unit, ok = r.step(of, text.Span{Start: span.Start, End: span.Start}, dir)
		}
	}
	if !ok || unit.Start >= span.End {
		return span
	}
	return text.Span{Start: unit.Start, End: span.End}
}
