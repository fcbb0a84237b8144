package app

import (
	"claimlight/app/phrase"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// current is the one thing that is marked on the screen and that every key, menu and button means: a claim, or selected words
// that are none yet. It is nothing where no article is open, or none of its text is selected.
type current struct {
	claim string    // its id; empty where words are selected
	span  text.Span // where the claim stands, or the words; empty for a claim without a place
}

// open is the current claim; nil where words are selected, or nothing is.
func (w *Window) open() *storage.PlacedClaim { return w.opened.claim(w.current.claim) }

func (w *Window) hasClaim() bool { return w.open() != nil }

// hasCurrent tells whether there is a claim, or something that could become one.
func (w *Window) hasCurrent() bool { return w.current != current{} }

// meant is what a selection means: the claim in which it lies, else its words. A selection that reaches out of a claim means
// its words, so that claims can overlap.
func (w *Window) meant(selection text.Span) current {
	if w.opened == nil || selection.Empty() {
		return current{}
	}
	if c := w.opened.claimOver(selection, w.current.claim); c != nil {
		return current{claim: c.ID, span: c.Anchor.Span}
	}
	if w.leftOut != nil { // paragraphs are worked on there, nothing is tagged
		return current{}
	}
	return current{span: selection}
}

// claimOver finds the claim in which a span lies: the one that stands just there, else the one that is open, else the
// shortest; nil when there is none.
func (o *opened) claimOver(span text.Span, open string) *storage.PlacedClaim {
	var best *storage.PlacedClaim
	rank := func(c *storage.PlacedClaim) int {
		r := 2 * (c.Anchor.Span.Len() - span.Len())
		if r > 0 && c.ID == open {
			r = 1
		} else if c.ID == open {
			r = -1
		}
		return r
	}
	for i := range o.claims {
		c := &o.claims[i]
		if c.Anchor.Placed() && c.Anchor.Span.Covers(span) && (best == nil || rank(c) < rank(best)) {
			best = c
		}
	}
	return best
}

// follow makes current what the reader, or a command, has selected.
func (w *Window) follow() {
	now := w.meant(w.panes.view.Selection())
	if now == w.current {
		return
	}
	w.panes.form.Flush()
	w.current = w.meant(w.panes.view.Selection()) // what was pending may have changed the claims
	w.showCurrent()
	w.showSaving()
}

// goTo selects a span of the text, scrolls to it and makes it current.
func (w *Window) goTo(span text.Span) {
	w.panes.view.Select(span)
	w.follow()
}

// openClaim makes a claim current: the selection moves to its place and the text scrolls there. For one that is not there,
// what is selected is current.
func (w *Window) openClaim(id string) {
	w.panes.form.Flush()
	c := w.opened.claim(id)
	if c == nil {
		w.follow()
		return
	}
	w.current = current{claim: id, span: placeOf(c)}
	w.panes.view.Select(w.besideNothing(w.current.span))
	w.showCurrent()
	w.showSaving()
	w.tellHere() // what was said of the place before is not true of this one
	if c.Anchor.State != claim.Exact && c.Anchor.State != claim.Moved {
		w.placing = id
		w.refreshMenu() // which names it
	}
}

// placeOf is where a claim stands; empty where it has no place.
func placeOf(c *storage.PlacedClaim) text.Span {
	if !c.Anchor.Placed() {
		return text.Span{}
	}
	return c.Anchor.Span
}

// besideNothing gives the place of a claim; for one that has none, a place at which nothing is selected, lest that be a second
// current thing.
func (w *Window) besideNothing(place text.Span) text.Span {
	if !place.Empty() {
		return place
	}
	at := w.panes.view.Selection().Start
	return text.Span{Start: at, End: at}
}

// keepCurrent holds on to what is current after claims came, went or moved. A claim that went elsewhere takes the selection
// along; of one that is gone, its words stay selected.
func (w *Window) keepCurrent() {
	c := w.open()
	switch {
	case c == nil:
		w.current = w.meant(w.panes.view.Selection())
	case placeOf(c) != w.current.span:
		w.current.span = placeOf(c)
		w.panes.view.Select(w.besideNothing(w.current.span))
	}
	w.showCurrent()
}

// showCurrent shows in form, list and text what is current, and in the menus what can be done with it.
func (w *Window) showCurrent() {
	w.drafted = nil
	form := w.panes.form
	switch c := w.open(); {
	case c != nil:
		form.SetClaim(&c.Claim)
	case !w.current.span.Empty():
		draft := w.draft(w.current.span)
		w.drafted = &draft
		form.SetDraft(&draft, w.insteadOf(w.current.span))
	default:
		form.SetClaim(nil)
	}
	w.compare()
	w.showPlace()
	w.panes.claims.Select(w.current.claim)
	w.panes.view.SetActive(w.current.claim)
	w.refreshAble()
}

// subject is the claim that the form shows: the current one, or what tagging the selected words would make; nil when there is
// neither.
func (w *Window) subject() *claim.Claim {
	if c := w.open(); c != nil {
		return &c.Claim
	}
	return w.drafted
}

// insteadOf says of selected words that claims stand in them already.
func (w *Window) insteadOf(span text.Span) string {
	n := 0
	for i := range w.opened.claims {
		if c := &w.opened.claims[i]; c.Anchor.Placed() && c.Anchor.Span.Overlaps(span) {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "A claim stands in these words: O goes to it."
	}
	return phrase.Plural(n, "claim") + " stand in these words: O goes from one to the next."
}
