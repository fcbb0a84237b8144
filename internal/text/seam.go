package text

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Seams are places where two texts stand in one block without a mark between them.

// credits are the labels of picture credits: what follows is no part of the caption before it.
var credits = [...]string{
	" Image: ", " Photo: ", " Picture: ", " Photograph: ", " Video: ", " Фото: ", " Світлина: ",
	" Снимок: ",
}

// dateLine matches a date with its weekday, as headlines and datelines have it.
var dateLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}`)
})

// longestDate is the length of "Wednesday, September 30, 2026", with a space.
const longestDate = 32

// seams gives where a new text begins in a block: before a credit, before a date line at the end, behind one at the
// beginning. The places are in order.
func seams(s string) []int {
	var out []int
	if strings.Contains(s, ": ") {
		for _, label := range credits {
			for from := 0; ; {
				i := strings.Index(s[from:], label)
				if i < 0 {
					break
				}
				from += i + 1
				out = append(out, from)
			}
		}
	}
	head, tail := s[:min(len(s), longestDate)], max(0, len(s)-longestDate)
	if m := dateAt(head); m != nil && m[0] == 0 && beginsText(s[m[1]:]) {
		out = append(out, m[1])
	}
	if m := dateAt(s[tail:]); m != nil && tail+m[1] == len(s) && tail+m[0] > 0 {
		if before := s[:tail+m[0]]; strings.HasSuffix(before, " ") && !strings.ContainsAny(before, ".!?,") {
			out = append(out, len(before))
		}
	}
	slices.Sort(out)
	return out
}

// dateAt finds a date line in a short text.
func dateAt(s string) []int {
	if !strings.Contains(s, "day, ") {
		return nil
	}
	return dateLine().FindStringIndex(s)
}

// beginsText tells whether s goes on with a space and a capital letter.
func beginsText(s string) bool {
	return len(s) > 1 && s[0] == ' ' && 'A' <= s[1] && s[1] <= 'Z'
}
