package words

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"
	printed "golang.org/x/text/message"
	"golang.org/x/text/number"
)

// The lines of a language give its texts and forms back; what it lacks is English as a whole.
func TestALanguageIsReadFromItsLines(t *testing.T) {
	lines := make([]string, len(englishTexts)-1)
	lines[ListSeparator-1] = `;\\\n`
	lines[idCountClaims-1] = "{0} тверджень\t2{0} твердження\t4{0} твердження (кілька)"
	l := readLines(language.Ukrainian, strings.Join(lines, "\n")+"\n")
	for _, c := range []struct {
		m    Message
		want string
	}{
		{ListSeparator, ";\\\n"},
		{CountClaims(1), "1 твердження"},
		{CountClaims(3), "3 твердження (кілька)"},
		{CountClaims(5), "5 тверджень"},
		{CountArticles(1), "1 article"},
		{CountArticles(21), "21 articles"},
	} {
		if got := l.Say(c.m); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Every language can be read, and has a line for each message.
func TestEachLanguageIsRead(t *testing.T) {
	for _, s := range others {
		l, ok := Load(s.Tag)
		if !ok || len(l.texts) != len(englishTexts) {
			t.Errorf("%s: %t, %d messages of %d", s.Tag, ok, len(l.texts), len(englishTexts))
		}
	}
	if _, ok := Load("tlh"); ok {
		t.Error("Klingon is spoken")
	}
}

// What is set comes before what the system has; a language that is not spoken gives way to the next.
func TestTheLanguageThatIsPicked(t *testing.T) {
	for _, c := range []struct {
		named, set string
		system     []string
		want       string
	}{
		{"", "", nil, "en"},
		{"", "", []string{"tlh", "en_GB"}, "en"},
		{"", "en", []string{"tlh"}, "en"},
		{"", "no tag", []string{"C"}, "en"},
		{"de", "en", nil, "de"},
	} {
		t.Setenv(Variable, c.named)
		if got := Pick(c.set, c.system...).Tag().String(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// Numbers are written as CLDR has it, as far as there are two ways of doing it.
func TestNumbersAreThoseOfTheLanguage(t *testing.T) {
	spoken := []Spoken{{Tag: "en"}}
	for _, s := range append(spoken, others...) {
		l, _ := Load(s.Tag)
		if !l.has(NumberGroup) || !l.has(NumberDecimal) {
			continue
		}
		p := printed.NewPrinter(language.Make(s.Tag + "-u-nu-latn"))
		want := p.Sprint(number.Decimal(1234567.25))
		if got := l.number("1234567.25"); got != want {
			t.Errorf("%s: %q, want %q", s.Tag, got, want)
		}
	}
}

func TestADayIsWrittenInWords(t *testing.T) {
	at := time.Date(2025, 3, 4, 9, 5, 0, 0, time.UTC)
	if got := English.Say(Moment(at)); got != "4 March 2025, 09:05" {
		t.Errorf("in English: %q", got)
	}
}

// The language of long words keeps arguments and keys, and marks both ends.
func TestThePseudoLanguage(t *testing.T) {
	l, _ := Load(Pseudo)
	for _, c := range []struct {
		m    Message
		want string
	}{
		{CountClaims(2), "[2 çlåïms~~]"},
		{ClaimsSuggestionBack, "[Thë süggëstïöñ ïs båçk.~~~~~~~~]"},
		{ArticlesForgottenCtrlZBringsBack, "[Förgöttëñ. Ctrl+Z brïñgs ït båçk.~~~~~~~~~]"},
	} {
		if got := l.Say(c.m); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = readLines(language.German, others[0].lines)
	}
}
