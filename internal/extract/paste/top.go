package paste

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/calendar"
	"claimlight/internal/extract/meta"
	"claimlight/internal/extract/prose"
)

// top is what the lines above an article say.
type top struct {
	title   int // index of the headline, or -1
	line    int // index of the last line with author or date, or -1
	namesAt int // index of the line with the author, or -1
	dateAt  int // and of that with the date
	names   string
	date    string
}

// last is the index of the last line of the top; the text begins after it.
func (t top) last() int { return max(t.title, t.line) }

// reason says what a line of the top is there for, "" for none.
func (t top) reason(i int) article.Reason {
	switch i {
	case t.namesAt:
		return article.ReasonByline
	case t.dateAt:
		return article.ReasonDate
	}
	return ""
}

// reach is how many lines above the text belong to its top.
const reach = 15

// findTop finds the headline, author and date above the first line that is kept.
func (s *Survey) findTop(keep []bool) top {
	t := top{title: -1, line: -1, namesAt: -1, dateAt: -1}
	first := s.firstKept(keep)
	from := max(0, first-reach)
	for i := from; i < min(first+2, len(s.lines)); i++ {
		s.readByline(&t, i)
		if t.line == i {
			break
		}
	}
	best := 0.0
	for i := from; i < min(first+1, len(s.lines)); i++ {
		if i == t.line || i == t.namesAt || i == first && s.isProse(i) {
			continue
		}
		if score := s.headline(i, first, t.line); score > best {
			best, t.title = score, i
		}
	}
	return t
}

// firstKept is the index of the first kept line that reads as prose, or of the first kept line at all.
func (s *Survey) firstKept(keep []bool) int {
	any := -1
	for i, k := range keep {
		if k && s.isProse(i) {
			return i
		}
		if k && any < 0 {
			any = i
		}
	}
	return max(any, 0)
}

// readByline takes author and date from a short line that names them.
func (s *Survey) readByline(t *top, i int) {
	line := s.lines[i].Text
	if len(line) > 160 || s.measures[i].Ends && s.measures[i].Words > 8 {
		return
	}
	date, names := calendar.Parse(line), ""
	if rest, ok := meta.CutBy(line); ok {
		names = meta.Names(rest)
	}
	if date == "" && names == "" {
		return
	}
	t.setDate(date, i)
	t.setNames(names, i)
	for _, j := range []int{i - 1, i + 1, i + 2} { // the other half may stand on a line of its own
		if j >= 0 && j < len(s.lines) && len(s.lines[j].Text) <= 80 {
			t.complete(s.lines[j].Text, j)
		}
	}
}

// complete takes what is still missing from the line with index j.
func (t *top) complete(line string, j int) {
	if rest, ok := meta.CutBy(line); ok && t.names == "" {
		t.line = max(t.line, j)
		t.setNames(meta.Names(rest), j)
	}
	if t.date == "" {
		t.setDate(calendar.Parse(line), j)
	}
}

func (t *top) setNames(names string, at int) {
	if names != "" {
		t.names, t.namesAt, t.line = names, at, max(t.line, at)
	}
}

func (t *top) setDate(date string, at int) {
	if date != "" {
		t.date, t.dateAt, t.line = date, at, max(t.line, at)
	}
}

// headline tells how much a line looks like the headline of the text below it; 0 or less for none.
func (s *Survey) headline(i, first, dateline int) float64 {
	m := &s.measures[i]
	if m.Words < 2 || m.Words > 35 || m.Letters < 8 {
		return 0
	}
	score := 2*max(0, s.matter.Shared(s.lines[i].Text, i < first && s.isProse(i))) +
		0.1*float64(min(m.Words, 8)) - 0.06*float64(first-i)
	if dateline > i && dateline-i <= 3 {
		score += 1
	}
	if m.Ends || m.Colon {
		score -= 0.4
	}
	for topic, n := range s.topics[i] {
		if n > 0 && prose.Topic(topic) != prose.Address {
			score -= 0.6
		}
	}
	return score - 0.5
}
