package reflow

import (
	"bytes"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// joined puts lines together that go on in the next, over the heads of pages too.
func joined(lines []Line, w int, v Vocabulary) []Line {
	var out, heads []Line
	var part bytes.Buffer
	last := "" // line of the text, as it stood
	end := func() {
		if part.Len() > 0 {
			out = append(out, Line{Text: part.String()})
			part.Reset()
		}
		out, heads = append(out, heads...), heads[:0]
	}
	for _, l := range lines {
		switch {
		case l.Head:
			heads = append(heads, l)
			continue
		case part.Len() > 0 && goesOn(last, l.Text, w):
			v.join(&part, l.Text)
		default:
			end()
			if l.Text == "" {
				out = append(out, l)
			}
			part.WriteString(l.Text)
		}
		last = l.Text
	}
	end()
	return out
}

// Vocabulary is how often each word stands in a text, in small letters; the parts of words at the ends of lines aside.
type Vocabulary map[string]int

// word is a word, with hyphens in it.
var word = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*`)
})

// Words counts the words of a text.
func Words(lines []string) Vocabulary {
	v := Vocabulary{}
	for _, line := range lines {
		for _, w := range word().FindAllString(line, -1) {
			v[strings.ToLower(w)]++
		}
	}
	return v
}

// hyphens part a word at the end of a line.
const hyphens = "-‐\u00ad¬"

// Join gives a line with the next behind it; a word that a hyphen parts at its end becomes whole.
func (v Vocabulary) Join(before, next string) string {
	part := bytes.NewBufferString(before)
	v.join(part, next)
	return part.String()
}

// longestWord is how many bytes of a paragraph are looked at for its last word.
const longestWord = 256

// join adds a line to a paragraph. A word that a hyphen parts at the line's end becomes whole, unless the hyphen is its
// own: the text has the word with its hyphen elsewhere, or both its parts as words, and not the whole.
func (v Vocabulary) join(part *bytes.Buffer, line string) {
	line = strings.TrimSpace(line)
	sign, size := utf8.DecodeLastRune(part.Bytes())
	if !strings.ContainsRune(hyphens, sign) {
		part.WriteString(" " + line)
		return
	}
	s := string(part.Bytes()[max(0, part.Len()-longestWord) : part.Len()-size])
	left, right := lastWord(s), firstWord(line)
	first, _ := utf8.DecodeRuneInString(right)
	switch {
	case left == "" || right == "": // a dash, or a number before it
		part.WriteString(joint(s) + line)
	case unicode.IsUpper(first) || v.hyphened(left, right):
		part.WriteString(line)
	default:
		part.Truncate(part.Len() - size)
		part.WriteString(line)
	}
}

// joint is what stands between a sign at the end of a line and the next: a space behind a dash that has one before it.
func joint(before string) string {
	if strings.HasSuffix(before, " ") {
		return " "
	}
	return ""
}

// hyphened tells that a word has its hyphen also within a line.
func (v Vocabulary) hyphened(left, right string) bool {
	left, right = strings.ToLower(left), strings.ToLower(right)
	switch {
	case v[left+right] > 0:
		return false
	case v[left+"-"+right] > 0:
		return true
	}
	return len(left) > 2 && v[left] > 1 && v[right] > 1 // each stands once here, as a part
}

func lastWord(s string) string {
	at := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if at < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	return s[at+n:]
}

func firstWord(s string) string {
	if at := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); at >= 0 {
		return s[:at]
	}
	return s
}
