package source

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// Noun phrases are found by where they end: a source reaches to a mark, or to a word that cannot stand in a name or
// a title.

// phraseAfter gives the end of the noun phrase that begins at token i. After an inverted verb it ends before any
// preposition of time or place.
func (r *reader) phraseAfter(i int, inverted bool) int {
	at := i
	for at < len(r.toks) && !r.endsPhrase(at, i, inverted) {
		at++
	}
	return at
}

func (r *reader) endsPhrase(at, start int, inverted bool) bool {
	t, before := r.at(at), r.at(at-1)
	switch {
	case t.Kind == token.Mark:
		return !r.joins(at)
	case at == start:
		return t.Kind == token.Number
	case r.lex.ClauseWords[t.Lower], r.lex.Weekdays[t.Lower], r.lex.plainVerb(t.Lower) && !t.Cap,
		before.Is("року", "года"),
		r.lex.isCyrillicVerb(t.Lower):
		return true
	case inverted && r.lex.Addressees[t.Lower]:
		return true
	case t.Is("з", "із", "со") && r.at(at+1).Is("посиланням", "ссылкой"):
		return true
	case inverted && t.Is("to", "in", "on", "at", "during", "yesterday", "today", "this", "last", "from", "about", "у",
		"в", "на", "під", "во", "после"):
		return true
	case before.Cap && before.Kind == token.Word && !r.lex.Determiners[before.Lower]: // a name, and a clause begins
		return t.Is("the", "a", "an", "he", "she", "they", "it", "there", "his", "her", "its", "their")
	}
	return false
}

func (lex *lexicon) isCyrillicVerb(w string) bool {
	if w == "" || w[0] < 0xd0 {
		return false
	}
	for _, e := range lex.VerbEndings {
		if len(w) > len(e)+4 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// joins tells whether a mark stands inside a name: a hyphen, an apostrophe, the stop of an initial, an abbreviation
// or a host.
func (r *reader) joins(i int) bool {
	t, before, after := r.at(i), r.at(i-1), r.at(i+1)
	switch t.Text {
	case "-", "/", "&", "–":
		return after.Kind == token.Word && (t.Text == "&" || t.Spaced == after.Spaced)
	case "'", "’":
		return !t.Spaced && after.Kind == token.Word
	case ".":
		inHost := !t.Spaced && !after.Spaced && after.Kind == token.Word
		return inHost || !t.Spaced && before.Cap && (len(before.Text) <= 2 || r.lex.NameTitles[before.Lower]) && after.Cap
	}
	return false
}

// phraseBefore gives the start of the noun phrase that ends before token end, or end when there is none.
func (r *reader) phraseBefore(end int) int {
	if r.lex.Pronouns[r.at(end-1).Lower] {
		return end - 1
	}
	start := end
	for start > 0 && r.inPhrase(start-1, end) {
		start--
	}
	return r.trimFront(start, end)
}

// inPhrase tells whether token i may belong to the noun phrase that ends before end, seen from its end.
func (r *reader) inPhrase(i, end int) bool {
	t := r.at(i)
	switch {
	case r.inQuote(i) && !r.inQuote(end):
		return false
	case t.Kind == token.Mark:
		return r.joins(i) || r.citation(i)
	case t.Is("and", "or", "та", "і", "й", "и"):
		return r.joinsNames(i)
	case r.lex.ClauseWords[t.Lower], r.lex.Pronouns[t.Lower], r.lex.plainVerb(t.Lower) && !t.Cap &&
		!r.lex.Determiners[r.at(i-1).Lower]:
		return false
	}
	return true
}

// citation tells whether token i is a bracket of a year in a citation: "Spang (1983) noted".
func (r *reader) citation(i int) bool {
	return r.at(i).Text == ")" && r.at(i-1).Digits() && r.at(i-2).Text == "(" || r.at(i).Text == "(" &&
		r.at(i+1).Digits() && r.at(i+2).Text == ")"
}

// joinsNames tells whether "and" joins two parts of one subject rather than two clauses.
func (r *reader) joinsNames(i int) bool {
	left, right := r.at(i-1), r.at(i+1)
	if left.Kind != token.Word || right.Kind != token.Word {
		return false
	}
	if left.Cap && (right.Cap || right.Is("the", "others")) {
		return true
	}
	if left.Cap || right.Cap || r.lex.Determiners[right.Lower] || r.lex.Pronouns[right.Lower] {
		return false
	}
	return strings.HasSuffix(left.Lower, "s") == strings.HasSuffix(right.Lower, "s")
}

// trimFront takes an adverbial off the front of a subject: "On Wednesday officials", "Yesterday the mayor".
func (r *reader) trimFront(start, end int) int {
	for start < end {
		t := r.at(start)
		switch {
		case r.lex.Prepositions[t.Lower]:
			next := r.afterAdverbial(start+1, end)
			if next <= start {
				return end
			}
			start = next
		case t.Kind == token.Mark, r.lex.LeadAdverbs[t.Lower], r.lex.Weekdays[t.Lower], r.lex.Auxiliaries[t.Lower] &&
			!t.Is("both", "all"):
			start++
		default:
			return start
		}
	}
	return start
}

// afterAdverbial gives the token at which the subject begins after a preposition: past its time or place. It gives
// -1 where nothing shows it.
func (r *reader) afterAdverbial(i, end int) int {
	for at := i; at < end; at++ {
		t := r.at(at)
		if at > i && (r.lex.Determiners[t.Lower] || r.lex.Pronouns[t.Lower]) {
			return at
		}
		if (t.Kind == token.Number || r.lex.Weekdays[t.Lower]) && r.isWord(at+1) && at+1 < end {
			return at + 1
		}
	}
	return -1
}
