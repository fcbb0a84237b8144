package source

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// Noun phrases are found by where they end: a source reaches to a mark, or to a word that cannot stand in a name or
// a title.

// clauseWords begin another clause; a noun phrase ends before them, in either direction.
var clauseWords = set(`that which who whom whose but while because if when where though although since after before until unless than as whether so because
is are was were be been being has have had will would shall should can could may might must do does did
що який яка яке які але коли якщо бо щоб поки что который которая которое которые но когда если чтобы пока`)

// prepositions begin an adverbial before a subject, and end a noun phrase after an inverted verb.
var prepositions = set(`in on at to from by for with during after before about into through over under against between among without within despite amid following since until via upon
у в на до від за про під час при без по із зі з к с из от о об во со`)

// prepositionsInside may stand inside the name of a source.
var prepositionsInside = set("of for at in on and by from with &")

var determiners = set("the a an this these those his her its their our my some many several most all both one two three another other no any each every")

var pronouns = set("he she they it we i you він вона вони воно ми я он она они оно мы")

// auxiliaries and adverbs may stand between a subject and its verb.
var auxiliaries = set("has have had also later then previously recently once often still now just earlier already further first again even himself herself themselves since never always both all є також теж уже вже раніше потім пізніше ранее также тоже уже позже затем")

// phraseAfter gives the end of the noun phrase that begins at token i, before the token stop.
func (r *reader) phraseAfter(i int, inverted bool) int {
	at := i
	for at < len(r.toks) {
		t := r.at(at)
		switch {
		case t.Kind == token.Mark && !r.joins(at):
			return at
		case t.Kind == token.Number && at == i:
			return at
		case clauseWords[t.Lower] || reportVerb(t.Lower) && at > i && !t.Cap && r.at(at-1).Lower != "the":
			return at
		case inverted && t.Is("to", "in", "on", "at", "during", "yesterday", "today", "this", "last", "from", "about") && at > i:
			return at
		case at > i && t.Is("the", "a", "an", "he", "she", "they", "it", "there") && r.at(at-1).Cap && r.at(at-1).Kind == token.Word && !r.at(at-1).Is("the"):
			return at
		case weekdays[t.Lower] && at > i:
			return at
		}
		at++
	}
	return at
}

// joins tells whether a mark stands inside a name: a hyphen, an apostrophe, the stop of an initial or an abbreviation.
func (r *reader) joins(i int) bool {
	t, before, after := r.at(i), r.at(i-1), r.at(i+1)
	switch t.Text {
	case "-", "'", "’", "/", "&", "–":
		return after.Kind == token.Word && (t.Text != "–" || !t.Spaced) || t.Text == "’" || t.Text == "'"
	case ".":
		return !t.Spaced && before.Kind == token.Word && before.Cap && (len(before.Text) <= 2 || nameTitles[before.Lower]) && after.Cap
	}
	return false
}

var nameTitles = set("mr mrs ms dr prof gen col lt sgt sen rep gov rev st jr sr capt maj")

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// phraseBefore gives the start of the noun phrase that ends before token end, or end when there is none.
func (r *reader) phraseBefore(end int) int {
	if pronouns[r.at(end-1).Lower] {
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
	case t.Kind == token.Number:
		return true
	case t.Kind == token.Mark:
		return r.joins(i)
	case t.Lower == "and" || t.Lower == "or":
		return r.joinsNames(i)
	case clauseWords[t.Lower] || pronouns[t.Lower] || reportVerb(t.Lower) && !t.Cap && !determiners[r.at(i-1).Lower]:
		return false
	}
	return true
}

// joinsNames tells whether "and" joins two parts of one subject rather than two clauses.
func (r *reader) joinsNames(i int) bool {
	left, right := r.at(i-1), r.at(i+1)
	if left.Kind != token.Word || right.Kind != token.Word {
		return false
	}
	if left.Cap && (right.Cap || right.Lower == "the" || right.Lower == "others") {
		return true
	}
	return !left.Cap && !right.Cap && !determiners[right.Lower] && !pronouns[right.Lower] && strings.HasSuffix(left.Lower, "s") == strings.HasSuffix(right.Lower, "s")
}

// trimFront takes an adverbial off the front of a subject: "On Wednesday officials", "Yesterday the mayor".
func (r *reader) trimFront(start, end int) int {
	for start < end {
		t := r.at(start)
		switch {
		case prepositions[t.Lower] && !t.Is("over"):
			next := r.afterAdverbial(start+1, end)
			if next == start {
				return end
			}
			start = next
		case auxiliaries[t.Lower] && !t.Is("both", "all") || weekdays[t.Lower] && !r.possessive(start) || leadAdverbs[t.Lower] || t.Kind == token.Mark || t.Kind == token.Number && start+1 < end && !r.at(start).Spaced:
			start++
		default:
			return start
		}
	}
	return start
}

func (r *reader) possessive(i int) bool { return strings.HasSuffix(r.at(i).Lower, "'s") }

var leadAdverbs = set(`yesterday today tomorrow meanwhile however moreover also instead overall significantly relatedly nevertheless nonetheless thus therefore and but or yet so nor
earlier later recently additionally furthermore finally previously initially allegedly reportedly here then still separately similarly indeed
вчора сьогодні водночас проте однак також тим сегодня вчера однако также и а но та і й`)

// afterAdverbial gives the token at which the subject begins after a preposition: past its time or place. Without a
// sign of where it ends there is none, and it gives the preposition itself back.
func (r *reader) afterAdverbial(i, end int) int {
	for at := i; at < end; at++ {
		t := r.at(at)
		if at > i && (determiners[t.Lower] || pronouns[t.Lower]) {
			return at
		}
		if (t.Kind == token.Number || weekdays[t.Lower]) && r.isWord(at+1) && at+1 < end {
			return at + 1
		}
	}
	return i - 1
}

func lower(s string) string { return strings.ToLower(s) }
