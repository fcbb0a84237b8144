package extract

import (
	"unicode"
	"unicode/utf8"
)

// run reads a run of marks, and tells by what stands around it whether emphasis can begin or end there.
func (p *inlineReader) run(mark byte) {
	n := runOf(p.rest)
	after, _ := utf8.DecodeRuneInString(p.rest[n:])
	if n == len(p.rest) {
		after = 0
	}
	left := !isGap(after) && (!isSign(after) || isGap(p.before) || isSign(p.before))
	right := !isGap(p.before) && (!isSign(p.before) || isGap(after) || isSign(after))
	run := part{mark: mark, count: n, size: n, opens: left, closes: right}
	if mark == '_' {
		run.opens = left && (!right || isSign(p.before))
		run.closes = right && (!left || isSign(after))
	}
	p.parts = append(p.parts, run)
	p.skip(n)
}

func isGap(r rune) bool  { return r == 0 || unicode.IsSpace(r) }
func isSign(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// emphasise takes the marks away between which words are emphasised, by the rules of CommonMark. The time grows with
// the number of parts: what was once sought in vain among those before is not sought there again.
func emphasise(parts []part) {
	type kind struct {
		mark  byte
		opens bool
		third int
	}
	var opened []int
	floor := map[kind]int{}
	for i := range parts {
		end := &parts[i]
		if end.mark == 0 {
			continue
		}
		k := kind{end.mark, end.opens, end.size % 3}
		for end.closes && end.count > 0 {
			at := len(opened) - 1
			for low := min(floor[k], len(opened)); at >= low && !begins(&parts[opened[at]], end); at-- {
			}
			if at < min(floor[k], len(opened)) {
				floor[k] = len(opened)
				break
			}
			take(&parts[opened[at]], end)
			if opened = opened[:at+1]; parts[opened[at]].count == 0 {
				opened = opened[:at]
			}
		}
		if end.opens && end.count > 0 {
			opened = append(opened, i)
		}
	}
}

// begins tells whether emphasis from one run of marks can end at another.
func begins(from, to *part) bool {
	switch {
	case from.mark != to.mark:
		return false
	case from.mark == '~':
		return from.count == 2 && to.count == 2 // a single one means "about"
	case from.closes || to.opens:
		return (from.size+to.size)%3 != 0 || from.size%3 == 0
	}
	return true
}

// take takes as many marks off both runs as one emphasis needs.
func take(from, to *part) {
	n := min(2, from.count, to.count)
	from.count -= n
	to.count -= n
}
