package walk

import "claimlight/internal/text"

// Cursor is what is selected: from the unit where it began to the unit where it was led.
type Cursor struct {
	anchor, Head text.Span
}

// Selection is the span from the one to the other.
func (c Cursor) Selection() text.Span { return c.anchor.Union(c.Head) }

// Backward tells whether the selection was led towards the start of the text.
func (c Cursor) Backward() bool { return c.Head.Start < c.anchor.Start }

// Edge is the offset at the moving end, where the caret stands.
func (c Cursor) Edge() int {
	if c.Backward() {
		return c.Head.Start
	}
	return c.Head.End
}

// At selects a span, as one unit.
func At(span text.Span) Cursor { return Cursor{anchor: span, Head: span} }

// to leads the selection to a unit.
func (c Cursor) to(head text.Span) Cursor { return Cursor{anchor: c.anchor, Head: head} }

// ToOrAt leads the selection to a unit, or selects just that.
func (c Cursor) ToOrAt(unit text.Span, extend bool) Cursor {
	if extend {
		return c.to(unit)
	}
	return At(unit)
}

// Sentence moves by one sentence, or leads the selection there. From a part of a sentence, backwards goes to the
// start of that sentence first.
func (c Cursor) Sentence(r *Reader, dir int, extend bool) Cursor {
	from := c.Head
	if here := r.Near(r.SentencesIn, from.Start); !extend && dir < 0 && from != here && from.Start >= here.Start &&
		!here.Empty() {
		return At(here)
	}
	next, ok := r.Step(r.SentencesIn, from, dir)
	switch {
	case !ok:
		return c
	case extend:
		return c.to(next)
	}
	return At(next)
}

// Word moves by one word. From a longer selection it goes to the first word of it, or with dir -1 to the last.
func (c Cursor) Word(r *Reader, dir int, extend bool) Cursor {
	if extend {
		return c.extendWord(r, dir)
	}
	sel := c.Selection()
	first, _ := r.Step(r.WordsIn, text.Span{Start: sel.Start, End: sel.Start}, 1) // behind a mark of quotation too
	if !first.Empty() && sel.Covers(first) && sel.Len() > first.Len() {
		if dir > 0 {
			return At(first)
		}
		if last, ok := r.Step(r.WordsIn, text.Span{Start: sel.End, End: sel.End}, -1); ok {
			return At(last)
		}
	}
	if next, ok := r.Step(r.WordsIn, sel, dir); ok {
		return At(next)
	}
	return c
}

// extendWord moves the moving end by one word. One word always stays selected.
func (c Cursor) extendWord(r *Reader, dir int) Cursor {
	sel := c.Selection()
	if c.Backward() {
		moved := MoveStart(r, r.WordsIn, sel, dir)
		return Cursor{
			anchor: text.Span{Start: sel.End, End: sel.End},
			Head:   text.Span{Start: moved.Start, End: moved.Start},
		}
	}
	moved := MoveEnd(r, r.WordsIn, sel, dir)
	return Cursor{
		anchor: text.Span{Start: sel.Start, End: sel.Start},
		Head:   text.Span{Start: moved.End, End: moved.End},
	}
}

// MoveEnd moves the end of a span to the next place where a unit ends, or with dir -1 to the one before. It leaves
// at least one unit.
func MoveEnd(r *Reader, of Units, span text.Span, dir int) text.Span {
	unit, ok := r.Near(of, span.End), true
	if dir > 0 && unit.End <= span.End {
		unit, ok = r.Step(of, text.Span{Start: span.End, End: span.End}, dir)
	}
	if dir < 0 {
		if unit = r.Near(of, span.End-1); unit.End >= span.End {
			unit, ok = r.Step(of, unit, dir)
		}
	}
	if !ok || unit.End <= span.Start {
		return span
	}
	return text.Span{Start: span.Start, End: unit.End}
}

// MoveStart moves the start of a span to the next place where a unit starts, or with dir -1 to the one before. It
// leaves at least one unit.
func MoveStart(r *Reader, of Units, span text.Span, dir int) text.Span {
	unit, ok := r.Near(of, span.Start), true
	if dir > 0 && unit.Start <= span.Start {
		unit, ok = r.Step(of, unit, dir)
	}
	if dir < 0 {
		if unit = r.Near(of, span.Start-1); unit.Start >= span.Start {
			unit, ok = r.Step(of, text.Span{Start: span.Start, End: span.Start}, dir)
		}
	}
	if !ok || unit.Start >= span.End {
		return span
	}
	return text.Span{Start: unit.Start, End: span.End}
}
