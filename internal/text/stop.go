package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopKind sorts the marks that may end a sentence.
type stopKind uint8

const (
	dot      stopKind = iota // one full stop
	ellipsis                 // several, or "…"
	loud                     // "!", "?" and their runs
	wideStop                 // marks after which no space is written, or which have no other use: 。！？।
)

// stop is a mark, or a run of marks, that may end a sentence, with the closing marks behind it.
type stop struct {
	start, end int // bytes; end is behind the closing marks
	marks      int // bytes of the marks themselves
	kind       stopKind
	closed     bool // closing marks follow
	quoted     bool // a closing quotation mark is among them
}

// nextStop finds the next stop at or after byte i.
func (c *cutter) nextStop(i int) (stop, bool) {
	for ; i < len(c.text); i++ {
		if b := c.text[i]; b < utf8.RuneSelf {
			if b == '.' || b == '!' || b == '?' {
				return c.stopAt(i), true
			}
			continue
		}
		if r, _ := runeAt(c.text, i); isStop(r) {
			return c.stopAt(i), true
		}
	}
	return stop{}, false
}

// stopAt reads the run of marks that begins at i, and what closes behind it.
func (c *cutter) stopAt(i int) stop {
	s := stop{start: i, end: i}
	dots, others := 0, 0
	for s.end < len(c.text) {
		r, size := runeAt(c.text, s.end)
		if !isStop(r) {
			break
		}
		switch {
		case r == '.':
			dots++
		case r == '…':
			dots += 3
		case isWideStop(r):
			s.kind = wideStop
		default:
			others++
		}
		s.end += size
	}
	s.marks = s.end - s.start
	switch {
	case s.kind == wideStop:
	case others > 0:
		s.kind = loud
	case dots > 1:
		s.kind = ellipsis
	default:
		s = c.spacedDots(s)
	}
	c.close(&s)
	return s
}

// spacedDots takes in the further dots of an ellipsis written ". . .". A dot that ends a word, with three more
// behind it, ends its sentence alone.
func (c *cutter) spacedDots(s stop) stop {
	end, n := s.end, 1
	for strings.HasPrefix(c.text[end:], " .") && !digitAt(c.text, end+2) {
		end, n = end+2, n+1
	}
	if n < 3 || n == 4 && s.start > 0 && c.text[s.start-1] != ' ' {
		return s
	}
	s.kind, s.end, s.marks = ellipsis, end, end-s.start
	return s
}

// close takes in closing quotation marks and brackets, and the number of a footnote.
func (c *cutter) close(s *stop) {
	for s.end < len(c.text) {
		r, size := runeAt(c.text, s.end)
		straight := (r == '"' || r == '\'') && (s.end+size >= len(c.text) || !isWordRune(c.text, s.end+size))
		if !straight && !isCloser(r) && !c.closesPair(s.end, size) {
			break
		}
		s.closed = true
		s.quoted = s.quoted || r != ')' && r != ']' && r != '}'
		s.end += size
	}
	for end := footnoteEnd(c.text, s.end); end > s.end; end = footnoteEnd(c.text, s.end) {
		s.end, s.closed = end, true
	}
	if s.closed && s.end < len(c.text) && c.text[s.end] == '.' && s.kind != dot { // «Где ты?».
		s.end++
	}
}

// closesPair tells whether the mark at byte i, which opens elsewhere, closes what its partner opened: „so“, »so«.
func (c *cutter) closesPair(i, size int) bool {
	for _, n := range c.nesting {
		if n.Start > i {
			break
		}
		if n.End == i+size && !n.bracket {
			return true
		}
	}
	return false
}

// footnoteEnd gives the end of "[12]" at i, or behind a space at i, of raised figures at i, or i. A bare number is that
// of a footnote where a word follows that begins sentences: "institutions. 9 For example".
func footnoteEnd(s string, i int) int {
	if end := raisedEnd(s, i); end > i {
		return end
	}
	begin := i
	if begin < len(s) && s[begin] == ' ' {
		begin++
	}
	if begin < len(s) && s[begin] == '[' {
		if end := digitsEnd(s, begin+1); end > begin+1 && end < len(s) && s[end] == ']' {
			return end + 1
		}
		return i
	}
	end := digitsEnd(s, begin)
	short := begin > i && end > begin && end-begin <= 2
	if short && end < len(s) && s[end] == ' ' && beginsSentence(s[end+1:]) {
		return end
	}
	return i
}

// raisedEnd gives the end of the raised figures that begin at i.
func raisedEnd(s string, i int) int {
	rest := strings.TrimLeftFunc(s[min(i, len(s)):], func(r rune) bool { return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) })
	return len(s) - len(rest)
}

// digitsEnd gives the end of the digits that begin at i.
func digitsEnd(s string, i int) int {
	for digitAt(s, i) {
		i++
	}
	return i
}

// beginsSentence tells whether s begins with a capitalised word that begins sentences.
func beginsSentence(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && stops().Starters[strings.ToLower(strings.TrimRight(word, ","))]
}

// follower says what stands after a stop.
type follower struct {
	start  int  // where its first letter, digit or mark stands, behind opening marks
	first  rune // that letter, digit or mark
	end    bool // nothing but marks
	spaced bool // white space stands between
	mark   bool // a comma or the like
	digit  bool
	dashed bool // a dash stands before it
}

// maxMarks is how many bytes of marks and white space may stand between two sentences; more are no text.
const maxMarks = 256

// after looks at what follows byte i.
func (c *cutter) after(i int) follower {
	f := follower{}
	closed := false
	if i < len(c.text) {
		r, _ := runeAt(c.text, i)
		f.spaced = unicode.IsSpace(r)
	}
	for limit := i + maxMarks; i < min(limit, len(c.text)); i++ {
		r, size := runeAt(c.text, i)
		switch {
		case unicode.IsSpace(r) || isOpener(r) || r == '"' || r == '\'' || isBullet(r) || r == '.' || r == '…' || r == '*':
		case isDash(r):
			f.dashed = true
		case isCloser(r):
			closed = true
		default:
			f.start, f.first = i, r
			f.digit = unicode.IsDigit(r)
			f.mark = closed || strings.ContainsRune(",;:/%", r)
			return f
		}
		i += size - 1
	}
	f.end = true
	return f
}

// numeral tells whether the follower is a number, or a Roman one that is no other word.
func (f follower) numeral(s string) bool {
	word := f.word(s)
	return f.digit || isRoman(word) && !stops().Starters[strings.ToLower(word)]
}

// word gives the letters that begin at the follower.
func (f follower) word(s string) string {
	end := f.start
	for end < len(s) {
		r, size := runeAt(s, end)
		if !unicode.IsLetter(r) && r != '\'' && r != '’' {
			break
		}
		end += size
	}
	return s[f.start:end]
}
