package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"
)

// line is what stands on one line of a region: one piece, or cells beside each other.
type line struct {
	piece
	cells []piece // where there are several
}

// linesOf puts the pieces of a region that stand on one line together.
func linesOf(ps []piece) []line {
	slices.SortStableFunc(ps, func(a, b piece) int { return cmp.Compare(a.base, b.base) })
	var rows [][]piece
	for _, p := range ps {
		if n := len(rows); n > 0 && sameLine(rows[n-1], &p) {
			rows[n-1] = append(rows[n-1], p)
			continue
		}
		rows = append(rows, []piece{p})
	}
	out := make([]line, 0, len(rows))
	for _, row := range rows {
		slices.SortStableFunc(row, func(a, b piece) int { return cmp.Compare(a.left, b.left) })
		out = append(out, lineOf(row))
	}
	return out
}

// sameLine tells that a piece stands on the line of others: on their base, or raised or lowered beside the largest.
func sameLine(row []piece, p *piece) bool {
	main := row[0]
	for _, q := range row {
		if q.size > main.size {
			main = q
		}
		if q.left < p.right-1 && p.left < q.right-1 {
			return false // one over the other
		}
	}
	small := min(main.size, p.size)
	if d := p.base - main.base; d > -0.3*small && d < 0.3*small {
		return true
	}
	if p.size < 0.85*main.size { // raised or lowered
		return p.base > main.base-0.75*main.size && p.base < main.base+0.4*main.size
	}
	return main.size < 0.85*p.size && main.base > p.base-0.75*p.size && main.base < p.base+0.4*p.size
}

// lineOf joins pieces that a gap of columns does not part, and keeps the others as cells.
func lineOf(row []piece) line {
	cells := []piece{row[0]}
	for _, p := range row[1:] {
		last := &cells[len(cells)-1]
		if gap := p.left - last.right; gap > gapOfColumns*max(last.size, p.size) && !isMark(last.text) {
			cells = append(cells, p)
			continue
		}
		*last = last.with(p)
	}
	if len(cells) == 1 {
		return line{piece: cells[0]}
	}
	whole := cells[0]
	for _, c := range cells[1:] {
		whole = whole.with(c)
	}
	return line{piece: whole, cells: cells}
}

// with is a piece with another behind it, on the same line.
func (p piece) with(q piece) piece {
	distance := q.left - p.right
	switch {
	case distance > 0.35*max(p.size, q.size) || !isNumber(p.text) && !isNumber(q.text):
	case q.size < 0.85*p.size && q.base < p.base-0.12*p.size:
		q.text = strings.Map(raised, q.text)
	case q.size < 0.85*p.size && q.base > p.base+0.08*p.size:
		q.text = strings.Map(lowered, q.text)
	case p.size < 0.85*q.size && p.base < q.base-0.12*q.size:
		p.text = strings.Map(raised, p.text)
	}
	sep := ""
	if distance > 0.15*max(p.size, q.size) {
		sep = " "
	}
	p.gaps = gapsOf(&p, &q, sep)
	p.text += sep + q.text
	p.left, p.right = min(p.left, q.left), max(p.right, q.right)
	p.top, p.bottom = min(p.top, q.top), max(p.bottom, q.bottom)
	p.bold = p.bold && q.bold || p.bold && p.letters > 3*q.letters || q.bold && q.letters > 3*p.letters
	if q.letters > p.letters || q.size > p.size && q.letters*2 > p.letters {
		p.size, p.base = q.size, q.base
	}
	p.letters += q.letters
	p.parted = q.parted
	return p
}

// isNumber tells the number of a note, or a power, which may stand higher or lower than the line.
func isNumber(text string) bool { return len(text) < 5 && strings.Trim(text, plainDigits) == "" }

// box is the line on its page.
func (l *line) box() article.Box {
	round := func(f float32) float32 { return float32(int(f*10+0.5)) / 10 }
	return article.Box{round(l.left), round(l.top), round(l.right), round(l.bottom)}
}

// mark is a bullet or the number of an item, alone.
var mark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[•·‣▪▫◦●○■□▶►➢✓*§–—-]|o|\d{1,3}[.)]|[a-z]\)|\((?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,5})\))$`)
})

func isMark(text string) bool { return mark().MatchString(text) }

// item begins a line of a list.
var item = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:([•·‣▪▫◦●○■□▶►➢✓]) ?|([*–—o-]|\d{1,3}[.)]|[a-z]\)|\((?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,5})\)) )` +
		`([\p{L}\p{N}"'“„«‘(\[].*)$`)
})

// itemOf gives the text of an item of a list without its bullet; numbers stay. It is false for what is none.
func itemOf(text string) (rest string, is bool) {
	m := item().FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	if m[1] != "" || strings.ContainsAny(m[2], "*–—o-") {
		return m[3], true
	}
	return text, true
}

// endsSentence tells that a text ends where a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune(`"'⁰¹²³⁴⁵⁶⁷⁸⁹`, r)
	})
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Sentence_Terminal, last) || last == '…' || last == ':' || last == ';'
}
