package language

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Scripts that tell a language, or a few of which some letters do.
const (
	cyrillicScript = "Cyrillic"
	hanScript      = "Han"
	kanaScript     = "Kana" // both of Japanese
)

// byScript gives the language of a text by its script, or nothing where that is Latin or Cyrillic.
func byScript(text string) string {
	if !mayHaveOther(text) {
		return ""
	}
	for _, script := range scripts() {
		if script == cyrillicScript || !isMostly(script, text) {
			continue
		}
		if script == hanScript && share(kanaScript, text) > kanaInJapanese {
			script = kanaScript
		}
		return ofScript(script, text)
	}
	return ""
}

// kanaInJapanese is the share of letters from which on a text with Chinese signs is Japanese.
const kanaInJapanese = 0.1

// mayHaveOther is a quick look at the bytes: most texts have no letter but Latin and Cyrillic ones.
func mayHaveOther(text string) bool {
	for i := range len(text) {
		if b := text[i]; b == 0xce || b == 0xcf || b >= 0xd4 && b != 0xe2 && b != 0xef {
			return true
		}
	}
	return false
}

// scripts are those of the file of scales, in an order.
var scripts = sync.OnceValue(func() []string {
	var all []string
	for _, s := range scales() {
		if s.Script != "" && !slices.Contains(all, s.Script) {
			all = append(all, s.Script)
		}
	}
	slices.Sort(all)
	return all
})

func isMostly(script, text string) bool { return share(script, text) > 0.5 }

// share gives which part of the letters of a text are of a script, 0 to 1.
func share(script, text string) float64 {
	tables := []*unicode.RangeTable{unicode.Scripts[script]}
	if script == kanaScript {
		tables = []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}
	}
	letters, its := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.In(r, tables...) {
				its++
			}
		}
	}
	return float64(its) / float64(max(letters, 1))
}

// ofScript gives the language of a text in a script: the one of whose own letters the most stand in it, else the first
// of those that need none to be known.
func ofScript(script, text string) string {
	best, most := "", 0
	for code, s := range scales() {
		if s.Script != script || s.Alias[code] {
			continue
		}
		n := 1
		if s.Letters != "" {
			n = s.ownLetters(text)
		}
		if n > most || n == most && n > 0 && code < best {
			best, most = code, n
		}
	}
	return best
}

// cyrillic gives the language of a text in Cyrillic that is neither Ukrainian nor Russian, by letters or small words
// that these lack.
func cyrillic(text string) string {
	for _, code := range []string{"be", "bg", "kk", "mk", "sr"} {
		s := scales()[code]
		if s.ownLetters(text) >= certain || s.Letters == "" && s.smallWords(text) >= certain {
			return code
		}
	}
	return ""
}

// ownLetters counts the letters of a text that others of its script lack.
func (s *scaled) ownLetters(text string) int {
	n := 0
	for _, r := range text {
		if s.Letters != "" && strings.ContainsRune(s.Letters, unicode.ToLower(r)) {
			n++
		}
	}
	return n
}

// smallWords counts the small words of a text.
func (s *scaled) smallWords(text string) int {
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if s.Small[strings.Trim(w, marks)] {
			n++
		}
	}
	return n
}
