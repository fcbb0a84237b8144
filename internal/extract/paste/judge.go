package paste

import (
	"strings"
	"unicode/utf8"
)

// Verdict is the outcome for a pasted text.
type Verdict struct {
	Title     int // index of the headline's line, or -1
	Byline    string
	Published string
	Reasons   []string // one per line; empty for the article's own
	Found     bool
}

// Judge tells the article's lines from the others.
func Judge(lines []Line) Verdict {
	v := Verdict{Title: -1, Reasons: make([]string, len(lines))}
	lo, hi := bestRun(lines)
	top := dateline(lines, lo, hi)
	if top.line >= 0 {
		v.Title, v.Byline, v.Published = top.title, top.names, top.date
		lo = max(lo, top.line+1)
	}
	for i := range lines {
		v.Reasons[i] = "outside the article"
		if i >= lo && i <= hi && prose(lines[i].Text) {
			v.Reasons[i] = ""
			v.Found = true
		}
	}
	if v.Title >= 0 {
		v.Reasons[v.Title] = ""
	}
	return v
}

// bestRun is the run of lines with the largest sum of worth.
func bestRun(lines []Line) (from, to int) {
	best, sum, start := 0, 0, 0
	from, to = 0, -1
	for i, l := range lines {
		sum += worth(l.Text)
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, from, to = sum, start, i
		}
	}
	return from, to
}

func worth(s string) int {
	if strings.HasSuffix(s, "…") {
		return -100
	}
	if prose(s) {
		return min(strings.Count(s, " ")+1, 60)
	}
	return -12
}

// prose tells whether a line reads as a sentence.
func prose(s string) bool {
	words := strings.Count(s, " ") + 1
	return words >= 5 && endsSentence(s) || words >= 20 && !strings.HasSuffix(s, ")")
}

// endsSentence tells whether text ends with a mark that closes a sentence, before closing quotes and brackets.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？।؟", r)
}
