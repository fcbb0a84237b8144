package main

import (
	"extractrig/corpus"
	"fmt"
	"log"
	"math"
	"slices"
	"strings"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/meta"
	"claimlight/internal/models"

	"golang.org/x/net/html"
)

// page is a page of the corpus, measured and labelled.
type page struct {
	c      *corpus.Case
	fold   int
	cut    *dom.Page
	survey *body.Survey
	first  *forest.Table
	truth  []float32
	heft   []float32
	words  []int
	score  []float64 // of the first forest, fitted without this page
}

// looked is a page whose segments have a first score, measured again.
type looked struct {
	*page
	second *forest.Table
	doubt  []float32 // the heft of segments that the first score leaves in doubt, else 0
	final  []float64 // of both forests, fitted without this page
}

// pages fits the two forests that judge segments.
func (t task) pages() {
	pages := loadPages(t.cases)
	t.teach(pages)
	all := rounds
	if !t.cross {
		all = 1 // the second forest is fitted to scores of pages unseen by the first
	}
	var once, twice []accuracies
	var seconds []*looked
	for round := range all {
		seconds = t.crossPages(pages, round)
		if t.cross {
			once = append(once, measurePages(pages, func(i int) []float64 { return pages[i].score }))
			twice = append(twice, measurePages(pages, func(i int) []float64 { return seconds[i].final }))
		}
	}
	if t.cross {
		fmt.Println("pages, judged by forests of other sites, once:")
		reportRounds(once)
		fmt.Println("and twice:")
		reportRounds(twice)
		fmt.Println("pages, with the truth of every segment known:")
		reportRounds([]accuracies{measurePages(pages, func(i int) []float64 { return pages[i].oracle() })})
	}
	if t.explain {
		for _, l := range seconds {
			l.explain()
		}
	}
	t.grow(models.First, rowsOf(pages, firstRows), t.options)
	t.grow(models.Second, rowsOf(seconds, secondRows), t.careful())
}

func firstRows(p *page) *forest.Table    { return p.first }
func secondRows(l *looked) *forest.Table { return l.second }

// crossPages deals the sites for a round and scores each page twice by forests of other sites.
func (t task) crossPages(pages []*page, round int) []*looked {
	o := t.options
	o.seed += uint64(round)
	for _, p := range pages {
		p.fold = deal(p.c, round)
	}
	crossFit(pages, firstRows, o, func(p *page, s []float64) { p.score = s })
	out := make([]*looked, len(pages))
	for i, p := range pages {
		out[i] = lookAgain(p)
	}
	crossFit(out, secondRows, o.careful(), func(l *looked, s []float64) {
		l.final = slices.Clone(l.score)
		for i, p := range l.score {
			if body.Doubtful(p) {
				l.final[i] = body.Joint(p, s[i])
			}
		}
	})
	return out
}

// careful is for the second forest, which has fewer rows to learn from.
func (o options) careful() options {
	o.rate /= 2
	o.leaves /= 2
	return o
}

func lookAgain(p *page) *looked {
	l := &looked{page: p, second: p.survey.Second(p.score), doubt: make([]float32, len(p.heft))}
	for i, h := range p.heft {
		if body.Doubtful(p.score[i]) {
			l.doubt[i] = h
		}
	}
	return l
}

func (l *looked) data() (truth, heft []float32) { return l.truth, l.doubt }

func loadPages(dir string) []*page {
	cases := load(dir)
	var out []*page
	for _, c := range cases {
		if c.Body == nil && len(c.With)+len(c.Without) == 0 {
			continue
		}
		raw, err := c.HTML()
		if err != nil {
			log.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(string(corpus.Decode(raw))))
		if err != nil {
			continue
		}
		p := &page{c: c, cut: dom.Cut(root)}
		p.fold = foldOf(c)
		md := meta.Read(root, p.cut, c.URL)
		p.survey = body.NewSurvey(p.cut, body.WitnessOf(md, c.URL))
		p.first = p.survey.First()
		p.label()
		out = append(out, p)
	}
	return out
}

// label finds which segments are in the truth.
func (p *page) label() {
	n := len(p.cut.Segments)
	p.truth, p.heft, p.words = make([]float32, n), make([]float32, n), make([]int, n)
	lines := make([]string, n)
	for i, s := range p.cut.Segments {
		lines[i] = s.Text
		p.words[i] = len(corpus.Tokens(s.Text))
	}
	if p.c.Body == nil {
		p.labelSnippets()
		return
	}
	all := float64(len(corpus.Tokens(*p.c.Body)))
	for i, c := range corpus.Coverage(lines, *p.c.Body) {
		p.truth[i] = float32(c)
		p.heft[i] = p.weight(i, all)
	}
	if p.c.Source == "readability" {
		for i := range p.heft {
			p.heft[i] *= 0.3
		}
	}
}

// weight is what a segment counts for on a page whose truth has so many words: about as much as in the page's F1.
func (p *page) weight(i int, all float64) float32 {
	return float32(math.Pow(300*(float64(p.words[i])+1)/(all+150), 0.8))
}

// teach labels the segments of pages without a true body by what forests of other sites say of them, where these are
// sure: more sites are worth more than a few wrong labels.
func (t task) teach(pages []*page) {
	for i, l := range t.crossPages(pages, 0) {
		if pages[i].c.Body == nil {
			pages[i].learn(l.final)
		}
	}
}

// How much a learnt label counts, what is sure, and the words that a page must have to be learnt from.
const (
	learntHeft  = 0.2
	sureNo      = 0.15
	sureYes     = 0.85
	learntWords = 100
)

func (p *page) learn(score []float64) {
	all := 0.0
	for i, s := range score {
		if s > 0.5 {
			all += float64(p.words[i])
		}
	}
	if all < learntWords {
		return
	}
	for i, s := range score {
		if p.heft[i] == 0 && (s < sureNo || s > sureYes) {
			p.truth[i], p.heft[i] = float32(math.Round(s)), learntHeft*p.weight(i, all)
		}
	}
}

func (p *page) labelSnippets() {
	for i, s := range p.cut.Segments {
		for _, w := range p.c.With {
			if strings.Contains(s.Text, strings.Join(strings.Fields(w), " ")) {
				p.truth[i], p.heft[i] = 1, 15
			}
		}
		for _, w := range p.c.Without {
			if strings.Contains(s.Text, strings.Join(strings.Fields(w), " ")) {
				p.truth[i], p.heft[i] = 0, 15
			}
		}
	}
}

func (p *page) data() (truth, heft []float32) { return p.truth, p.heft }
func (p *page) group() int                    { return p.fold }

// oracle is the best that choosing among segments can do.
func (p *page) oracle() []float64 {
	out := make([]float64, len(p.truth))
	for i, y := range p.truth {
		out[i] = math.Round(float64(y))
	}
	return out
}
