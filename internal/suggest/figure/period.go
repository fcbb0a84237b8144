package figure

import "claimlight/internal/text"

const periodReach = 12

// period gives the words near the quantity at index k of all that say for what time it holds: "in 2024", "in the first
// quarter of 2025", "last year", "a year", "per day". They are sought behind it, then before it; those that go with
// another figure are not its own.
func (r *dates) period(all []quantity, k int) string {
	q, first, next := all[k], all[k].from, len(r.toks)
	for i := range all {
		switch other := &all[i]; {
		case other.when:
		case i < k:
			first = min(first, other.from)
		case i > k:
			next = min(next, other.from)
		}
	}
	for i := q.to; i < min(q.to+periodReach, next) && !r.at(i).Is(";", "."); i++ {
		if end := r.periodAt(i, next); end > i {
			if next < len(r.toks) && r.opensClause(i) {
				break // it goes with the figure that follows
			}
			return r.wording(i, end)
		}
	}
	return r.periodBefore(q, first)
}

// periodBefore gives the nearest words of time before a quantity that no other figure has: they stand before the first
// of all figures, or open a clause.
func (r *dates) periodBefore(q quantity, first int) string {
	found := ""
	for i := max(q.from-periodReach, 0); i < q.from; i++ {
		end := r.periodAt(i, q.from)
		if end <= i {
			continue
		}
		if i < first || r.opensClause(i) {
			found = r.wording(i, end)
		}
		i = end - 1
	}
	return found
}

// opensClause tells whether token i is the first of a sentence or a clause.
func (r *dates) opensClause(i int) bool {
	before := r.at(i - 1)
	return i == 0 || before.Is(",", ";", ":", "(", "–", "—", "“", "«", "\"") || r.lex.BeforeClause[before.Lower]
}

// wording gives the words from one token to another, as they stand.
func (r *dates) wording(from, to int) string {
	return text.Span{Start: r.toks[from].Start, End: r.toks[to-1].End}.Of(r.text)
}

// periodAt gives the token after the phrase of time that begins at i, or i when there is none.
func (r *dates) periodAt(i, limit int) int {
	if end, _ := r.window(i); end > i && end <= limit {
		return end
	}
	if end := r.stretch(i); end > i && end <= limit {
		return end
	}
	at := i + 1
	switch t := r.at(i); {
	case r.lex.Per[t.Lower] || r.lex.Each[t.Lower] && i > 0 && !r.at(i-1).Is("for", "is", "was"):
		if at < limit && r.lex.Periods[r.at(at).Lower] && !r.at(at+1).Is("later", "earlier", "ago", "before", "after",
			"and") {
			return at + 1
		}
	case r.lex.LonePeriods[t.Lower]:
		return at
	case r.lex.BeforePeriod[t.Lower]:
		if at < limit && r.lex.Periods[r.at(at).Lower] {
			return at + 1
		}
	case r.lex.OfPeriod[t.Lower]:
		return r.periodAfter(i, limit)
	}
	return i
}

// periodAfter reads what follows a preposition of time: a year, a month, a quarter.
func (r *dates) periodAfter(i, limit int) int {
	at := i + 1
	for r.lex.PeriodFillers[r.at(at).Lower] {
		at++
	}
	named := false
	if at < limit && (r.isMonth(at) || r.lex.Periods[r.at(at).Lower] && at > i+1) {
		at, named = at+1, true
		if r.lex.Of[r.at(at).Lower] {
			at++
		}
	}
	if at < limit && r.isYear(at) {
		at++
		if r.lex.YearWords[r.at(at).Lower] {
			at++
		}
		return at
	}
	if named {
		if r.lex.Of[r.at(at-1).Lower] {
			at--
		}
		return at
	}
	return i
}
