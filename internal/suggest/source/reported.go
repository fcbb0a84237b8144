package source

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// reported finds the subject of the first report verb outside quotation marks.
func (r *reader) reported() *Source {
	for v := range r.toks {
		t := r.at(v)
		if r.inQuote(v) || t.Kind != token.Word || t.Cap && v > 0 {
			continue
		}
		if t.Is("put", "puts", "estimate", "estimates", "estimated", "value", "values", "valued") {
			if s := r.putAt(v); s != nil {
				return s
			}
		}
		if r.lex.Gerunds[t.Lower] {
			if s := r.withGerund(v); s != nil {
				return s
			}
		}
		if r.lex.reportVerb(t.Lower) {
			if s := r.subject(v); s != nil {
				return s
			}
		}
	}
	return nil
}

// subject finds the subject of the report verb at token v: in front of it, or behind it.
func (r *reader) subject(v int) *Source {
	if r.lex.Blockers[r.at(v-1).Lower] {
		return nil
	}
	if s := r.apposed(v); s != nil {
		return s
	}
	if s := r.inverted(v); s != nil {
		return s
	}
	end := r.behindSubject(v)
	if end == 0 || r.lex.Blockers[r.at(end-1).Lower] {
		return nil
	}
	if s := r.saidAt(end); s != nil {
		return s
	}
	start := r.phraseBefore(end)
	if start >= end || !r.isSubject(start, end) || !r.reports(v, start, end) {
		return nil
	}
	return r.source(start, end)
}

// behindSubject gives the token behind a subject that stands before the verb at v: auxiliaries, adverbs and a weekday
// may stand between them, as in "the mayor on Tuesday said".
func (r *reader) behindSubject(v int) int {
	end := v
	for end > 0 {
		before := r.at(end - 1)
		day := r.lex.Weekdays[before.Lower] || r.lex.DaysBehindOn[before.Lower]
		switch {
		case day && end > 2 && r.at(end-2).Is("on", "у", "в", "во"):
			end -= 2
		case day && end > 1 && r.at(end-2).Kind == token.Word, !before.Cap &&
			(r.lex.Auxiliaries[before.Lower] || isAdverb(before.Lower)):
			end--
		default:
			return end
		}
	}
	return end
}

// saidAt finds "У ГУР заявили", "В Кремле сообщили": a place at the beginning of a clause and a verb in the plural
// without a subject. end is the verb, or the adverbs before it.
func (r *reader) saidAt(end int) *Source {
	verb := r.at(end).Lower
	if !strings.HasSuffix(verb, "ли") || !r.lex.Say[verb] {
		return nil
	}
	for start := end - 1; start > 0 && end-start < maxPlace && r.inPhrase(start, end); start-- {
		if r.at(start-1).Is("у", "в", "во") && (start == 1 || r.at(start-2).Kind == token.Mark) {
			return r.source(start, end)
		}
	}
	return nil
}

// maxPlace bounds the length of such a place, in tokens.
const maxPlace = 8

func isAdverb(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "italy"
}

// isSubject tells whether the tokens can be who says it.
func (r *reader) isSubject(start, end int) bool {
	first, last := r.at(start), r.at(end-1)
	if end-start > maxWords || r.lex.Nobody[last.Lower] || r.lex.Prepositions[last.Lower] || last.Is("and", "or") {
		return false
	}
	if r.nobody(start, end) && end-start < 3 || first.Is("not", "who", "which", "what") {
		return false
	}
	return last.Kind == token.Word || last.Text == ")"
}

// nobody tells whether the tokens begin with a word that names nobody. "One of the crew" and "one sailor" are somebody.
func (r *reader) nobody(start, end int) bool {
	return r.lex.Nobody[r.at(start).Lower] && !(r.at(start).Is("one") && end > start+1)
}

// maxWords bounds the length of a source in tokens.
const maxWords = 25

// reports tells whether the verb at v reports: what was said follows it, or stood before its subject.
func (r *reader) reports(v, start, end int) bool {
	t, next := r.at(v), r.at(v+1)
	switch {
	case next.Is("by") && (r.lex.Announce[t.Lower] || r.lex.Event[t.Lower]): // "the plan announced by the ministry"
		return false
	case r.lex.Object[t.Lower]:
		return r.numberWithin(v+1, start, end)
	case t.Is("pointed", "point", "points"):
		return next.Lower == "out"
	case r.lex.Say[t.Lower], r.quoteFollows(v + 1), r.thatFollows(v + 1), r.objectReports(v, start, end):
		return true
	case r.postposed(start):
		return r.endsReport(v+1, t)
	case r.lex.Nounish[t.Lower] && (!r.opensClause(start) || end-start > 8 || !agrees(r.at(end-1), t)):
		return false
	}
	return r.clauseFollows(v + 1)
}

// objectReports tells whether a verb reports by its object alone: "counted 40 ships", "expect oil to fall", "claim to
// have won", "warned of a storm".
func (r *reader) objectReports(v, start, end int) bool {
	t, next := r.at(v), r.at(v+1)
	switch {
	case next.Is("to"):
		return t.Is("claim", "claims", "claimed") && r.at(v+2).Is("have", "be")
	case next.Is("of", "about"):
		return t.Is("warn", "warns", "warned")
	case r.lex.Announce[t.Lower]:
		return r.announces(v+1) && (r.opensClause(start) || r.postposed(start))
	case r.lex.Event[t.Lower] && r.opensClause(start) && r.eventFollows(v+1):
		return true
	}
	return r.lex.Count[t.Lower] && r.numberWithin(v+1, start, end) || r.lex.Expect[t.Lower] && r.toFollows(v+1)
}

// announces tells whether an object begins at token i, as behind a verb that announces: "the capture of two men", "on
// Tuesday a new loan", "про захоплення".
func (r *reader) announces(i int) bool {
	if isCyrillic(r.at(i).Lower) {
		return r.at(i).Is("про", "о", "об", "набір", "набор") || r.lex.Events[r.at(i).Lower]
	}
	if r.at(i).Is("on") && r.lex.Weekdays[r.at(i+1).Lower] {
		i++
	}
	if r.lex.Weekdays[r.at(i).Lower] || r.at(i).Is("today", "yesterday") {
		i++
	}
	t := r.at(i)
	return r.lex.Determiners[t.Lower] || t.Kind == token.Number || r.lex.Numerals[t.Lower] ||
		t.Is("plans", "new", "further", "his", "her", "its", "their") || r.lex.Events[t.Lower]
}

// eventFollows tells whether the object at token i is something that happened, and of whom: "the capture of two men",
// "his arrest", "загибель солдатів".
func (r *reader) eventFollows(i int) bool {
	if isCyrillic(r.at(i).Lower) {
		return r.lex.Events[r.at(i).Lower]
	}
	owned := r.lex.Possessives[r.at(i).Lower]
	if !owned && !r.at(i).Is("the") {
		return false
	}
	for at := i + 1; at < i+4; at++ {
		if r.lex.Events[r.at(at).Lower] {
			return owned || r.at(at+1).Is("of", "in", "on", "by")
		}
	}
	return false
}

// objectReach is how far behind its verb the number of an object may stand, in tokens.
const objectReach = 7

// numberWithin tells whether the object that begins at token i holds a number. start and end are the subject's.
func (r *reader) numberWithin(i, start, end int) bool {
	if verb := r.at(i - 1).Lower; r.lex.Show[verb] && !anyIn(r.toks[start:end], r.lex.Documents) ||
		!agrees(r.at(end-1), r.at(i-1)) && r.lex.Nounish[verb] {
		return false
	}
	for at := i; at < min(i+objectReach, len(r.toks)); at++ {
		t := r.at(at)
		if t.Kind == token.Number || r.lex.Numerals[t.Lower] {
			return true
		}
		if t.Is(",", ".", ";", "that", "who", "which", "as", "by") || r.lex.Finite[t.Lower] {
			return false
		}
	}
	return false
}

// thatFollows tells whether token i begins what was said: "that", "how", "что", the last two behind a comma.
func (r *reader) thatFollows(i int) bool {
	if r.at(i).Text == "," {
		return r.at(i+1).Is("що", "что")
	}
	return r.at(i).Is("that", "how", "що", "что")
}

// quoteFollows tells whether token i announces or begins a quotation.
func (r *reader) quoteFollows(i int) bool {
	return r.at(i).Text == ":" || r.inQuote(i) || r.at(i).Text == "," && r.inQuote(i+1)
}

// endsReport tells whether nothing but the end, a mark, or the medium stands at token i, behind a verb whose subject
// came after what was said.
func (r *reader) endsReport(i int, verb *token.Token) bool {
	next := r.at(i)
	if i >= len(r.toks) || next.Is(".", ",") || r.inQuote(i) {
		return true
	}
	return r.lex.Media[next.Lower] && !r.lex.Nounish[verb.Lower] && r.at(i+1).Kind != token.Number
}

// toFollows tells whether "to" stands behind a short object: "analysts expect oil to fall".
func (r *reader) toFollows(i int) bool {
	for at := i + 1; at < i+5; at++ {
		if r.at(at).Is("to") && r.isWord(at+1) && !r.lex.Determiners[r.at(at+1).Lower] {
			return true
		}
		if !r.isWord(at) {
			return false
		}
	}
	return false
}

// agrees tells whether the last word of a subject may go with a verb in its number: "officials report", "she claims",
// but not "a major report".
func agrees(last, verb *token.Token) bool {
	if strings.HasSuffix(verb.Lower, "s") {
		return !strings.HasSuffix(last.Lower, "s") || last.Cap
	}
	return strings.HasSuffix(last.Lower, "s") || last.Is("they", "we", "i", "people", "men", "women", "many", "some",
		"others", "police")
}

// postposed tells whether the subject that begins at start stands behind what was said: after a clause and a comma,
// or after a quotation.
func (r *reader) postposed(start int) bool {
	before := r.at(start - 1)
	if r.inQuote(start - 1) {
		return true
	}
	if before.Is("as") {
		return start == 1 || start > 3
	}
	return before.Text == "," && start > 3 && !r.at(0).Is("citing") &&
		(!r.lex.Prepositions[r.at(0).Lower] || r.hasVerb(start))
}

// hasVerb tells whether a verb form that cannot be missed stands before token end.
func (r *reader) hasVerb(end int) bool {
	for i := range end {
		if r.lex.Finite[r.at(i).Lower] || r.isPast(i) {
			return true
		}
	}
	return false
}

// opensClause tells whether the subject stands at the beginning of a clause.
func (r *reader) opensClause(start int) bool {
	before := r.at(start - 1)
	return start == 0 || before.Kind == token.Mark || before.Is("that", "but", "and", "while", "as", "when", "although",
		"though")
}

// clauseFollows tells whether token i begins a clause of its own, with a finite verb that does not come first.
func (r *reader) clauseFollows(i int) bool {
	if r.at(i).Kind == token.Mark || r.lex.Prepositions[r.at(i).Lower] && !r.at(i).Is("by", "in") {
		return false
	}
	for at := i + 1; at < len(r.toks); at++ {
		t := r.at(at)
		if t.Is(".", ";", ":", "who", "which", "that") {
			return false
		}
		if r.lex.Finite[t.Lower] || at > i+1 && r.isPast(at) {
			return true
		}
	}
	return false
}

// isPast tells whether a word in -ed is the verb of its clause rather than an adjective: something other than a noun
// follows ("maintained a majority", not "scattered debris").
func (r *reader) isPast(i int) bool {
	w, next := r.at(i).Lower, r.at(i+1)
	if len(w) < 5 || w[len(w)-2:] != "ed" || r.at(i-1).Kind != token.Word || r.lex.Determiners[r.at(i-1).Lower] {
		return false
	}
	return next.Kind != token.Word || next.Cap || r.lex.Determiners[next.Lower] || r.lex.Prepositions[next.Lower] ||
		r.lex.Pronouns[next.Lower]
}

// withGerund finds "with one poster writing": the subject between "with" and a report verb in -ing.
func (r *reader) withGerund(v int) *Source {
	for start := v - 1; start > 0 && start > v-8 && r.isWord(start); start-- {
		if r.at(start-1).Lower == "with" && r.at(start-2).Text == "," {
			return r.source(start, v)
		}
	}
	return nil
}

// putAt finds "the minister put the shortfall at 1.5 mln".
func (r *reader) putAt(v int) *Source {
	for at := v + 2; at < min(v+9, len(r.toks)); at++ {
		if r.at(at).Is("at") && (r.at(at+1).Kind == token.Number || r.at(at+1).Is("about", "around", "$", "€", "£", "more",
			"some", "nearly")) {
			if start := r.phraseBefore(v); start < v && r.isSubject(start, v) && r.opensClause(start) {
				return r.source(start, v)
			}
		}
	}
	return nil
}
