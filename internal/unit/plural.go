package unit

import "strings"

// irregular are English nouns whose plural no rule makes, and endings of others.
var irregular = map[string]string{
	"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth",
	"mouse": "mice", "life": "lives", "wife": "wives", "knife": "knives", "half": "halves", "wolf": "wolves",
	"leaf": "leaves", "loaf": "loaves", "thief": "thieves", "crisis": "crises", "analysis": "analyses",
	"criterion": "criteria", "sheep": "sheep", "fish": "fish", "aircraft": "aircraft", "spacecraft": "spacecraft",
	"staff": "staff", "police": "police", "cattle": "cattle", "series": "series", "species": "species",
}

// AfterNumber gives what a person reads for a unit after a number: a counted noun of an English text in the plural,
// unless there is one of it. What the table of units knows reads as ever, but for what is counted.
func AfterNumber(word string, one, english bool) string {
	if u, known := Of(word); known && u.Kind != Counted || one || !english || !isPlain(word) {
		return Label(word)
	}
	before, noun := "", word
	if i := strings.LastIndexAny(word, " -"); i >= 0 {
		before, noun = word[:i+1], word[i+1:]
	}
	return before + plural(noun)
}

// IsEnglish tells whether a text is in English, as far as is known.
func IsEnglish(language string) bool {
	return language == "" || strings.HasPrefix(strings.ToLower(language), "en")
}

// isPlain tells whether a word is written as English nouns are.
func isPlain(word string) bool {
	for _, r := range word {
		if (r < 'a' || r > 'z') && r != ' ' && r != '-' {
			return false
		}
	}
	return word != "" && word[len(word)-1] >= 'a'
}

func plural(noun string) string {
	if p, is := irregular[noun]; is {
		return p
	}
	if stem, is := strings.CutSuffix(noun, "man"); is && stem != "hu" && stem != "ger" && stem != "ro" {
		return stem + "men"
	}
	for _, hissing := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(noun, hissing) {
			return noun + "es"
		}
	}
	if stem, is := strings.CutSuffix(noun, "y"); is && stem != "" && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		return stem + "ies"
	}
	return noun + "s"
}
