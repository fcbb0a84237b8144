package source

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/suggest/token"
)

// isPerson tells whether a common noun names a person, mostly by its ending: "prisoner", "defendant", "technician".
func (lex *lexicon) isPerson(head token.Token) bool {
	w := head.Lower
	if !head.Cap && lex.People[w] {
		return true
	}
	if head.Cap || len(w) < 5 || lex.Organisations[w] || lex.LikePeople[w] {
		return false
	}
	for _, ending := range lex.PersonEndings {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// partOf gives the many of which some speak, without what stands before them, or nil where the words are no such
// phrase. In Ukrainian and Russian a count does without its preposition: "кілька полонених".
func (lex *lexicon) partOf(toks []token.Token) []token.Token {
	if len(toks) < 2 || !lex.Counters[toks[0].Lower] {
		return nil
	}
	at := 1
	switch next := toks[1]; {
	case next.Is("of", "з", "із", "зі", "из", "со", "с"):
		at++
	case !isCyrillic(toks[0].Lower) || toks[0].Is("один", "одна", "одне", "одно"):
		return nil
	}
	for at < len(toks) && (lex.Determiners[toks[at].Lower] || lex.Possessives[toks[at].Lower] ||
		toks[at].Kind == token.Number) {
		at++
	}
	if at == len(toks) {
		return nil
	}
	return toks[at:]
}

// groupKind sorts some of many by what these are. People of whom no one is named are anonymous.
func (lex *lexicon) groupKind(group []token.Token) claim.SourceKind {
	head := lex.headOf(group)
	if isCyrillic(head.Lower) {
		switch kind := lex.stemKind(group); {
		case anyIn(group, lex.Documents):
			return claim.Document
		case kind == claim.Organisation || kind == claim.Government:
			return kind
		}
		return claim.Anonymous
	}
	for _, name := range singulars(head.Lower) {
		switch {
		case lex.Documents[name]:
			return claim.Document
		case name == "minister":
			return claim.Government
		case lex.Governments[name] && !lex.PeopleOfState[name]:
			return claim.Government
		case lex.Organisations[name], lex.LikePeople[name]:
			return claim.Organisation
		}
	}
	return claim.Anonymous
}

// singulars are what the plural of an English noun may be in the singular, the plural among them.
func singulars(w string) []string {
	out := []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "es")}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		out = append(out, stem+"y")
	}
	return out
}

func isCyrillic(w string) bool { return w != "" && (w[0] == 0xd0 || w[0] == 0xd1) }

// stemKind sorts a Ukrainian or Russian name by its first word that tells, in whatever case it stands; it is empty
// where none does.
func (lex *lexicon) stemKind(toks []token.Token) claim.SourceKind {
	for _, t := range toks {
		switch {
		case hasStem(t, lex.OrganisationStems): // "лікарня" before "лікар"
			return claim.Organisation
		case hasStem(t, lex.PersonStems), lex.HeadsOfOffice[t.Lower]:
			return claim.Person
		case hasStem(t, lex.GovernmentStems):
			return claim.Government
		}
	}
	return ""
}
