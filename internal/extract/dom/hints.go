package dom

import (
	"strings"
	"unicode"
)

// hintsOf reads the words of a class or id: "post-content", "postContent" and "post_content" alike. Two neighbouring
// words are also tried as one, so that "screen-reader" is found.
func hintsOf(value string) Mark {
	var m Mark
	for name := range strings.FieldsSeq(value) {
		before := ""
		for _, w := range nameWords(name) {
			m |= words[w] | words[before+w]
			before = w
		}
		m |= words[strings.ToLower(name)]
	}
	return m
}

// nameWords cuts a name in camel case, kebab case or snake case into lower-case words.
func nameWords(name string) []string {
	var out []string
	start, prev := -1, ' '
	cut := func(end int) {
		if start >= 0 {
			out = append(out, strings.ToLower(name[start:end]))
			start = -1
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
		case unicode.IsUpper(r) && unicode.IsLower(prev):
			cut(i)
			start = i
		case start < 0:
			start = i
		}
		prev = r
	}
	cut(len(name))
	return out
}
