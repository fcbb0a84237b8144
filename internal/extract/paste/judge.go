package paste

import (
	"cmp"
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/extract/prose"
	"claimlight/internal/models"
)

// Verdict is the outcome for a pasted text.
type Verdict struct {
	Title     int // index of the headline's line, or -1
	Byline    string
	Published string
	Reasons   []article.Reason // one per line; empty for the article's own
	Found     bool             // any line is the article's
}

// few lines are an article as they are: nothing was copied around them.
const few = 3

// Judge tells the article's lines from the others.
func Judge(lines []Line) Verdict {
	v := Verdict{Title: -1, Reasons: make([]article.Reason, len(lines))}
	if len(lines) <= few {
		v.Found = len(lines) > 0
		return v
	}
	s := NewSurvey(lines, models.Lexicon())
	keep := s.Keep(s.scores())
	t := s.findTop(keep)
	v.Title, v.Byline, v.Published = t.title, t.names, t.date
	first, last := slices.Index(keep, true), lastIndex(keep)
	for i := range lines {
		if keep[i] && i > t.last() {
			v.Found = true
		} else if i != v.Title {
			v.Reasons[i] = cmp.Or(t.reason(i), s.reason(i, first, last))
		}
	}
	return v
}

// scores gives for each line how likely it is the article's, from 0 to 1.
func (s *Survey) scores() []float64 {
	out := make([]float64, len(s.lines))
	judge := models.Get(models.Lines)
	row := judge.NewRow(width)
	for i := range out {
		row.Clear()
		s.measure(row, i)
		out[i] = judge.Score(row)
	}
	return out
}

func (s *Survey) words() []int {
	out := make([]int, len(s.measures))
	for i := range out {
		out[i] = s.measures[i].Words
	}
	return out
}

// lastIndex is the index of the last line that is kept, or -1.
func lastIndex(keep []bool) int {
	for i := len(keep) - 1; i >= 0; i-- {
		if keep[i] {
			return i
		}
	}
	return -1
}

// reason tells why a line is left out. first and last are the ends of the article.
func (s *Survey) reason(i, first, last int) article.Reason {
	m := &s.measures[i]
	if r := prose.TopicReason(s.topics[i]); r != "" && m.Words <= 40 {
		return r
	}
	switch {
	case m.Dots:
		return article.ReasonTeaser
	case m.Words < 5 && s.same[s.lines[i].Text] > 1:
		return article.ReasonButtonOrForm
	case i < first:
		return article.ReasonBeforeTheArticle
	case i > last:
		return article.ReasonAfterTheArticle
	}
	return article.ReasonNotTheText
}
