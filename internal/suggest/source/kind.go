package source

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/suggest/token"
)

// kind sorts a source by the words of its name: its last word decides first, then any.
func (r *reader) kind(s *Source) claim.SourceKind {
	toks := r.within(s)
	if len(toks) == 0 {
		return claim.Person
	}
	if group := r.lex.partOf(toks); group != nil {
		return r.lex.groupKind(group)
	}
	head := r.lex.headOf(toks)
	name := strings.TrimSuffix(head.Lower, "'s")
	seat := len(toks) <= 2 && r.lex.Seats[strings.TrimSuffix(toks[len(toks)-1].Lower, "'s")]
	switch {
	case r.lex.Pronouns[name]:
		return pronounKind(name)
	case seat, r.lex.isMinistry(head):
		return claim.Government
	case r.lex.Documents[name]:
		return claim.Document
	case r.lex.Anonymous[name], r.lex.Anonymous[toks[0].Lower], anyIn(toks, r.lex.Unnamed):
		return claim.Anonymous
	case anyIn(toks, r.lex.Persons), r.lex.isPerson(head), anyIn(toks, r.lex.Titles) && !anyIn(toks, r.lex.Organisations):
		return claim.Person
	case isCyrillic(toks[0].Lower) && r.lex.stemKind(toks) != "":
		return r.lex.stemKind(toks)
	case anyIn(toks, r.lex.Governments), anyStem(toks, r.lex.GovernmentStems):
		return claim.Government
	case r.lex.looksLikePerson(toks):
		return claim.Person
	}
	return claim.Organisation
}

// isMinistry tells whether a word is a Ukrainian or Russian short name of a ministry: "Міноборони", "Минфин".
func (lex *lexicon) isMinistry(t token.Token) bool {
	if hasStem(t, lex.PersonStems) { // "Міністр"
		return false
	}
	return t.Cap && len(t.Lower) > len("минск") && (strings.HasPrefix(t.Lower, "мін") || strings.HasPrefix(t.Lower, "мин"))
}

func pronounKind(w string) claim.SourceKind {
	switch w {
	case "it", "they", "we", "вони", "воно", "ми", "они", "оно", "мы":
		return claim.Organisation
	}
	return claim.Person
}

// headOf gives the last word before a preposition: "report" in "a report by the ministry".
func (lex *lexicon) headOf(toks []token.Token) token.Token {
	head := toks[0]
	for i, t := range toks {
		if i > 0 && (lex.Prepositions[t.Lower] || t.Is("of", "released", "published", "obtained", "seen")) {
			break
		}
		if t.Kind == token.Word {
			head = t
		}
	}
	return head
}

func anyStem(toks []token.Token, stems []string) bool {
	return slices.ContainsFunc(toks, func(t token.Token) bool { return hasStem(t, stems) })
}

func hasStem(t token.Token, stems []string) bool {
	return slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(t.Lower, s) })
}

func anyIn(toks []token.Token, words map[string]bool) bool {
	for _, t := range toks {
		if words[t.Lower] {
			return true
		}
	}
	return false
}

// looksLikePerson tells whether all words are capitalised and there are two or three of them, or just one that is no
// acronym.
func (lex *lexicon) looksLikePerson(toks []token.Token) bool {
	n := 0
	for i, t := range toks {
		if t.Kind != token.Word || !t.Cap && n == 0 && i+2 < len(toks) &&
			!lex.Determiners[t.Lower] { // "активіст Іван Петренко"
			continue
		}
		if !t.Cap || lex.Organisations[t.Lower] || t.Is("the") {
			return false
		}
		n++
	}
	return n > 0 && n <= 4 && toks[len(toks)-1].Text != strings.ToUpper(toks[len(toks)-1].Text)
}

// within gives the tokens of the sentence that lie in the source.
func (r *reader) within(s *Source) []token.Token {
	from, to := r.bounds(s)
	return r.toks[from:to]
}

// bounds gives the tokens of the source, from inclusive, to exclusive.
func (r *reader) bounds(s *Source) (int, int) {
	from, to := len(r.toks), len(r.toks)
	for i, t := range r.toks {
		if t.Start >= s.Span.Start && from == len(r.toks) {
			from = i
		}
		if t.Start >= s.Span.End {
			to = i
			break
		}
	}
	return min(from, to), to
}
