package paper

import (
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"
)

// About is what a document says of itself, as it stands there.
type About struct {
	Title             string
	Sure              bool // the title is its own, as that of a book, and none that a program put there
	Authors           []string
	Created, Modified string // as RFC 3339, with or without a time
	Published         string // said to be the day on which it was published
	Language          string
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// noTitle are titles that programs give: names of files and of programs, and what stands in a new document.
var noTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:microsoft word\b.*|powerpoint\b.*|word document|dokument ?\d*|document ?\d*|` +
		`документ ?\d*|untitled.*|unbenannt.*|sans (?:nom|titre).*|sin título.*|без (?:названия|имени|назви).*|title|` +
		`template.*|normal|slide ?\d+|.*\.(?:docx?|odt|rtf|pdf|epub|pages|txt|html?|indd|qxd|exe|ps|dvi|tex|wpd|xlsx?|pptx?))$`)
})

func (a About) title() string {
	title := tidy(a.Title)
	if noTitle().MatchString(title) || !strings.ContainsFunc(title, unicode.IsLetter) {
		return ""
	}
	return title
}

// nobody are names that programs and offices put where the author's stands.
var nobody = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:python-docx|apache poi|docx4j|openoffice.*|libreoffice.*|microsoft.*|ms ?office.*|` +
		`(?:office |windows |default |local )?user(?: ?\d+)?|benutzer|utilisateur|usuario|propri[eé]t(?:ario|aire)|пользователь.*|користувач.*|admin.*|` +
		`owner|author|unknown.*|unbekannt|un-?named|anonym.*|none|n/a|-|pc|hp|dell|lenovo|asus|acer|test.*|guest|root|` +
		`google docs|calibre.*|pandoc|sigil.*|adobe.*)$`)
})

// byline is the authors, as a page would name them.
func (a About) byline() string {
	var names []string
	for _, author := range a.Authors {
		for name := range strings.SplitSeq(author, ";") {
			name = tidy(name)
			if name == "" || nobody().MatchString(name) || strings.Contains(name, "@") ||
				!strings.ContainsFunc(name, unicode.IsLetter) {
				continue
			}
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

const (
	templateTime = "2013-12-23" // of the template of python-docx, which goes into all that is made with it
	oneWriting   = 31 * 24 * time.Hour
)

// day is the day of a document: that on which it was published, where it says so, else that on which it was last saved,
// where this was soon after it was begun. A document that was begun long before was written over an old one, or opened
// by somebody who looked at it: neither day is then its own.
func (a About) day() string {
	if at, ok := moment(a.Published); ok {
		return at.Format(time.DateOnly)
	}
	created, began := moment(a.Created)
	modified, saved := moment(a.Modified)
	switch {
	case !began && !saved, strings.HasPrefix(a.Created, templateTime):
		return ""
	case !saved:
		return created.Format(time.DateOnly)
	case !began:
		return modified.Format(time.DateOnly)
	}
	if took := modified.Sub(created); took < 0 || took > oneWriting {
		return ""
	}
	return modified.Format(time.DateOnly)
}

// moment reads a time, in the forms that documents have; false where it is none, or none that a clock shows that works.
func moment(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if at, err := time.Parse(layout, s); err == nil {
			return at, at.Year() > 1985 && at.Year() < 2100
		}
	}
	return time.Time{}, false
}

// language is the language tag in the form in which pages give it; empty for what is none.
func (a About) language() string {
	tag := strings.ReplaceAll(strings.TrimSpace(a.Language), "_", "-")
	if !languageTag().MatchString(tag) || strings.EqualFold(tag, "und") || strings.EqualFold(tag, "zxx") {
		return ""
	}
	return tag
}

var languageTag = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)
})

// Most is the language in which most of a text is written, by the bytes in each.
func Most(langs map[string]int) string {
	best, most := "", 0
	for lang, n := range langs {
		if n > most || n == most && lang < best {
			best, most = lang, n
		}
	}
	return best
}
