package words

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Pseudo names a language that nobody speaks: English with accents, half as long again, between brackets. What is cut
// off in it has no bracket at its end, and would be cut off in a language of long words.
const Pseudo = "qps"

var pseudo = sync.OnceValue(func() *Language {
	l := &Language{tag: English.tag, texts: make([]string, len(englishTexts)), forms: map[Fixed]forms{}}
	for id, text := range englishTexts {
		switch Fixed(id) {
		case 0, ListSeparator, NumberGroup, NumberDecimal:
			l.texts[id] = text
		default:
			l.texts[id] = stretched(text)
		}
	}
	for id, f := range englishForms {
		for i := range f {
			if f[i] != "" {
				f[i] = stretched(f[i])
			}
		}
		l.forms[id] = f
	}
	return l
})

var accented = strings.NewReplacer("a", "å", "e", "ë", "i", "ï", "o", "ö", "u", "ü", "y", "ý", "c", "ç", "n", "ñ",
	"A", "Å", "E", "Ë", "I", "Ï", "O", "Ö", "U", "Ü", "Y", "Ý", "C", "Ç", "N", "Ñ")

// stretched writes a text as Pseudo has it. Keys and arguments stay as they are.
func stretched(text string) string {
	var out strings.Builder
	letters := 0
	for len(text) > 0 {
		end := len(text)
		if at := keptAsIs.FindStringIndex(text); at != nil {
			if at[0] == 0 {
				out.WriteString(text[:at[1]])
				text = text[at[1]:]
				continue
			}
			end = at[0]
		}
		letters += utf8.RuneCountInString(text[:end])
		out.WriteString(accented.Replace(text[:end]))
		text = text[end:]
	}
	return "[" + out.String() + strings.Repeat("~", (letters+1)/3) + "]"
}
