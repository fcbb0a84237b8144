package paste

import (
	"strconv"
	"strings"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

// style is about how the line opens, what it follows, and how it is set.
func (s *Survey) style(t *forest.Table, i int) {
	l, text := s.layout, s.lines[i].Text
	t.Add("same opening", float64(l.opening[opening(text)]))
	k := number(text)
	t.Add("number", float64(k))
	near := 0
	for _, other := range []int{k - 1, k + 1, k + 2} {
		if k > 0 && l.number[other] {
			near++
		}
	}
	t.Add("numbers near", float64(near))
	t.Add("opens like", float64(s.opensLike(i)))
	t.Flag("question", isQuestion(text))
	for k := range turns {
		t.Join("since turn ", strconv.Itoa(k), float64(l.since[k][i]))
	}
	set := 0.0
	if s.lines[i].Blank {
		set = 1
	}
	t.Add("spaced", l.spaced)
	t.Add("spaced unlike", max(set-l.spaced, l.spaced-set))
	t.Add("since colon", float64(s.stretch(i, -1, func(j int) bool { return !s.measures[j].Colon })))
	above := i - 1 - s.gap(i, -1)
	t.Flag("list after colon", above >= 0 && s.measures[above].Colon)
	t.Add("code", prose.Share(codeMarks(text), len(text)))
}

// codeMarks counts marks that programs have and prose has not.
func codeMarks(line string) int {
	n := 0
	for _, r := range line {
		if strings.ContainsRune(`{}();=<>[]_$\`, r) {
			n++
		}
	}
	return n
}

// section is about the heading above the line, and all lines up to the next one; and about those between two empty
// lines.
func (s *Survey) section(t *forest.Table, i int) {
	h, from, to := s.layout.heading[i], max(s.layout.heading[i], 0), s.layout.next[i]
	t.Add("since heading", float64(min(i-h, 60)))
	t.Add("until heading", float64(min(to-i, 60)))
	t.Add("section prose", size(s.prose[to]-s.prose[from]))
	t.Add("section prose share", s.proseShare(from, to))
	t.Add("section shared", s.meanShared(from, to))
	t.Add("section junk words", float64(s.junk[to]-s.junk[from]))
	t.Add("section dates", float64(s.dated[to]-s.dated[from]))
	t.Add("section tone", s.meanTone(from, to))
	t.Add("next heading tone", s.toneAt(to))
	m, shared, junk := prose.Measure{}, -1.0, 0
	if h >= 0 {
		m, shared, junk = s.measures[h], s.shared[h], s.junk[h+1]-s.junk[h]
	}
	t.Add("heading words", float64(m.Words))
	t.Add("heading capitals", prose.Share(m.Capitals, m.Words))
	t.Add("heading junk", float64(junk))
	t.Add("heading shared", shared)
	t.Add("heading tone", s.toneAt(h))
	b := s.blocks[i]
	t.Add("block bytes", size(s.bytes[b.to]-s.bytes[b.from]))
	t.Add("block prose before", size(s.prose[i]-s.prose[b.from]))
	t.Add("block shared", s.meanShared(b.from, b.to))
}
