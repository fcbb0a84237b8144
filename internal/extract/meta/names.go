package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// by are the words that stand before an author's name.
var by = []string{"by", "written by", "posted by", "story by", "words by", "reported by", "published by", "article by", "authored by", "author", "authors", "von", "par", "por", "di", "autor", "автор", "текст", "przez", "door", "af", "av", "penned by", "post author", "text by", "a post by", "escrito por", "publié par", "written-by", "contributor"}

// byStarts are the first bytes of these words, in lower case.
var byStarts = func() (starts [256]bool) {
	for _, w := range by {
		starts[w[0]] = true
		starts[strings.ToUpper(w)[0]] = true
	}
	return starts
}()

// lowByte is a byte in lower case where it is a letter of ASCII.
func lowByte(b byte) byte {
	if b >= 'A' && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}

// CutBy takes the leading "By" off a byline, and tells whether there was one.
func CutBy(s string) (string, bool) {
	if s == "" || !byStarts[lowByte(s[0])] {
		return s, false // nearly always
	}
	found := false
	for again := true; again; {
		again = false
		for _, w := range by {
			if rest, ok := cutWord(s, w); ok {
				s, found, again = rest, true, true
			}
		}
	}
	return s, found
}

// cutWord takes a leading word off a byline, where a space or colon follows it, or, as where markup alone keeps them
// apart, a capital: "ByAda Miller".
func cutWord(s, word string) (string, bool) {
	if len(s) <= len(word) || !strings.EqualFold(s[:len(word)], word) {
		return "", false
	}
	rest := s[len(word):]
	before, _ := utf8.DecodeLastRuneInString(s[:len(word)])
	after, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune(" :\u00a0", after) {
		return strings.TrimLeft(rest, " :\u00a0"), true
	}
	return rest, strings.HasSuffix(word, "by") && unicode.IsLower(before) && unicode.IsUpper(after)
}

// Names reads a byline as people write it, with or without its "By", and gives the names joined by "; ".
func Names(line string) string {
	line, _ = CutBy(line)
	return strings.Join(names([]string{untilDetail(line)}, ""), "; ")
}

// names cleans and parts authors' names; what is no name is dropped.
func names(values []string, site string) []string {
	var out []string
	for _, v := range values[:min(len(values), mostCandidates)] {
		v, _ = CutBy(first(v))
		for _, name := range part(v) {
			if name = withoutTail(name, site); isName(name, site) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

var joints = strings.NewReplacer(" and ", ";", " und ", ";", " et ", ";", " & ", ";", " і ", ";", " та ", ";", " и ", ";", " y ", ";", " oraz ", ";", " | ", ";", "|", ";", " with ", ";", " • ", ";", " · ", ";", "\n", ";", ", and ", ";", " + ", ";", " ⋅ ", ";", " ● ", ";")

// part cuts a list of names at commas and joining words. What follows a comma and is a title or a role, not a name,
// is left out; letters of a degree stay with their name.
func part(s string) []string {
	var out []string
	for p := range strings.SplitSeq(joints.Replace(s), ";") {
		for k, q := range strings.Split(p, ",") {
			q = strings.TrimFunc(q, besideName)
			switch {
			case q == "":
			case k > 0 && isDegree(q) && len(out) > 0:
				out[len(out)-1] += ", " + q
			case k == 0 || strings.Contains(q, " ") && !isRole(q):
				out = append(out, q)
			}
		}
	}
	return out
}

// besideName tells whether a character is none that a name begins or ends with.
func besideName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("\"”“»«)(’'", r)
}

// roles are words of a job title.
var roles = []string{"editor", "reporter", "writer", "correspondent", "expert", "manager", "director", "founder", "ceo", "senior", "staff", "contributor", "author", "columnist", "analyst", "chief", "head of", "officer", "specialist", "md", "phd", "m.d", "ph.d", "gardener", "journalist", "redakteur", "rédacteur", "redactor", "press", "news", "inc", "the ", "of ", "for "}

func isRole(s string) bool {
	low := strings.ToLower(s)
	return slices.ContainsFunc(roles, func(r string) bool { return strings.Contains(low, r) })
}

// withoutTail takes the site's name off the end of an author's.
func withoutTail(name, site string) string {
	cut := len(name) - len(site)
	if site == "" || cut < 4 || !strings.EqualFold(name[cut:], site) || name[cut-1] != ' ' {
		return name
	}
	return strings.TrimRight(name[:cut], " ,-–—|/")
}
