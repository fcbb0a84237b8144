package words

import (
	"regexp"
	"slices"
)

// chord is a key as messages name it: with Ctrl, or one of the row of functions.
var chord = regexp.MustCompile(`(?:Ctrl|Cmd)\+(?:Shift\+)?[^\s.,;:)]+|\bF\d{1,2}\b`)

// keptAsIs is what no language changes in a message: arguments, keys, addresses, names of commands.
var keptAsIs = regexp.MustCompile(`\{\w+\}|Claimlight|https?://\S*|claimlight [a-z]+|--?[a-z-]+|` + chord.String())

// UseKeys has all messages of the language in use name other keys than they are written with, by the words for the
// usual ones. Without any, they are said as they are written.
func UseKeys(keys map[string]string) {
	l := InUse().AsWritten()
	if len(keys) == 0 {
		Use(l)
		return
	}
	named := func(text string) string {
		return chord.ReplaceAllStringFunc(text, func(key string) string {
			if other, is := keys[key]; is {
				return other
			}
			return key
		})
	}
	with := *l
	with.written, with.texts, with.forms = l, slices.Clone(l.texts), make(map[Fixed]forms, len(l.forms))
	for id := range englishTexts {
		text := named(l.text(Fixed(id)))
		if id < len(with.texts) {
			with.texts[id] = text
		} else {
			with.texts = append(with.texts, text)
		}
	}
	for id, f := range l.forms {
		for i := range f {
			f[i] = named(f[i])
		}
		with.forms[id] = f
	}
	Use(&with)
}

// AsWritten is the language with the keys that its messages are written with.
func (l *Language) AsWritten() *Language {
	if l.written != nil {
		return l.written
	}
	return l
}
