package source

import "strings"

// Memory holds what the sentences before the present one named, for pronouns. The zero value remembers nothing yet.
type Memory struct {
	person string // the last named person source
	group  string // the last named organisation, government or document
}

// note remembers a named source for the sentences that follow.
func (m *Memory) note(_ *reader, s *Source) {
	if m == nil || s == nil || pronouns[strings.ToLower(s.Text)] || s.Kind == "unsourced" {
		return
	}
	if s.Kind == "person" {
		m.person = s.Text
		return
	}
	m.group = s.Text
}

// resolve gives a pronoun the name it stands for, where the source before it was one of the same number.
func (m *Memory) resolve(s *Source) {
	if m == nil {
		return
	}
	switch strings.ToLower(s.Text) {
	case "he", "she", "він", "вона", "он", "она":
		s.Resolved = m.person
	case "they", "it", "вони", "они":
		s.Resolved = m.group
	}
}
