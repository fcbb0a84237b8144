package source

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// The languages that are read apart have a few rules that know of each what its file says: who is named behind
// "laut" and "según", before or behind a verb of saying.

// apart finds the source of a sentence in a language that is read by its own words alone.
func (r *reader) apart() *Source {
	for _, find := range [...]func() *Source{r.named, r.announced, r.saying} {
		if s := find(); s != nil {
			return s
		}
	}
	return nil
}

// named finds who stands behind "laut", "d'après", "según".
func (r *reader) named() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		for _, phrase := range r.lex.according {
			short := len(phrase) == 1 && len(phrase[0]) < len("laut") // "so"
			if start := i + len(phrase); r.matches(i, phrase) && !(short && (i == 0 || r.at(i-1).Kind != token.Mark)) {
				if end := r.nounPhrase(start); end > start && !r.namesNobody(start, end) {
					return r.source(start, end)
				}
			}
		}
	}
	return nil
}

// namesNobody tells whether a phrase begins with a word that names nobody. Some of these are articles
// too: "het rapport".
func (r *reader) namesNobody(start, end int) bool {
	w := r.at(start).Lower
	return r.lex.Nobody[w] && !(r.lex.Determiners[w] && end > start+1)
}

// announced finds who stands before "zufolge".
func (r *reader) announced() *Source {
	for i := 1; i < len(r.toks); i++ {
		if r.lex.Behind[r.at(i).Lower] && !r.inQuote(i) {
			if start := r.before(i); start < i {
				return r.source(start, i)
			}
		}
	}
	return nil
}

// saying finds the subject of the first verb of saying outside quotation marks.
func (r *reader) saying() *Source {
	for v := range r.toks {
		t := r.at(v)
		says := r.lex.Say[t.Lower]
		if r.inQuote(v) || t.Kind != token.Word || t.Cap && v > 0 || !says && !r.lex.Clause[t.Lower] {
			continue
		}
		if s := r.speaker(v, says); s != nil {
			return s
		}
	}
	return nil
}

// speaker finds the subject of the verb at v. One that follows the verb stands behind what was said, or behind an
// adverbial; one before it stands before what is said, or behind "as".
func (r *reader) speaker(v int, says bool) *Source {
	front := r.auxiliary(v)
	if s := r.asSaid(front); s != nil {
		return s
	}
	follows := r.speechFollows(v, says)
	if follows {
		if s := r.apposition(front); s != nil {
			return s
		}
	}
	if r.behindSpeech(front) {
		return r.inverse(v)
	}
	if !follows {
		return nil
	}
	start := r.before(front)
	if start < front && !r.namesNobody(start, front) {
		return r.source(start, front)
	}
	return r.inverse(v)
}

// asSaid finds "wie die Polizei mitteilte".
func (r *reader) asSaid(v int) *Source {
	for i := v - 1; i > 0 && v-i < maxWords; i-- {
		if !r.lex.As[r.at(i-1).Lower] {
			continue
		}
		if i > 1 && r.at(i-2).Kind != token.Mark {
			return nil
		}
		if end := r.nounPhrase(i); end == v || end > i && r.lex.LeadAdverbs[r.at(end).Lower] && end+1 == v {
			return r.source(i, end)
		}
		return nil
	}
	return nil
}

// apposition finds "Jan Novák, ředitel firmy, řekl": the first phrase, then something about it between commas.
func (r *reader) apposition(v int) *Source {
	if r.at(v-1).Text != "," || v < 3 {
		return nil
	}
	start := 0
	for r.at(start).Kind == token.Mark {
		start++
	}
	if r.inQuote(start) || r.lex.Nobody[r.at(start).Lower] {
		return nil
	}
	if end := r.nounPhrase(start); end > start && end < v-1 && r.at(end).Text == "," {
		return r.source(start, end)
	}
	return nil
}

// inverse takes the subject behind its verb.
func (r *reader) inverse(v int) *Source {
	start := v + 1
	for r.at(start).Is("-", "t") || r.lex.Auxiliaries[r.at(start).Lower] {
		start++
	}
	if r.lex.Nobody[r.at(start).Lower] {
		return nil
	}
	if end := r.nounPhrase(start); end > start {
		return r.source(start, end)
	}
	return nil
}

// auxiliary gives the first of the words before a verb that belong to it: "hat", "a", "se".
func (r *reader) auxiliary(v int) int {
	for v > 0 && r.lex.Auxiliaries[r.at(v-1).Lower] {
		v--
	}
	return v
}

// behindSpeech tells whether what was said stands directly before token i.
func (r *reader) behindSpeech(i int) bool {
	before := r.at(i - 1)
	if i == 0 {
		return false
	}
	if r.inQuote(i - 1) {
		return true
	}
	dash := before.Is("—", "–") || before.Text == "-" && before.Spaced
	return (before.Text == "," || dash) && (i > 3 || dash)
}

// speechFollows tells whether what is said follows the verb at v: "that", a colon, a quotation, or, for a verb that
// does little else, a clause behind a comma.
func (r *reader) speechFollows(v int, says bool) bool {
	if says && r.lex.Infinitives[r.at(v+1).Lower] {
		return true
	}
	for i := v + 1; i < min(v+speechReach, len(r.toks)); i++ {
		t := r.at(i)
		switch {
		case t.Text == ":" || r.inQuote(i), r.lex.That[t.Lower]:
			return true
		case t.Text == "," && says && r.lex.CommaSpeech:
			return true
		case t.Is(".", ";"):
			return false
		}
	}
	return false
}

// speechReach is how far behind its verb what is said may begin, in tokens.
const speechReach = 14

// nounPhrase gives the token behind the noun phrase that begins at i.
func (r *reader) nounPhrase(i int) int {
	at := i
	for at < len(r.toks) && at-i < maxWords && r.inNoun(at, i) {
		at++
	}
	for at > i && (r.lex.Inside[r.at(at-1).Lower] || r.lex.Determiners[r.at(at-1).Lower]) { // nothing came of them
		at--
	}
	return at
}

// inNoun tells whether token at goes on the noun phrase that begins at start.
func (r *reader) inNoun(at, start int) bool {
	t, before := r.at(at), r.at(at-1)
	switch {
	case t.Kind == token.Mark:
		return at > start && r.joins(at)
	case t.Kind == token.Number:
		return false
	case r.lex.Determiners[t.Lower] && at == start:
		return true
	case r.lex.Inside[t.Lower]:
		return at > start
	case r.lex.ClauseWords[t.Lower], r.lex.Prepositions[t.Lower], r.lex.LeadAdverbs[t.Lower], r.lex.Finite[t.Lower],
		r.lex.Auxiliaries[t.Lower], r.lex.Weekdays[t.Lower]:
		return false
	case (r.lex.Say[t.Lower] || r.lex.Clause[t.Lower]) && !t.Cap:
		return false
	case !t.Cap && r.lex.looksLikeVerb(t.Lower):
		return false
	case at == start:
		return true
	case r.lex.isNumber(t.Lower):
		return false
	case r.lex.Pronouns[before.Lower] && !r.lex.Determiners[before.Lower]:
		return false
	case r.lex.Determiners[t.Lower]: // of what a title is, but nothing new behind a name
		return r.lex.Determiners[r.at(start).Lower] || !before.Cap
	case before.Cap && !t.Cap: // a name, and something else begins
		return r.lex.adjectiveBehind && at == start+2 && r.lex.Determiners[r.at(start).Lower]
	}
	return true
}

// before gives the start of the noun phrase that ends before token end, or end when there is none.
func (r *reader) before(end int) int {
	start := end
	for start > 0 && end-start < maxWords {
		t := r.at(start - 1)
		if t.Kind == token.Mark && !r.joins(start-1) || r.inQuote(start-1) || r.lex.ClauseWords[t.Lower] ||
			r.lex.Finite[t.Lower] {
			break
		}
		start--
	}
	return r.lead(start, end)
}

// lead takes an adverbial off the front of a subject; where nothing shows its end, there is no subject.
func (r *reader) lead(start, end int) int {
	for start < end {
		t := r.at(start)
		switch {
		case r.lex.LeadAdverbs[t.Lower], r.lex.Weekdays[t.Lower], t.Kind == token.Mark:
			start++
		case r.lex.Determiners[t.Lower]:
			return start
		case r.lex.Prepositions[t.Lower], r.lex.Inside[t.Lower]:
			return end
		case t.Kind == token.Word && (r.lex.Say[t.Lower] || r.lex.Clause[t.Lower]):
			return end
		default:
			return start
		}
	}
	return end
}

// looksLikeVerb tells whether a word has the ending of a verb that few nouns share.
func (lex *lexicon) looksLikeVerb(w string) bool {
	for _, ending := range lex.VerbEndings {
		if len(w) > len(ending)+2 && strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}
