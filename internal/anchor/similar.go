package anchor

import (
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// The thresholds below which a text is not proposed as what became of a claim, and the limits of the search.
const (
	leastQuote   = 0.40 // similarity of the words themselves
	leastScore   = 0.50 // with context and position
	takenShare   = 0.70 // of the words belong to something else: then the place does too
	searchWords  = 256  // a longer quote is looked for by its beginning and its end alone
	windowMargin = 24   // words by which a text may have grown
	votingWords  = 12   // the rarest words of a quote say where to look
	votingPlaces = 64   // places of a word that are looked at
	votedWindows = 4
)

// similar looks for what became of a quote whose words do not stand in the newer text: between the neighbours it had,
// where parts of it went, and where its rare words stand. What is found is a question.
func (f *Finder) similar(w wanted) Found {
	best := Found{State: claim.Orphan}
	whole := f.older.areSentences(w.words)
	for _, window := range f.windows(w) {
		r, ok := f.closest(w, window)
		if !ok {
			continue
		}
		span := f.newer.spanOf(r)
		if whole {
			span = f.toSentences(r)
			r = f.newer.wordsIn(span)
		}
		quote := f.likeness(w.ids, f.newer.ids[r.from:r.to])
		score := f.score(w, r, quote)
		if quote >= leastQuote && score >= leastScore && score > best.Score && !f.taken(w, r) {
			best = Found{Span: span, State: claim.Changed, Score: score}
		}
	}
	return best
}

// windows are where to look for something like a quote.
func (f *Finder) windows(w wanted) []reach {
	n := min(w.words.n(), searchWords)
	var out []reach
	add := func(from, to int) {
		out = append(out, reach{max(0, from), min(len(f.newer.ids), to, max(0, from)+2*n+2*windowMargin)})
	}
	if _, newer, ok := f.common.slot(w.words); ok && newer.n() > 0 {
		add(newer.from, newer.to)
	}
	before, behind := f.common.neighbours(w.words)
	if before.n > 0 {
		add(before.new+before.n, before.new+before.n+n+windowMargin)
	}
	if behind.n > 0 {
		add(behind.new-n-windowMargin, behind.new)
	}
	for _, r := range f.common.touching(w.words) {
		at := w.words.from + r.shift()
		add(at-windowMargin, at+n+windowMargin)
	}
	for _, at := range f.votes(w) {
		add(at-windowMargin, at+n+windowMargin)
	}
	return out
}

// votes gives where a quote would begin in the newer text if its rare words stood in their places, the most votes
// first.
func (f *Finder) votes(w wanted) []int {
	const bucket = 8 // words by which places may differ and still be one
	votes := map[int]float64{}
	for _, i := range f.rarest(w) {
		where := f.newer.where[w.ids[i]]
		for _, at := range where[:min(len(where), votingPlaces)] {
			votes[(int(at)-i)/bucket] += f.weight(w.ids[i])
		}
	}
	return strongest(votes, bucket)
}

// closest finds the words of a window that are nearest to those of the quote, by the fewest words to be changed.
func (f *Finder) closest(w wanted, window reach) (reach, bool) {
	ids := w.ids[:min(len(w.ids), searchWords)]
	r, ok := nearest(ids, f.newer.ids[window.from:max(window.from, window.to)])
	r.from, r.to = r.from+window.from, r.to+window.from
	if cut := len(w.ids) - len(ids); cut > 0 {
		r.to = min(len(f.newer.ids), r.to+cut)
	}
	return r, ok
}

// taken tells whether most of a place is known to belong to another part of the older text.
func (f *Finder) taken(w wanted, r reach) bool {
	n, until := 0, r.from
	runs := f.common.touchingNew(r)
	for i := len(runs) - 1; i >= 0; i-- { // by their beginning
		was := reach{runs[i].old + max(0, r.from-runs[i].new), min(runs[i].old+runs[i].n, r.to-runs[i].shift())}
		if was.from < w.words.to && w.words.from < was.to {
			continue
		}
		from, to := max(until, runs[i].new), min(r.to, runs[i].new+runs[i].n)
		n += max(0, to-from)
		until = max(until, to)
	}
	return float64(n) >= takenShare*float64(r.n())
}

// toSentences widens words to the sentences in which at least half of them stand, and drops those of which it has less.
func (f *Finder) toSentences(r reach) text.Span {
	p := f.newer
	first, last := p.sentenceAt(r.from), p.sentenceAt(r.to-1)
	if first == last {
		return first
	}
	half := func(s text.Span) bool {
		all := p.wordsIn(s)
		return 2*(min(all.to, r.to)-max(all.from, r.from)) >= all.n()
	}
	if !half(first) {
		first = p.sentenceAt(p.wordsIn(first).to)
	}
	if !half(last) && last.Start > first.Start {
		last = p.sentenceAt(p.wordsIn(last).from - 1)
	}
	return first.Union(last)
}
