package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// by are the words that stand before an author's name.
var by = []string{"by", "written by", "posted by", "story by", "words by", "reported by", "published by", "article by", "authored by", "author", "authors", "von", "par", "por", "di", "autor", "автор", "текст", "przez", "door", "af", "av", "penned by", "post author", "text by", "a post by", "escrito por", "publié par", "written-by", "contributor"}

// CutBy takes the leading "By" off a byline, and tells whether there was one.
func CutBy(s string) (string, bool) {
	found := false
	for again := true; again; {
		again = false
		for _, w := range by {
			if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && strings.ContainsRune(" :\u00a0", rune(s[len(w)])) {
				s = strings.TrimLeft(s[len(w):], " :\u00a0")
				found, again = true, true
			}
		}
	}
	return s, found
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
			if isName(name, site) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

var joints = strings.NewReplacer(" and ", ";", " und ", ";", " et ", ";", " & ", ";", " і ", ";", " та ", ";", " и ", ";", " y ", ";", " oraz ", ";", " | ", ";", "|", ";", " with ", ";", " • ", ";", " · ", ";", "\n", ";", ", and ", ";")

// part cuts a list of names at commas and joining words. What follows a comma and is a title or a role, not a name,
// is left out.
func part(s string) []string {
	var out []string
	for p := range strings.SplitSeq(joints.Replace(s), ";") {
		for k, q := range strings.Split(p, ",") {
			q = strings.Trim(q, " .:-–—*")
			if q == "" || k > 0 && !strings.Contains(q, " ") || k > 0 && isRole(q) {
				continue
			}
			out = append(out, q)
		}
	}
	return out
}

// roles are words of a job title.
var roles = []string{"editor", "reporter", "writer", "correspondent", "expert", "manager", "director", "founder", "ceo", "senior", "staff", "contributor", "author", "columnist", "analyst", "chief", "head of", "officer", "specialist", "md", "phd", "m.d", "ph.d", "gardener", "journalist", "redakteur", "rédacteur", "redactor", "press", "news", "inc", "the ", "of ", "for "}

func isRole(s string) bool {
	low := strings.ToLower(s)
	return slices.ContainsFunc(roles, func(r string) bool { return strings.Contains(low, r) })
}

// nobody are words that stand where a name should be.
var nobody = []string{"admin", "administrator", "editor", "guest", "root", "webmaster", "unknown", "none", "author", "authors", "null", "undefined", "about", "share", "comments", "follow"}

// isName tells whether text can be the name of a person, a desk or a pseudonym.
func isName(s, site string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@/<>{}[]=?!") || utf8.RuneCountInString(s) > 60 || utf8.RuneCountInString(s) < 2 {
		return false
	}
	if len(strings.Fields(s)) > 6 || site != "" && strings.EqualFold(s, site) || slices.Contains(nobody, strings.ToLower(s)) {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && digits <= 4
}
