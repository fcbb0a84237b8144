package main

import (
	"crypto/sha256"
	"extractrig/corpus"
	"fmt"
	"log"
	"strings"

	"golang.org/x/net/html"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/meta"
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
	host := map[string]string{}
	for _, c := range pages {
		host[c.Source+"/"+c.ID] = corpus.Host(c.URL)
	}
	var out []*pasted
	for _, c := range cases {
		p := &pasted{c: c, lines: paste.Lines(c.Text)}
		key := host[c.Source+"/"+c.ID]
		if key == "" {
			key = c.Source + c.ID
		}
		p.fold = foldOf(key)
		p.survey = paste.NewSurvey(p.lines)
		p.first = p.survey.First()
		p.label()
		out = append(out, p)
	}
	return out
}

func foldOf(key string) int { return int(sha256.Sum256([]byte(key))[1]) % folds }

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

// loadTaught renders pages without a true body as text, and takes what the page's judge keeps for their truth: the
// markup knows more than the lines. They are only fitted to, never reported.
func loadTaught(dir string) []*pasted {
	cases, err := corpus.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	var out []*pasted
	for _, c := range cases {
		if c.Body != nil {
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
		cut := dom.Cut(root)
		md := meta.Read(root, cut, c.URL)
		v := body.Judge(cut, body.Witness{Title: md.Title, Body: md.Body, Description: md.Description})
		var kept []string
		for i, s := range cut.Segments {
			if v.Reasons[i] == "" && !strings.EqualFold(s.Text, md.Title) {
				kept = append(kept, s.Text)
			}
		}
		text := corpus.Visible(root, nil)
		all := strings.Split(text, "\n")
		pc := &corpus.PastedCase{Text: text}
		pc.Labels = make([]int, len(all))
		for i, share := range corpus.Coverage(all, strings.Join(kept, "\n")) {
			if share >= 0.5 {
				pc.Labels[i] = 1
			}
			if strings.EqualFold(strings.TrimSpace(all[i]), md.Title) {
				pc.Labels[i] = -1
			}
		}
		p := &pasted{c: pc, lines: paste.Lines(text), fold: foldOf(corpus.Host(c.URL)), taught: true}
		p.survey = paste.NewSurvey(p.lines)
		p.first = p.survey.First()
		p.label()
		for i := range p.heft {
			p.heft[i] *= 0.6
		}
		out = append(out, p)
	}
	return out
}

func (p *pasted) data() (truth, heft []float32) { return p.truth, p.heft }
func (p *pasted) group() int                    { return p.fold }

// reportTexts prints how well scores tell body from junk.
func reportTexts(texts []*pasted, score func(*pasted) []float64) {
	var all accuracy
	var junk, lost, n float64
	for _, p := range texts {
		if p.taught {
			continue
		}
		keep := p.survey.Keep(score(p))
		var b strings.Builder
		var bodyTok, bodyHit, junkTok, junkHit float64
		for i, l := range p.lines {
			if keep[i] {
				b.WriteString(l.Text + "\n")
			}
			w := float64(p.words[i])
			hit := 0.0
			if keep[i] {
				hit = w
			}
			switch p.c.Labels[l.At] {
			case 1:
				bodyTok += w
				bodyHit += hit
			case 0:
				junkTok += w
				junkHit += hit
			}
		}
		all.add(p.c.Body, b.String())
		junk += junkHit / max(junkTok, 1)
		lost += 1 - bodyHit/max(bodyTok, 1)
		n++
	}
	fmt.Printf("  pasted  %v  junk left %.1f %%  body lost %.1f %%\n", &all, 100*junk/n, 100*lost/n)
}

// explain prints what a text's result lacks and has too much.
func (p *pasted) explain() {
	fmt.Printf("## %s/%s\n", p.c.Source, p.c.ID)
	keep := p.survey.Keep(p.score)
	for i, l := range p.lines {
		if label := p.c.Labels[l.At]; label >= 0 {
			sign := " "
			if keep[i] != (label == 1) {
				sign = map[bool]string{true: "EXTRA", false: "LOST"}[keep[i]]
			}
			fmt.Printf("  %-5s %d %.2f %.150s\n", sign, label, p.score[i], l.Text)
		}
	}
}
