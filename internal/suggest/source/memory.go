package source

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/token"
)

// Memory holds what the sentences before the present one named, for pronouns. The zero value remembers nothing yet.
type Memory struct {
	person named // the last person who was a source
	group  named // the last organisation, government or document that was
}

type named struct {
	name string
	kind claim.SourceKind
}

// note remembers a named source for the sentences that follow. Where a sentence names another person, a later "he"
// is no longer safe.
func (m *Memory) note(r *reader, s *Source) {
	if m == nil {
		return
	}
	if r.namesOther(m.person.name, s) {
		m.person = named{}
	}
	if s == nil || s.Kind == claim.Unsourced || r.lex.Pronouns[strings.ToLower(s.Text)] {
		return
	}
	if s.Kind == claim.Person {
		m.person = named{s.Text, s.Kind}
		return
	}
	m.group = named{s.Text, s.Kind}
}

// resolve gives a pronoun the name it stands for, where the source before it was one of the same number.
func (m *Memory) resolve(s *Source) {
	if m == nil {
		return
	}
	var n named
	switch strings.ToLower(s.Text) {
	case "he", "she", "він", "вона", "он", "она":
		n = m.person
	case "they", "it", "вони", "они":
		n = m.group
	}
	if n.name != "" {
		s.Resolved, s.Kind = n.name, n.kind
	}
}

// namesOther tells whether the sentence holds the first and last name of someone else than the one remembered, outside
// the source itself.
func (r *reader) namesOther(remembered string, s *Source) bool {
	for i := 0; i+1 < len(r.toks); i++ {
		a, b := r.at(i), r.at(i+1)
		if !r.lex.isNamePart(a) || !r.lex.isNamePart(b) || !b.Spaced {
			continue
		}
		if s != nil && s.Span.Covers(a.Span) || remembered != "" && strings.Contains(remembered, b.Text) {
			continue
		}
		return true
	}
	return false
}

func (lex *lexicon) isNamePart(t *token.Token) bool {
	if t.Kind != token.Word || !t.Cap || len(t.Text) < 2 || t.Text == strings.ToUpper(t.Text) {
		return false
	}
	for _, words := range [...]language.Set{ // they have their capital for another reason
		lex.Determiners, lex.Pronouns, lex.LeadAdverbs, lex.Prepositions, lex.Organisations, lex.Governments, lex.Seats,
		lex.Capitalised,
	} {
		if words[t.Lower] {
			return false
		}
	}
	return true
}
