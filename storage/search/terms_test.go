package search

import (
	"slices"
	"testing"
)

func TestWhatIsTypedBecomesTerms(t *testing.T) {
	cases := map[string][]term{
		"two words":              {{text: "two"}, {text: "words"}},
		` "a phrase" and more* `: {{text: "a phrase"}, {text: "and"}, {text: "more", prefix: true}},
		"«російські слова» x":    {{text: "російські слова"}, {text: "x"}},
		`unclosed "quote here`:   {{text: "unclosed"}, {text: "quote here"}},
		`"phrase"* next`:         {{text: "phrase", prefix: true}, {text: "next"}},
		`***  "" " " x`:          {{text: "x"}},
		"":                       nil,
	}
	for query, want := range cases {
		if got := parseTerms(query); !slices.Equal(got, want) {
			t.Errorf("%q becomes %+v, want %+v", query, got, want)
		}
	}
}

// Any query ends, and each term is a part of it.
func FuzzAnyTextIsAQuery(f *testing.F) {
	f.Add("two words \"a phrase\"* “x” *")
	f.Add("\"\"\"*\"")
	f.Fuzz(func(t *testing.T, query string) {
		n := 0
		for _, term := range parseTerms(query) {
			n += len(term.text)
		}
		if n > len(query) {
			t.Errorf("%q becomes more than it is: %+v", query, parseTerms(query))
		}
	})
}
