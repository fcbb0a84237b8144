package words

import (
	"testing"

	"golang.org/x/text/language"
)

func TestAMessageIsPutTogetherWhenItIsShown(t *testing.T) {
	claims := CountClaims(2)
	if got := claims.String(); got != "2 claims" {
		t.Errorf("two: %q", got)
	}
	before := Use(Framed)
	defer Use(before)
	if got := claims.String(); got != "⟦2 claims⟧" {
		t.Errorf("in another language: %q", got)
	}
	if got := ListSeparator.String(); got != "⟦, ⟧" {
		t.Errorf("a fixed one: %q", got)
	}
	if got := English.Say(claims); got != "2 claims" {
		t.Errorf("in English still: %q", got)
	}
	if got := (Text{}).String(); got != "" {
		t.Errorf("no message: %q", got)
	}
}

func TestMessagesStandWithinMessages(t *testing.T) {
	for _, c := range []struct {
		pattern string
		args    []any
		want    string
	}{
		{"{0} of {1}", []any{CountClaims(1), 3}, "1 claim of 3"},
		{"{1}: {0}", []any{[]string{"a", "b"}, "list"}, "list: a, b"},
		{"{0} {1}", []any{"{1}", "x"}, "{1} x"},
		{"{9} {x} {", []any{"a"}, "{9} {x} {"},
	} {
		if got := string(English.appendPattern(nil, c.pattern, c.args)); got != c.want {
			t.Errorf("%q: %q, want %q", c.pattern, got, c.want)
		}
	}
}

// The forms of the languages that come next.
func TestFormsFollowTheLanguage(t *testing.T) {
	for tag, numbers := range map[string]map[int]string{
		"en": {0: "other", 1: "one", 2: "other", 21: "other", -1: "one"},
		"de": {0: "other", 1: "one", 2: "other"},
		"fr": {0: "one", 1: "one", 2: "other"},
		"uk": {0: "many", 1: "one", 2: "few", 5: "many", 11: "many", 21: "one", 22: "few", 112: "many"},
		"ru": {1: "one", 3: "few", 12: "many", 101: "one"},
		"pl": {1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 21: "many"},
		"cs": {1: "one", 2: "few", 5: "other"},
		"ar": {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 102: "other", 103: "few"},
	} {
		l := &Language{tag: language.MustParse(tag)}
		for n, want := range numbers {
			if got := []string{"other", "zero", "one", "two", "few", "many"}[l.form(n)]; got != want {
				t.Errorf("%s %d: %s, want %s", tag, n, got, want)
			}
		}
	}
}

// What a language lacks is said in English, in the form that the language asks for or the one for any number.
func TestWhatALanguageLacksIsEnglish(t *testing.T) {
	l := &Language{tag: language.Ukrainian, texts: []string{idCountClaims: "{0} тверджень"}, forms: map[Fixed]forms{
		idCountClaims: {2: "{0} твердження"},
	}}
	for n, want := range map[int]string{1: "1 твердження", 5: "5 тверджень"} {
		if got := l.Say(CountClaims(n)); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := l.Say(ListSeparator); got != ", " {
		t.Errorf("missing: %q", got)
	}
}

func BenchmarkFixed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = ListSeparator.String()
	}
}

func BenchmarkCount(b *testing.B) {
	m := CountClaims(12)
	b.ReportAllocs()
	for b.Loop() {
		_ = m.String()
	}
}

func TestLongCountsHaveTheirThousandsApart(t *testing.T) {
	for n, want := range map[int]string{
		1: "1 claim", 9999: "9999 claims", 10_000: "10,000 claims", 123_456: "123,456 claims", 1_000_000: "1,000,000 claims",
	} {
		if got := CountClaims(n).String(); got != want {
			t.Errorf("%d is %q", n, got)
		}
	}
}
