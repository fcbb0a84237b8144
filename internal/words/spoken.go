package words

import (
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// Spoken is a language that the window and the command line can speak.
type Spoken struct {
	Tag      string // by BCP 47, as "uk"
	Name     string // what it calls itself
	Complete bool   // nothing is missing in it; only such a language is offered
	lines    string // its messages as the generator wrote them, which are read when the language is chosen
}

// Offered are the languages to choose from, English first.
func Offered() []Spoken {
	out := []Spoken{{Tag: "en", Name: "English", Complete: true}}
	for _, s := range others {
		if s.Complete {
			out = append(out, s)
		}
	}
	return out
}

// Variable names the language in the environment, before what is set and what the system has. A language that is not
// complete, and Pseudo, can be seen by it.
const Variable = "CLAIMLIGHT_LANGUAGE"

// Pick gives the language that is asked for, by the name of one that is set or by those of the system in their order;
// English where none of them is spoken.
func Pick(set string, system ...string) *Language {
	if named := os.Getenv(Variable); named != "" {
		if l, ok := Load(named); ok {
			return l
		}
	}
	for _, name := range append([]string{set}, system...) {
		tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
		if err != nil {
			continue
		}
		base, _ := tag.Base()
		if slices.ContainsFunc(Offered(), func(s Spoken) bool { return s.Tag == base.String() }) {
			if l, ok := Load(base.String()); ok {
				return l
			}
		}
	}
	return English
}

var (
	loadedMu sync.Mutex
	loaded   = map[string]*Language{}
)

// Load gives a language by its tag, be it complete or not; false where there is none.
func Load(tag string) (*Language, bool) {
	switch tag {
	case "en":
		return English, true
	case Pseudo:
		return pseudo(), true
	}
	loadedMu.Lock()
	defer loadedMu.Unlock()
	if l := loaded[tag]; l != nil {
		return l, true
	}
	at := slices.IndexFunc(others, func(s Spoken) bool { return s.Tag == tag })
	if at < 0 {
		return nil, false
	}
	l := readLines(language.Make(tag), others[at].lines)
	loaded[tag] = l
	return l, true
}

// readLines reads what the generator wrote of a language: a message on each line, its other forms behind tabs.
func readLines(tag language.Tag, lines string) *Language {
	l := &Language{tag: tag, texts: make([]string, 1, len(englishTexts)), forms: map[Fixed]forms{}}
	for line := range strings.Lines(lines) {
		text, rest, counts := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		id := Fixed(len(l.texts))
		l.texts = append(l.texts, unescape(text))
		if !counts {
			if _, counts = englishForms[id]; counts {
				l.forms[id] = forms{}
			}
			continue
		}
		var f forms
		for form := range strings.SplitSeq(rest, "\t") {
			if at := int(form[0] - '0'); at < len(f) {
				f[at] = unescape(form[1:])
			}
		}
		l.forms[id] = f
	}
	return l
}

var unescaper = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t")

func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return unescaper.Replace(s)
}
