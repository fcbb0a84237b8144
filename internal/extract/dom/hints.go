package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hintsOf reads the words of a class or id: "post-content", "postContent" and "post_content" alike. Two neighbouring
// words are also tried as one, so that "screen-reader" is found.
func hintsOf(value string) Mark {
	var m Mark
	for name := range strings.FieldsSeq(value) {
		m |= nameHints(name) | words[strings.ToLower(name)]
	}
	return m
}

// nameHints cuts a name in camel case, kebab case or snake case into words, and gives their hints.
func nameHints(name string) Mark {
	var room [128]byte
	letters := room[:0] // of all words, in lower case
	before, start := 0, 0
	var m Mark
	cut := func() {
		if start < len(letters) {
			m |= words[string(letters[start:])] | words[string(letters[before:])]
			before, start = start, len(letters)
		}
	}
	prev := ' '
	for _, r := range name {
		letter := unicode.IsLetter(r)
		if !letter || unicode.IsUpper(r) && unicode.IsLower(prev) {
			cut()
		}
		if letter {
			letters = utf8.AppendRune(letters, unicode.ToLower(r))
		}
		prev = r
	}
	cut()
	return m
}
