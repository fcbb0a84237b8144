package search

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAnExcerptShowsWhatWasFound(t *testing.T) {
	long := strings.Repeat("filler ", 100) + "the Café\nlost 40 guests " + strings.Repeat("more ", 100)
	cases := []struct {
		query string
		texts []string
		text  string
		marks string
	}{
		{"cafe", []string{long}, "…filler filler filler filler filler the Café lost 40 guests more", "Café"},
		{
			"gues* cafe",
			[]string{"a guest", long},
			"…filler filler filler filler filler the Café lost 40 guests more",
			"Café|guests",
		},
		{"one", []string{"one two"}, "one two", "one"},
		{"absent", []string{"", "one two"}, "", ""},
		{"e\u0301te\u0301", []string{"l'été"}, "l'été", "été"},
	}
	for _, c := range cases {
		e := cutExcerpt(c.texts, wantedOf(parseTerms(c.query)))
		var marks []string
		for _, m := range e.Marks {
			marks = append(marks, m.Of(e.Text))
		}
		if !strings.HasPrefix(e.Text, c.text) || strings.Join(marks, "|") != c.marks {
			t.Errorf("%q: excerpt %q with %q marked", c.query, e.Text, marks)
		}
	}
}

func FuzzExcerptsMarkWholeWords(f *testing.F) {
	f.Add("café one", "The Café\x00 is one \xff one.")
	f.Add("x*", strings.Repeat("e\u0301x ", 50))
	f.Fuzz(func(t *testing.T, query, full string) {
		terms := parseTerms(query)
		e := cutExcerpt([]string{full}, wantedOf(terms))
		if !utf8.ValidString(e.Text) && utf8.ValidString(full) {
			t.Errorf("excerpt %q of %q is cut through a character", e.Text, full)
		}
		w := wantedOf(terms)
		for _, m := range e.Marks {
			if !m.Valid(len(e.Text)) || utf8.ValidString(full) && !w.has(plain(m.Of(e.Text))) {
				t.Errorf("mark %v in excerpt %q of %q for %q", m, e.Text, full, query)
			}
		}
	})
}
