package paste

import (
	"math"
	"strconv"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

// Table measures every line, one row each. The forest is fitted to these numbers.
func (s *Survey) Table() *forest.Table {
	t := forest.NewTable(len(s.lines), width)
	for i := range s.lines {
		s.measure(t, i)
		t.End()
	}
	return t
}

// width is about how many numbers a line has.
const width = 250

// measure adds the numbers of one line.
func (s *Survey) measure(t *forest.Table, i int) {
	s.wording(t, i)
	for d := -4; d <= 4; d++ {
		if d != 0 {
			s.neighbour(t, i, d)
		}
	}
	s.around(t, i)
	s.place(t, i)
	s.matters(t, i)
	s.company(t, i)
	s.style(t, i)
	s.section(t, i)
	s.tones(t, i)
}

// size makes large numbers comparable.
func size(n int) float64 { return math.Log1p(float64(max(n, 0))) }

// wording is about the line's own text.
func (s *Survey) wording(t *forest.Table, i int) {
	m := &s.measures[i]
	t.Add("bytes", size(m.Bytes))
	t.Add("words", size(m.Words))
	m.AddTo(t)
	t.Flag("blank before", s.lines[i].Blank)
	t.Flag("blank after", i+1 >= len(s.lines) || s.lines[i+1].Blank)
	t.Add("repeated", float64(s.same[s.lines[i].Text]))
	prose.AddTopics(t, s.topics[i])
}

// neighbour is about the line d lines away.
func (s *Survey) neighbour(t *forest.Table, i, d int) {
	name := strconv.Itoa(d)
	j := i + d
	if j < 0 || j >= len(s.lines) {
		for _, what := range []string{" words", " ends", " capitals", " dots", " blank"} {
			t.Join(name, what, -1)
		}
		return
	}
	m := &s.measures[j]
	t.Join(name, " words", size(m.Words))
	t.JoinFlag(name, " ends", m.Ends)
	t.Join(name, " capitals", prose.Share(m.Capitals, m.Words))
	t.JoinFlag(name, " dots", m.Dots)
	t.JoinFlag(name, " blank", s.lines[j].Blank)
}

// around is about the lines around, and those between two empty lines that the line belongs to.
func (s *Survey) around(t *forest.Table, i int) {
	b := s.blocks[i]
	t.Add("block lines", size(b.to-b.from))
	t.Add("block place", float64(i-b.from))
	t.Add("block prose", s.proseShare(b.from, b.to))
	t.Add("since prose", float64(s.gap(i, -1)))
	t.Add("until prose", float64(s.gap(i, 1)))
	for _, n := range []int{5, 12, 30} {
		before, after := max(0, i-n), min(len(s.lines), i+1+n)
		name := strconv.Itoa(n)
		t.Join("prose before in ", name, size(s.prose[i]-s.prose[before]))
		t.Join("prose after in ", name, size(s.prose[after]-s.prose[i+1]))
		t.Join("prose share before in ", name, s.proseShare(before, i))
		t.Join("prose share after in ", name, s.proseShare(i+1, after))
	}
}

// proseShare is the part of the text of a range of lines that is prose.
func (s *Survey) proseShare(from, to int) float64 {
	return prose.Share(s.prose[to]-s.prose[from], s.bytes[to]-s.bytes[from])
}

// gap is how many lines, at most 20, stand between a line and the next prose in one direction.
func (s *Survey) gap(i, step int) int {
	n := 0
	for j := i + step; j >= 0 && j < len(s.lines) && n < 20; j += step {
		if s.isProse(j) {
			return n
		}
		n++
	}
	return 20
}

// place is where the line stands in the text, and beside what the judges take for the article.
func (s *Survey) place(t *forest.Table, i int) {
	n, all := len(s.lines), s.prose[len(s.lines)]
	t.Add("place", prose.Share(i, n))
	t.Add("prose before", prose.Share(s.prose[i], all))
	t.Add("prose after", prose.Share(all-s.prose[i+1], all))
	t.Add("lines", size(n))
	t.Add("all prose", size(all))
	for k, r := range s.runs {
		name := "judge " + strconv.Itoa(k)
		t.Add(name, r.place(i))
		t.Join(name, " from start", float64(max(-60, min(60, i-r.from))))
		t.Join(name, " to end", float64(max(-60, min(60, r.to-i))))
		t.Join(name, " share", prose.Share(s.prose[r.to]-s.prose[r.from], all))
	}
	since := -100
	if s.dateline >= 0 {
		since = i - s.dateline
	}
	t.Add("since dateline", float64(max(-100, min(100, since))))
}

// place is 0 inside the run, less than 0 before and more than 0 after it.
func (r run) place(i int) float64 {
	switch {
	case i < r.from:
		return float64(max(i-r.from, -60))
	case i >= r.to:
		return float64(min(i-r.to+1, 60))
	}
	return 0
}

// matters is how much of the line's longer words the likely article and its headline share.
func (s *Survey) matters(t *forest.Table, i int) {
	share := func(j int) float64 {
		if j < 0 || j >= len(s.lines) {
			return -1
		}
		return s.shared[j]
	}
	t.Add("shared words", share(i))
	t.Add("shared words before", share(i-1))
	t.Add("shared words after", share(i+1))
	t.Add("shared words near before", s.meanShared(i-5, i))
	t.Add("shared words near after", s.meanShared(i+1, i+6))
	t.Add("against typical", prose.Share(s.measures[i].Bytes, s.typical))
}

// meanShared is the mean of the shared words of a range of lines, by their bytes.
func (s *Survey) meanShared(from, to int) float64 {
	from, to = max(from, 0), min(to, len(s.lines))
	if from >= to || s.sharing[to] == s.sharing[from] {
		return -1
	}
	return (s.sharedIn[to] - s.sharedIn[from]) / float64(s.sharing[to]-s.sharing[from])
}

// company is about what kind of lines stand around: words of the trade, teasers, lists of lines that do not end.
func (s *Survey) company(t *forest.Table, i int) {
	n := len(s.lines)
	for _, w := range []int{3, 8, 20} {
		t.Join("junk words before in ", strconv.Itoa(w), float64(s.junk[i]-s.junk[max(0, i-w)]))
		t.Join("dated before in ", strconv.Itoa(w), float64(s.dated[i]-s.dated[max(0, i-w)]))
		t.Join("dated after in ", strconv.Itoa(w), float64(s.dated[min(n, i+1+w)]-s.dated[i+1]))
		t.Join("junk words after in ", strconv.Itoa(w), float64(s.junk[min(n, i+1+w)]-s.junk[i+1]))
	}
	for k, r := range s.runs {
		t.Join("barriers since judge ", strconv.Itoa(k), float64(s.barriers[max(i, r.from)]-s.barriers[min(i, r.from)]))
		t.Join("dates since judge ", strconv.Itoa(k), float64(s.dated[max(i, r.from)]-s.dated[min(i, r.from)]))
	}
	t.Add("barriers after", float64(s.barriers[n]-s.barriers[i+1]))
	t.Add("dates after", float64(s.dated[n]-s.dated[i+1]))
	t.Add("since barrier", float64(s.stretch(i, -1, func(j int) bool { return s.barriers[j+1] == s.barriers[j] })))
	t.Add("until barrier", float64(s.stretch(i, 1, func(j int) bool { return s.barriers[j+1] == s.barriers[j] })))
	t.Add("since teaser", float64(s.stretch(i, -1, func(j int) bool { return !s.measures[j].Dots })))
	t.Add("until teaser", float64(s.stretch(i, 1, func(j int) bool { return !s.measures[j].Dots })))
	t.Add("unended before", float64(s.stretch(i, -1, func(j int) bool { return !s.measures[j].Ends })))
	t.Add("unended after", float64(s.stretch(i, 1, func(j int) bool { return !s.measures[j].Ends })))
	t.Add("prose run before", float64(s.stretch(i, -1, s.isProse)))
	t.Add("prose run after", float64(s.stretch(i, 1, s.isProse)))
	t.Add("short run before", float64(s.stretch(i, -1, func(j int) bool { return s.measures[j].Words < 5 })))
	t.Add("short run after", float64(s.stretch(i, 1, func(j int) bool { return s.measures[j].Words < 5 })))
}

// stretch is how many lines in a row, at most 20, are of a kind in one direction.
func (s *Survey) stretch(i, step int, is func(j int) bool) int {
	n := 0
	for j := i + step; j >= 0 && j < len(s.lines) && n < 20 && is(j); j += step {
		n++
	}
	return n
}
