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
	return i == 0 || r.at(i-1).Is(",", ";", ":", "(", "–", "—", "“", "«", "\"", "and", "but", "while", "whereas", "or",
		"а", "але", "та", "і", "й", "и", "но", "или", "або")
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
	case t.Is("per") || t.Is("a", "an", "each", "every") && i > 0 && !r.at(i-1).Is("for", "is", "was"):
		if at < limit && r.lex.Periods[r.at(at).Lower] && !r.at(at+1).Is("later", "earlier", "ago", "before", "after",
			"and") {
			return at + 1
		}
	case t.Is("last", "this", "next", "торік", "цього", "минулого", "прошлом", "этом", "прошлого", "этого"):
		if t.Lower == "торік" {
			return at
		}
		if at < limit && r.lex.Periods[r.at(at).Lower] {
			return at + 1
		}
	case t.Is("in", "during", "since", "for", "by", "у", "в", "за", "з", "с", "на"):
		return r.periodAfter(i, limit)
	}
	return i
}

// periodAfter reads what follows a preposition of time: a year, a month, a quarter.
func (r *dates) periodAfter(i, limit int) int {
	at := i + 1
	for r.at(at).Is("the", "first", "second", "third", "fourth", "last", "early", "late", "current", "fiscal", "перший",
		"першому", "другому", "третьому", "четвертому",
		"первом", "втором", "третьем", "четвертом", "начале", "конце", "минулий", "минулу", "останній", "останню", "поточний",
		"прошлый", "прошлую", "последний",
		"последнюю", "последние", "текущий") {
		at++
	}
	named := false
	if at < limit && (r.isMonth(at) || r.lex.Periods[r.at(at).Lower] && at > i+1) {
		at, named = at+1, true
		if r.at(at).Is("of") {
			at++
		}
	}
	if at < limit && r.isYear(at) {
		at++
		if r.at(at).Is("року", "році", "году", "года") {
			at++
		}
		return at
	}
	if named {
		if r.at(at - 1).Is("of") {
			at--
		}
		return at
	}
	return i
}
