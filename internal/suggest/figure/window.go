package figure

// datedWindow gives the token behind a window with a date, whose number says when, not how much: "in the first five
// months of 2024". It gives i where none begins there.
func (r *dates) datedWindow(i int) int {
	if end, dated := r.window(i); dated {
		return end
	}
	return i
}

// window gives the token behind a stretch of time that is counted from one of its ends, and whether it has a date:
// "over the past 24 hours", "за останні п'ять років", "in the first five months of 2024". It gives i where none begins
// there.
func (r *dates) window(i int) (end int, dated bool) {
	if !r.lex.BeforeWindow[r.at(i).Lower] {
		return i, false
	}
	at := i + 1
	for r.lex.WindowFillers[r.at(at).Lower] {
		at++
	}
	ends := r.lex.WindowEnds[r.at(at).Lower]
	if ends {
		at++
	}
	n, ok := r.plainNumber(at)
	if !ok || !isTime(r.measureOf(r.at(n.to).Lower)) {
		return i, false
	}
	if end, dated = r.windowDate(n.to + 1); !ends && !dated {
		return i, false
	}
	return end, dated
}

// windowDate reads what tells a window's date behind its unit: "of 2024", "of this year", "to May 2024", "2024 року".
// It gives the token behind it, and whether there was one.
func (r *dates) windowDate(i int) (int, bool) {
	at := i
	if r.lex.OfWindow[r.at(at).Lower] {
		at++
	}
	if r.lex.Articles[r.at(at).Lower] || r.lex.Pointing[r.at(at).Lower] {
		at++
	}
	if r.isMonth(at) && at > i {
		at++
		if r.isYear(at) {
			at++
		}
		return at, true
	}
	if r.isYear(at) && (at > i || r.lex.YearWords[r.at(at+1).Lower]) {
		at++
		if r.lex.YearWords[r.at(at).Lower] {
			at++
		}
		return at, true
	}
	if r.lex.ThisYear[r.at(at).Lower] && r.lex.Years[r.at(at+1).Lower] {
		return at + 2, true
	}
	return i, false
}

// stretch gives the token behind a stretch of time that is told by both its ends: "from January to June 2024", "between
// 2019 and 2023", "з січня по червень 2024 року". It gives i where none begins there.
func (r *dates) stretch(i int) int {
	if !r.lex.StretchFrom[r.at(i).Lower] {
		return i
	}
	low := r.moment(i + 1)
	if low == i+1 || !r.at(low).Is("-", "–") && !r.lex.StretchTo[r.at(low).Lower] {
		return i
	}
	high := r.moment(low + 1)
	if high == low+1 {
		return i
	}
	return high
}

// moment gives the token behind a month, a year, or a month with its year at i.
func (r *dates) moment(i int) int {
	at := i
	if r.isMonth(at) {
		at++
	}
	if r.isYear(at) {
		at++
		if r.lex.YearWords[r.at(at).Lower] {
			at++
		}
	}
	return at
}
