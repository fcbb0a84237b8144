package figure

import "claimlight/internal/text"

const periodReach = 12

var periodWords = set(`year years month week day hour quarter century decade today yesterday annually yearly monthly daily weekly season half
рік року році місяць місяці тиждень день добу годину кварталі кварталу півріччі год году месяц месяце неделю день сутки час квартале квартала`)

// period gives the words near a quantity that say for what time it holds: "in 2024", "in the first quarter of
// 2025", "last year", "a year", "per day". They are sought after the quantity, then before it.
func (r *reader) period(q quantity) string {
	for _, span := range [2][2]int{{q.to, min(q.to+periodReach, len(r.toks))}, {max(q.from-periodReach, 0), q.from}} {
		for i := span[0]; i < span[1]; i++ {
			if r.at(i).Is(";", ".") && i > q.from {
				break
			}
			if end := r.periodAt(i, span[1]); end > i {
				return text.Span{Start: r.toks[i].Start, End: r.toks[end-1].End}.Of(r.text)
			}
		}
	}
	return ""
}

// periodAt gives the token after the phrase of time that begins at i, or i when there is none.
func (r *reader) periodAt(i, limit int) int {
	at := i + 1
	switch t := r.at(i); {
	case t.Is("per") || t.Is("a", "an", "each", "every") && i > 0 && !r.at(i-1).Is("for", "is", "was"):
		if at < limit && periodWords[r.at(at).Lower] {
			return at + 1
		}
	case t.Is("last", "this", "next", "торік", "цього", "минулого", "прошлом", "этом", "прошлого", "этого"):
		if t.Lower == "торік" {
			return at
		}
		if at < limit && periodWords[r.at(at).Lower] {
			return at + 1
		}
	case t.Is("in", "during", "since", "for", "by", "у", "в", "за", "з", "с", "на"):
		return r.periodAfter(i, limit)
	}
	return i
}

// periodAfter reads what follows a preposition of time: a year, a month, a quarter.
func (r *reader) periodAfter(i, limit int) int {
	at := i + 1
	for r.at(at).Is("the", "first", "second", "third", "fourth", "last", "early", "late", "current", "fiscal", "перший", "першому", "другому", "третьому", "четвертому",
		"первом", "втором", "третьем", "четвертом", "начале", "конце") {
		at++
	}
	named := false
	if at < limit && (r.isMonth(at) || periodWords[r.at(at).Lower] && at > i+1) {
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
