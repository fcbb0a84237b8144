// Package body judges which segments of a page are the article.
package body

import (
	"cmp"
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"
	"claimlight/internal/models"
)

// Witness is what the page says about its article elsewhere. It may be wrong.
type Witness struct {
	Title       string
	TitleAt     int    // the segment that shows it, nearly or wholly, or -1
	Body        string // JSON-LD articleBody
	Description string // meta description
	Address     string // of the page, its own or where it was got from; may be empty
	Type        string // og:type
	BylineAt    []int  // the segments that show the byline
	DateAt      []int  // and those that show the date
	HeadAt      []int  // those below the title that say no more than these
	Rank        int    // how likely its JSON-LD speaks of one article, 0 to 9
}

// WitnessOf is what a page's metadata say of its article. address is where the page was got from, and may be empty.
func WitnessOf(m meta.Metadata, address string) Witness {
	return Witness{
		Title: m.Title, Body: m.Body, Description: m.Description, Address: cmp.Or(address, m.Canonical),
		Type: m.Type, Rank: m.Rank, TitleAt: m.TitleAt,
		BylineAt: m.BylineAt, DateAt: m.DateAt, HeadAt: m.HeadAt,
	}
}

// Verdict is the outcome for a page.
type Verdict struct {
	Reasons    []article.Reason // one per segment; empty for the article's own
	Standfirst []int            // the segments, kept ones, that sum the article up below its title
	Found      bool             // any segment is the article's
}

// unsure is the score below which even the best segment of a page is no article.
const unsure = 0.2

// Judge tells the article's segments from the others.
func Judge(page *dom.Page, w Witness) Verdict {
	v := Verdict{Reasons: make([]article.Reason, len(page.Segments))}
	s := NewSurvey(page, w)
	keep := s.Keep(s.Scores())
	others := s.otherArticles(keep)
	v.Standfirst = s.findStandfirst(keep)
	top := s.top(w, keep)
	for i := range page.Segments {
		switch {
		case keep[i]:
			v.Found = true
		case others[i]:
			v.Reasons[i] = article.ReasonOtherArticle
		default:
			v.Reasons[i] = cmp.Or(top[i], s.reason(i))
		}
	}
	return v
}

// Keep picks the segments with the best expected F1, but none that is a caption, that nobody sees, that says no more
// than who wrote the page and when, or that markup and words agree is not the article's.
func (s *Survey) Keep(score []float64) []bool {
	keep := Choose(score, s.words())
	for i := range keep {
		seg := &s.page.Segments[i]
		keep[i] = keep[i] && seg.Kind != article.Caption && !seg.Struck && !seg.Unseen && !s.agreed(i)
		keep[i] = keep[i] && !slices.Contains(s.heads, i)
	}
	s.keepInsets(keep)
	s.dropCaptions(keep)
	for _, i := range s.findStandfirst(keep) {
		keep[i] = true
	}
	return keep
}

// Scores gives for each segment how likely it is the article's, from 0 to 1.
func (s *Survey) Scores() []float64 {
	out := make([]float64, len(s.page.Segments))
	first := models.Get(models.First)
	row := first.NewRow(width)
	best := 0.0
	for i := range out {
		row.Clear()
		s.measure(row, i)
		out[i] = first.Score(row)
		best = max(best, out[i])
	}
	if best < unsure {
		clear(out)
		return out
	}
	return s.lookAgain(out)
}

// lookAgain gives the scores after a second look at what the first left doubtful.
func (s *Survey) lookAgain(first []float64) []float64 {
	out := make([]float64, len(first))
	second := models.Get(models.Second)
	row := second.NewRow(secondWidth)
	c := s.newContext(first)
	for i, p := range first {
		if out[i] = p; Doubtful(p) {
			row.Clear()
			c.measure(row, i)
			out[i] = Joint(p, second.Score(row))
		}
	}
	return out
}

// Joint is the score of a segment that was looked at twice.
func Joint(first, second float64) float64 { return (first + second) / 2 }

func (s *Survey) words() []int {
	out := make([]int, len(s.page.Segments))
	for i := range out {
		out[i] = s.measureOf(i).Words
	}
	return out
}
