package main

import (
	"extractrig/corpus"
	"fmt"
	"log"
	"strings"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/paste"
)

// pasted is a pasted text of the corpus, measured and labelled.
type pasted struct {
	c      *corpus.PastedCase
	fold   int
	lines  []paste.Line
	survey *paste.Survey
	first  *forest.Table
	truth  []float32
	heft   []float32
	words  []int
	score  []float64 // of the first forest, fitted without this text
	final  []float64
	taught bool // its truth is the page judge's
}

// texts fits the two forests that judge lines.
func (t task) texts() {
	texts := loadTexts(t.cases)
	if t.taught {
		texts = append(texts, loadTaught(t.cases)...)
	}
	first := func(p *pasted) *forest.Table { return p.first }
	second := func(p *pasted) *forest.Table { return p.survey.Second(p.score) }
	crossFit(texts, first, t.options, func(p *pasted, s []float64) { p.score = s })
	if t.cross {
		crossFit(texts, second, t.options, func(p *pasted, s []float64) { p.final = s })
		fmt.Println("pasted texts, judged by forests of other sites, once and twice:")
		reportTexts(texts, func(p *pasted) []float64 { return p.score })
		reportTexts(texts, func(p *pasted) []float64 { return p.final })
	}
	if t.explain {
		for _, p := range texts {
			p.explain()
		}
	}
	t.save("paste", "first", fit(rowsOf(texts, first), t.options))
	t.save("paste", "second", fit(rowsOf(texts, second), t.options))
}

// loadTexts reads the pasted texts; those of one site share a fold with its pages.
func loadTexts(dir string) []*pasted {
	cases, err := corpus.LoadPasted(dir)
	if err != nil {
		log.Fatal(err)
	}
	pages, err := corpus.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	fold := map[string]int{}
	for _, c := range pages {
		fold[c.Source+"/"+c.ID] = foldOf(c)
	}
	var out []*pasted
	for _, c := range cases {
		p := &pasted{c: c, lines: paste.Lines(c.Text), fold: fold[c.Source+"/"+c.ID]}
		p.survey = paste.NewSurvey(p.lines)
		p.first = p.survey.First()
		p.label()
		out = append(out, p)
	}
	return out
}

func (p *pasted) label() {
	n := len(p.lines)
	p.truth, p.heft, p.words = make([]float32, n), make([]float32, n), make([]int, n)
	var all float64
	for i, l := range p.lines {
		p.words[i] = len(corpus.Tokens(l.Text))
		all += float64(p.words[i])
	}
	for i, l := range p.lines {
		switch p.c.Labels[l.At] {
		case 1:
			p.truth[i] = 1
		case -1:
			continue
		}
		p.heft[i] = float32(400 * (float64(p.words[i]) + 1) / (all + 200))
	}
}

func (p *pasted) data() (truth, heft []float32) { return p.truth, p.heft }
func (p *pasted) group() int                    { return p.fold }

// reportTexts prints how well scores tell body from junk.
func reportTexts(texts []*pasted, score func(*pasted) []float64) {
	var all accuracy
	var junk, lost, n float64
	for _, p := range texts {
		if p.taught || p.final == nil {
			continue
		}
		keep := p.survey.Keep(score(p))
		all.add(p.c.Body, p.kept(keep))
		j, l := p.mistakes(keep)
		junk, lost, n = junk+j, lost+l, n+1
	}
	fmt.Printf("  %v  junk left %.1f %%  body lost %.1f %%\n", &all, 100*junk/n, 100*lost/n)
}

func (p *pasted) kept(keep []bool) string {
	var b strings.Builder
	for i, l := range p.lines {
		if keep[i] {
			b.WriteString(l.Text + "\n")
		}
	}
	return b.String()
}

// mistakes gives the part of a text's junk that is left and of its body that is lost, by words.
func (p *pasted) mistakes(keep []bool) (junk, lost float64) {
	var body, bodyHit, rest, restHit float64
	for i, l := range p.lines {
		w, hit := float64(p.words[i]), 0.0
		if keep[i] {
			hit = w
		}
		switch p.c.Labels[l.At] {
		case 1:
			body, bodyHit = body+w, bodyHit+hit
		case 0:
			rest, restHit = rest+w, restHit+hit
		}
	}
	return restHit / max(rest, 1), 1 - bodyHit/max(body, 1)
}

// explain prints the lines of a text that were judged wrong.
func (p *pasted) explain() {
	if p.taught || p.final == nil {
		return
	}
	keep := p.survey.Keep(p.final)
	junk, lost := p.mistakes(keep)
	fmt.Printf("## %s/%s junk %.2f lost %.2f\n", p.c.Source, p.c.ID, junk, lost)
	for i, k := range keep {
		if label := p.c.Labels[p.lines[i].At]; label >= 0 && k != (label == 1) {
			fmt.Printf("  %-5s %.2f %.150s\n", verdict(k), p.final[i], p.lines[i].Text)
		}
	}
}
