package similar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
)

// namePart is a word of a name.
type namePart struct {
	plain   string // without case and accents
	german  string // without case, and with two letters for an umlaut
	capital bool
}

func nameParts(s string) []namePart {
	var parts []namePart
	for _, word := range strings.FieldsFunc(apostrophes.Replace(s), isNoName) {
		word = strings.Trim(word, "-")
		first, _ := utf8.DecodeRuneInString(word)
		if p := (namePart{
			plain: bare(word), german: bare(umlauts.Replace(cases.Fold().String(word))),
			capital: unicode.IsUpper(first),
		}); p.plain != "" && !articles()[p.plain] {
			parts = append(parts, p)
		}
	}
	return parts
}

// spellingOf are all words of a name, as they are compared.
func spellingOf(s string) string {
	var b strings.Builder
	for _, p := range nameParts(s) {
		b.WriteString(strings.ReplaceAll(p.plain, "-", ""))
	}
	return b.String()
}

// wordsOf are the words of a name, in each way in which they may be written.
func wordsOf(s string) []string {
	var words []string
	for _, p := range nameParts(s) {
		for _, w := range append(strings.Split(p.plain, "-"), strings.Split(p.german, "-")...) {
			if utf8.RuneCountInString(w) > 1 {
				words = append(words, w)
			}
		}
	}
	return words
}

// withoutParentheses leaves out what stands in parentheses.
func withoutParentheses(s string) string {
	before, rest, found := strings.Cut(s, "(")
	if !found {
		return s
	}
	_, behind, _ := strings.Cut(rest, ")")
	return before + " " + withoutParentheses(behind)
}

func isNoName(r rune) bool { return r != '-' && !unicode.In(r, unicode.L, unicode.M, unicode.N) }

// bare is a word without case and accents.
func bare(word string) string { return strokes.Replace(fold(word)) }

var (
	apostrophes = strings.NewReplacer("'", "", "’", "", "ʼ", "", "`", "")
	umlauts     = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "a\u0308", "ae", "o\u0308", "oe", "u\u0308", "ue")
	// Strokes are no accents to Unicode.
	strokes = strings.NewReplacer("ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe")
)

// equals tells whether two words are one name: "Müller", "Muller", "Mueller".
func (p namePart) equals(other namePart) bool {
	return p.plain == other.plain || p.german == other.german
}

// abbreviates tells whether one of two words is the first letter of the other.
func (p namePart) abbreviates(other namePart) bool {
	short, long := p.plain, other.plain
	if len(short) > len(long) {
		short, long = long, short
	}
	return utf8.RuneCountInString(short) == 1 && strings.HasPrefix(long, short)
}

func (p namePart) isRole() bool {
	for _, word := range strings.Split(p.plain, "-") { // "прем'єр-міністр"
		if !roles()[word] && !endsIn(word, roleEndings()) {
			return false
		}
	}
	return true
}

func (p namePart) isOrganisation() bool {
	return organisations()[p.plain] || endsIn(p.plain, organisationEndings())
}

// links tells whether a word binds a name to what it is of; a capital letter alone is that of a given name.
func (p namePart) links() bool { return links()[p.plain] && !p.capital }

func (p namePart) isPatronymic() bool { return endsIn(p.plain, patronymics()) }

// endsIn tells whether a word has one of some endings and more before it.
func endsIn(word string, endings []string) bool {
	for _, e := range endings {
		if len(word) > len(e) && strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
