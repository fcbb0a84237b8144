package anchor

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// The limits within which a quote is believed to be the same though its context has changed.
const (
	ownWords      = 8    // this many words say enough by themselves to be known again elsewhere
	sentenceWords = 2    // and so many if they are whole sentences
	companyWords  = 4    // and a quote that stands more than once has to bring so many along on either side
	slotWords     = 60   // a slot longer than this is no context
	manyPlaces    = 1000 // a quote whose rarest word stands more often is not counted out
	rivalsWeighed = 32   // places that are weighed to propose one
)

// verbatim finds the very words of the quote: with the whole sentences of which they are a part, as a part of a
// sentence stands more often by chance, and else by themselves. It tells false where they do not stand in the newer
// text. Where it cannot be sure which of several places is meant, it gives the likeliest as a question.
func (f *Finder) verbatim(w wanted) (Found, bool) {
	span := f.older.sentenceAt(w.words.from).Union(f.older.sentenceAt(w.words.to - 1)).Union(w.Span)
	whole := f.wanted(span)
	at, sides, ok := f.inRun(whole)
	if !ok || sides < 2 || f.mistakable(whole, at) {
		at, ok = f.alone(whole)
	}
	if ok {
		return f.place(w, w.Shift(at.Start-span.Start)), true
	}
	if at, ok = f.alone(w); ok {
		return f.place(w, at), true
	}
	there, _ := f.newer.occurrences(w.ids, f.newer.whole(), manyPlaces)
	return f.likeliest(w, there)
}

// mistakable tells whether a quote of a word or two that stands more than once, such as a label of a table, has come to
// a place with another context: any of its twins may be what stands there.
func (f *Finder) mistakable(w wanted, at text.Span) bool {
	if len(w.ids) > sentenceWords || f.place(w, at).State == claim.Exact {
		return false
	}
	return strings.Count(f.older.text, w.quote) > 1 || strings.Count(f.newer.text, w.quote) > 1
}

// alone finds a quote that stands once in either text, if its context goes with it or it tells enough by itself.
func (f *Finder) alone(w wanted) (text.Span, bool) {
	there, all := f.newer.occurrences(w.ids, f.newer.whole(), manyPlaces)
	at, ok := f.only(w, there)
	if !ok || !all {
		return text.Span{}, false
	}
	if _, sides, _ := f.inRun(w); sides == 0 && !f.tellsEnough(w, at) && !f.inSlot(w) {
		return text.Span{}, false
	}
	return f.spanAt(w, at)
}

// tellsEnough tells whether a quote that stands only once, and now elsewhere, can be nothing else: it is long, or was a
// sentence and is one. A few words of another sentence may stand there by chance.
func (f *Finder) tellsEnough(w wanted, at int) bool {
	n := len(w.ids)
	return n >= ownWords || n >= sentenceWords && f.older.areSentences(w.words) && f.newer.areSentences(reach{at, at + n})
}

// only gives the one place of the newer text where just the quote stands, of those where its words do. It tells false
// where there is another one, in either text and be it run together with other words.
func (f *Finder) only(w wanted, there []int) (int, bool) {
	found := -1
	for _, at := range there {
		if _, ok := f.spanAt(w, at); ok && found >= 0 {
			return 0, false
		} else if ok {
			found = at
		}
	}
	return found, found >= 0 && !f.bare && strings.Count(f.older.text, w.quote) == 1 &&
		strings.Count(f.newer.text, w.quote) == 1
}

// inRun finds the quote where it goes together with its context. It counts on how many of its two sides words that
// stand only once in both texts go with it; no side is needed where the quote itself holds such words. Two runs that
// put it to different places, or that put something else to its place, leave a question.
func (f *Finder) inRun(w wanted) (at text.Span, sides int, ok bool) {
	var there []int
	for _, r := range f.common.touching(w.words) {
		if r.coversOld(w.words) {
			there = append(there, w.words.from+r.shift())
			sides = f.sides(r, w.words)
		}
	}
	if len(there) != 1 || f.contested(w, there[0]) {
		return text.Span{}, 0, false
	}
	at, ok = f.spanAt(w, there[0])
	return at, sides, ok
}

// sides counts the sides of a range on which a run has seeds of its own, goes on for some words, or ends where both
// texts do. With a twin beside it only seeds count: what goes on from there may be the twin's.
func (f *Finder) sides(r run, w reach) int {
	before, behind := r.seeds.from < w.from, r.seeds.to > w.to
	if !f.older.twinBeside(w) {
		before = before || r.old <= w.from-companyWords || r.old == 0 && r.new == 0
		behind = behind || r.old+r.n >= w.to+companyWords || r.old+r.n == len(f.older.ids) && r.new+r.n == len(f.newer.ids)
	}
	n := 0
	for _, side := range []bool{before, behind} {
		if side {
			n++
		}
	}
	return n
}

// contested tells whether the older text holds something else that belongs to a place of the newer one as well.
func (f *Finder) contested(w wanted, at int) bool {
	there := reach{at, at + w.words.n()}
	for _, r := range f.common.touchingNew(there) {
		if r.coversNew(there) && at-r.shift() != w.words.from {
			return true
		}
	}
	return false
}

// inSlot tells whether a quote stands once between the neighbours that it had, in either text, and has not been
// repeated anywhere.
func (f *Finder) inSlot(w wanted) bool {
	older, newer, ok := f.common.slot(w.words)
	if !ok || older.n() > slotWords || newer.n() > slotWords {
		return false
	}
	here, _ := f.older.occurrences(w.ids, older, manyPlaces)
	there, _ := f.newer.occurrences(w.ids, newer, manyPlaces)
	return len(here) == 1 && len(there) == 1 && !f.repeated(w)
}

// repeated tells whether the quote stands more often than it did, so that any of its places can be the one that was
// added.
func (f *Finder) repeated(w wanted) bool {
	here, allHere := f.older.occurrences(w.ids, f.older.whole(), manyPlaces)
	there, allThere := f.newer.occurrences(w.ids, f.newer.whole(), manyPlaces)
	return !allHere || !allThere || len(there) > len(here)
}

// likeliest chooses among places where the words of the quote stand, as a question. A place that belongs to another
// part of the older text comes last.
func (f *Finder) likeliest(w wanted, there []int) (Found, bool) {
	best, free := Found{State: claim.Changed}, false
	for _, at := range there[:min(len(there), rivalsWeighed)] {
		own := f.leadsTo(w, at) || !f.contested(w, at)
		score := f.score(w, reach{at, at + w.words.n()}, 1)
		if own == free && score > best.Score || own && !free {
			best.Span, _ = f.spanAt(w, at)
			best.Score, free = score, own
		}
	}
	return best, best.Score > 0
}

// leadsTo tells whether a run puts the quote to a place.
func (f *Finder) leadsTo(w wanted, at int) bool {
	return slices.ContainsFunc(f.common.touching(w.words), func(r run) bool {
		return r.coversOld(w.words) &&
			w.words.from+r.shift() == at
	})
}
