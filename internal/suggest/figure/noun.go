package figure

import (
	"strings"
	"unicode/utf8"
)

// Counted nouns are found without a dictionary: after the number, within a few words and before any word that
// cannot stand in a noun phrase, the first word that looks like a plural ("51 Chinese citizens", "three remaining
// Space Shuttle orbiters").

// countedNoun gives the counted noun after a quantity in the singular, and whether there is one.
func (r *amounts) countedNoun(q quantity) (string, bool) {
	if q.low.fraction && q.to-q.from > 3 && r.sharesOut(q.to-2) { // "un salarié sur cinq"
		return r.lex.singular(r.at(q.to - 3).Text), true
	}
	at := r.behindPlus(q.to)
	if r.lex.after[r.at(at).Lower+" "+r.at(at+1).Lower] != "" { // "20 or more boys"
		at += 2
	}
	if r.at(at).Text == "-" && r.glued(at) && r.glued(at+1) {
		if r.lex.Hyphened[r.at(at+1).Lower] {
			return r.at(at + 1).Lower, true
		}
		return "", false
	}
	if r.lex.Shape != "" && r.lex.Of[r.at(at).Lower] && (q.low.scaled || q.low.fraction) { // "5 millions de personnes"
		at++
	}
	if q.low.fraction && r.lex.Shape == "" {
		return r.fractionNoun(at)
	}
	if isCyrillic(r.at(at).Lower) {
		return r.cyrillicNoun(at)
	}
	switch r.lex.Shape {
	case capital:
		return r.capitalNoun(at)
	case "next":
		return r.nextNoun(at)
	case "case":
		return r.cyrillicNoun(at)
	}
	if q.high == nil && q.low.value.Equal(one) {
		return r.singularNoun(at)
	}
	return r.pluralNoun(at)
}

// behindPlus skips what may stand between a number and its noun: "30-plus people", "60+ countries", "20-odd cats".
func (r *amounts) behindPlus(i int) int {
	switch {
	case r.at(i).Text == "+" && r.glued(i):
		return i + 1
	case r.at(i).Text == "-" && r.at(i+1).Is("plus", "odd"):
		return i + 2
	}
	return i
}

const nounReach = 6

// pluralNoun looks for the first word that looks like a plural.
func (r *amounts) pluralNoun(at int) (string, bool) {
	for k := 0; k < nounReach; k++ {
		t := r.at(at)
		if t.Text == "-" && r.glued(at) && r.glued(at+1) {
			at++
			k--
			continue
		}
		if !r.isWord(at) || r.lex.Prepositions[t.Lower] || r.lex.Ends[t.Lower] {
			return "", false
		}
		if r.isPlural(t.Lower) {
			for r.lex.Modifiers[r.at(at).Lower] && r.isPlural(r.at(at+1).Lower) {
				at++
			}
			return r.nounText(at), true
		}
		at++
	}
	return "", false
}

// nounText is the singular of the noun at i; names keep their capital ("100,000 Greeks").
func (r *amounts) nounText(i int) string {
	t := r.at(i)
	if t.Cap {
		return r.singularOf(t.Text)
	}
	return r.singularOf(t.Lower)
}

// singularNoun takes the noun of "one shell landed": the next word that is no function word.
func (r *amounts) singularNoun(at int) (string, bool) {
	t := r.at(at)
	if !r.isWord(at) || r.lex.Prepositions[t.Lower] || r.lex.Ends[t.Lower] {
		return "", false
	}
	return r.nounText(at), true
}

// fractionNoun takes the noun of "half of all women", "two thirds of voters".
func (r *amounts) fractionNoun(at int) (string, bool) {
	if r.isNumber(at-1) || r.lex.Words[r.at(at-1).Lower].Class != 0 { // "one in three adults"
		return r.pluralNoun(at)
	}
	if isCyrillic(r.at(at).Lower) {
		return r.cyrillicNoun(at)
	}
	if !r.lex.Of[r.at(at).Lower] {
		return "", false
	}
	at++
	for r.at(at).Is("all", "the", "its", "their", "these", "those", "our") {
		at++
	}
	return r.pluralNoun(at)
}

// isPlural tells whether a word in lower case looks like the plural of an English noun.
func (r *line) isPlural(w string) bool {
	if _, ok := r.lex.Plurals[w]; ok {
		return true
	}
	if r.lex.Shape != "" || len(w) < 4 || w[len(w)-1] != 's' || strings.Contains(w, "'") || r.lex.NotPlural[w] {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false
	}
	return true
}

// singularOf gives the singular of an English noun, by its ending.
func (r *line) singularOf(w string) string {
	if s, ok := r.lex.Plurals[strings.ToLower(w)]; ok {
		return s
	}
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// cyrillicNoun takes the noun after a number in Ukrainian or Russian, past adjectives; what is not in the small
// table of forms stays in the case in which it stands.
func (r *amounts) cyrillicNoun(at int) (string, bool) {
	adjective := ""
	for range 4 {
		t := r.at(at)
		if adjective != "" && (!r.isWord(at) || r.lex.Prepositions[t.Lower]) { // "опитаних проти", "раненых."
			return adjective, true
		}
		if !r.isWord(at) || r.lex.Prepositions[t.Lower] || r.lex.Ends[t.Lower] || utf8.RuneCountInString(t.Lower) < 3 {
			return "", false
		}
		if r.at(at+1).Text == "-" && r.glued(at+1) { // "лечебно-профилактических"
			at += 3
			continue
		}
		if s, ok := r.lex.Singulars[t.Lower]; ok {
			return s, true
		}
		if !hasAnySuffix(t.Lower, r.lex.AdjectiveEndings...) {
			return r.lex.singular(t.Lower), true
		}
		adjective = t.Lower
		at++
	}
	return "", false
}
