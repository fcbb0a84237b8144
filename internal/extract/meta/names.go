package meta

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

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

// joints part names. Those of joined stand for a letter or two that are also parts of names ("Ortega y Gasset"), and
// part only names of two words or more.
var (
	joints = strings.NewReplacer(jointsOf(`and | And | AND | und | et | & | та | і | и | oraz | og | och | ja | ve | dan
		và | και | és | și | şi | ir | un | และ | و | और | एवं | ও | with | + | • | · | ⋅ | ● | /`)...)
	joined = strings.Fields("y e i a en")
)

// jointsOf gives the replacements that make a semicolon of each joint.
func jointsOf(words string) []string {
	var out []string
	for _, sign := range []string{" | ", "|", "\n", ", and ", "、", "；", "，", "،", " ／ ", "／"} {
		out = append(out, sign, ";")
	}
	for _, word := range labels(words) {
		out = append(out, " "+word+" ", ";")
	}
	return out
}

// hangulJoint is the dot between Korean names.
var hangulJoint = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\p{Hangul})\s?[·ㆍ‧・]\s?(\p{Hangul})`)
})

// part cuts a list of names at commas and joining words. What follows a comma and is a title or a role, not a name,
// is left out, and so is a place; letters of a degree stay with their name.
func part(s string) []string {
	var out []string
	placed := false // the name before came with a place, which may be of several words: "Trinidad and Tobago"
	s = hangulJoint().ReplaceAllString(s, "$1;$2")
	for i, p := range strings.Split(joints.Replace(s), ";") {
		for k, q := range strings.Split(p, ",") {
			q = strings.TrimFunc(q, besideName)
			name := withoutPlace(q)
			switch {
			case q == "" || placed && !strings.Contains(q, " "):
			case k > 0 && isDegree(q) && len(out) > 0:
				out[len(out)-1] += ", " + q
			case i > 0 && isRole(q) && !strings.Contains(q, " "):
			case k == 0 || strings.Contains(q, " ") && !isRole(q):
				out, placed = append(out, halves(withoutRole(name))...), name != q
			}
		}
	}
	return out
}

// halves parts two names that one of the joined words joins.
func halves(s string) []string {
	words := strings.Fields(s)
	for i := 2; i+2 < len(words); i++ {
		if slices.Contains(joined, words[i]) {
			return []string{strings.Join(words[:i], " "), strings.Join(words[i+1:], " ")}
		}
	}
	return []string{s}
}

// withoutPlace takes off where somebody writes from: "Ada Miller in London".
func withoutPlace(s string) string {
	for _, word := range []string{" in ", " at "} {
		if at := strings.Index(s, word); at > 0 {
			s = s[:at]
		}
	}
	return s
}

// roleEnds are what some languages put after a name: reporter, correspondent, "by".
var roleEnds = strings.Fields("기자 특파원 논설위원 인턴기자 선임기자 객원기자 전문기자 통신원 記者 记者 特派員 編集委員 さん 氏 報道 द्वारा")

// glued is a role that markup alone kept apart from the name: "Ada MillerLifestyle Writer".
var glued = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(.*\p{L}\p{Ll})(\p{Lu}\p{Ll}.*)$`)
})

// withoutRole takes a role off the end of a name.
func withoutRole(s string) string {
	for _, end := range roleEnds {
		if rest, ok := strings.CutSuffix(s, end); ok && utf8.RuneCountInString(strings.TrimSpace(rest)) > 1 {
			return strings.TrimSpace(rest)
		}
	}
	if m := glued().FindStringSubmatch(s); m != nil && strings.Contains(m[1], " ") && isRole(m[2]) {
		return m[1]
	}
	return s
}

// besideName tells whether a character is none that a name begins or ends with.
func besideName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("\"”“»«)(’'", r)
}

// roles are words of a job title.
var roles = []string{
	"editor", "reporter", "writer", "correspondent", "expert", "manager", "director", "founder", "ceo",
	"senior", "staff", "contributor", "author", "columnist", "analyst", "chief", "head of", "officer",
	"specialist", "md", "phd", "m.d", "ph.d", "gardener", "journalist", "redakteur", "rédacteur", "redactor",
	"press", "news", "inc", "the ", "of ", "for ",
}

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
