package text

import (
	"regexp"
	"slices"
	"strings"
)

// Seams are places where two texts stand in one block without a mark between them.

// credit matches the label of a picture credit: what follows is no part of the caption before it.
var credit = regexp.MustCompile(`\s((?:Image|Photo|Picture|Photograph|Video|Фото|Світлина|Снимок):)\s`)

// dateLine matches a date with its weekday, as headlines and datelines have it.
var dateLine = regexp.MustCompile(`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}`)

// seams gives where a new text begins in a block: before a credit, before a date line at the end, behind one at the
// beginning. The places are in order.
func seams(s string) []int {
	var out []int
	if strings.Contains(s, ": ") {
		for _, m := range credit.FindAllStringSubmatchIndex(s, -1) {
			out = append(out, m[2])
		}
	}
	if strings.Contains(s, "day, ") {
		for _, m := range dateLine.FindAllStringIndex(s, -1) {
			switch {
			case m[0] == 0 && m[1] < len(s) && beginsText(s[m[1]:]):
				out = append(out, m[1])
			case m[0] > 0 && m[1] == len(s) && s[m[0]-1] == ' ' && !strings.ContainsAny(s[:m[0]], ".!?,"):
				out = append(out, m[0])
			}
		}
	}
	slices.Sort(out)
	return out
}

// beginsText tells whether s goes on with a space and a capital letter.
func beginsText(s string) bool {
	return len(s) > 1 && s[0] == ' ' && 'A' <= s[1] && s[1] <= 'Z'
}
