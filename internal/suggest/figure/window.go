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
	if !beforeWindow[r.at(i).Lower] {
		return i, false
	}
	at := i + 1
	for windowFillers[r.at(at).Lower] {
		at++
	}
	ends := windowEnds[r.at(at).Lower]
	if ends {
		at++
	}
	n, ok := r.plainNumber(at)
	if !ok || !isTime(measureOf(r.at(n.to).Lower)) {
		return i, false
	}
	if end, dated = r.windowDate(n.to + 1); !ends && !dated {
		return i, false
	}
	return end, dated
}

var (
	beforeWindow = set("in during over within for through throughout across of since у в за протягом упродовж впродовж " +
		"на із з с по")
	// windowFillers stand between a preposition and the number of a window.
	windowFillers = set("the these those his her its their течение")
	windowEnds    = set(`first last past next previous preceding following final coming opening closing latest
перші перших останні останніх наступні наступних минулі минулих попередні попередніх
первые первых последние последних следующие следующих прошлые прошлых прошедшие прошедших предыдущие
предыдущих ближайшие ближайших`)
)

// windowDate reads what tells a window's date behind its unit: "of 2024", "of this year", "to May 2024", "2024 року".
// It gives the token behind it, and whether there was one.
func (r *dates) windowDate(i int) (int, bool) {
	at := i
	if r.at(at).Is("of", "in", "to", "through", "until", "till", "ending", "ended", "from", "since", "до", "по") {
		at++
	}
	if r.at(at).Is("the") {
		at++
	}
	if r.isMonth(at) && at > i {
		at++
		if r.isYear(at) {
			at++
		}
		return at, true
	}
	if r.isYear(at) && (at > i || yearGenitives[r.at(at+1).Lower]) {
		at++
		if yearGenitives[r.at(at).Lower] {
			at++
		}
		return at, true
	}
	if r.at(at).Is("this", "last", "that", "цього", "минулого", "того", "этого", "прошлого", "текущего", "поточного") &&
		r.at(at+1).Is("year", "року", "года") {
		return at + 2, true
	}
	return i, false
}

// yearGenitives stand behind the year of a date in Ukrainian and Russian.
var yearGenitives = set("року році роки года году годы рр гг р г")

// stretch gives the token behind a stretch of time that is told by both its ends: "from January to June 2024", "between
// 2019 and 2023", "з січня по червень 2024 року". It gives i where none begins there.
func (r *dates) stretch(i int) int {
	if !r.at(i).Is("from", "between", "з", "із", "від", "между", "між", "с", "от") {
		return i
	}
	low := r.moment(i + 1)
	if low == i+1 || !r.at(low).Is("to", "and", "until", "till", "through", "до", "по", "та", "і", "и", "-", "–") {
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
		if yearGenitives[r.at(at).Lower] {
			at++
		}
	}
	return at
}
