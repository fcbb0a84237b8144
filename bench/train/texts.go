package main

import (
	"extractrig/corpus"
	"fmt"
	"log"
	"math"
	"strings"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/paste"
	"claimlight/internal/models"
)

// pasted is a pasted text of the corpus, measured and labelled.
type pasted struct {
	c      *corpus.PastedCase
	site   *corpus.Case // its page
	fold   int
	lines  []paste.Line
	survey *paste.Survey
	truth  []float32
	heft   []float32
	say    []float64 // how much each line counts when words are weighed
	words  []int
	score  []float64 // of a forest fitted without this text's site
	crop   bool      // a part of another one
	taught bool      // only fitted to: its truth is of another kind, or the page judge's
}

// textTrees is how many times as many trees lines need as segments do.
const textTrees = 2

// texts fits the lexicon and the forest that judge lines.
func (t task) texts() {
	texts := loadTexts(t.cases)
	texts = append(texts, cropped(texts)...)
	texts = append(texts, loadTaught(t.cases)...)
	t.trees *= textTrees
	w := readWords(texts)
	var sum [3]float64
	if !t.cross {
		t.rounds = 0
	}
	for round := range t.rounds {
		w.dealAnew(round)
		w.crossFit(t.options)
		reportTexts(texts, &sum, round+1)
	}
	if t.explain && t.rounds > 0 {
		for _, p := range texts {
			p.explain()
		}
	}
	if t.out == "" {
		return
	}
	w.dealAnew(0)
	t.grow(models.Lines, rowsOf(texts, func(p *pasted) *forest.Table { return p.table(w, p.fold) }), t.options)
	t.save(models.Words, []string{"hashes of words"}, w.hash(), w.without(-1, -1).Encode())
}

// hash is that of the lines whose words are weighed, with what each line counts.
func (w *wordy) hash() models.Hash {
	var all []byte
	for i, p := range w.texts {
		for k := range w.lines[i] {
			all = fmt.Appendf(all, "%v %v %v\n", w.lines[i][k], p.truth[k], p.say[k])
		}
	}
	return models.Sum(all)
}

// dealAnew deals the texts to folds by their sites.
func (w *wordy) dealAnew(round int) {
	clear(w.fitted)
	for _, p := range w.texts {
		p.fold = deal(p.site, round)
	}
}

// crossFit scores every text by a forest and a lexicon fitted to texts of other sites. The forest sees, in the texts it
// is fitted to, words as they are weighed by a lexicon that does not know these texts either.
func (w *wordy) crossFit(o options) {
	for k := range folds {
		var in, out []*pasted
		for _, p := range w.texts {
			switch {
			case p.fold != k:
				in = append(in, p)
			case !p.taught:
				out = append(out, p)
			}
		}
		f := fit(rowsOf(in, func(p *pasted) *forest.Table { return p.table(w, k) }), o)
		for _, p := range out {
			p.score = scores(f, p.table(w, k), false)
		}
	}
}

// table measures a text's lines, its words by a lexicon that knows neither its own fold nor another.
func (p *pasted) table(w *wordy, other int) *forest.Table {
	p.survey.Hear(w.without(p.fold, other))
	return p.survey.Table()
}

// loadTexts reads the pasted texts, with the pages they come from.
func loadTexts(dir string) []*pasted {
	cases, err := corpus.LoadPasted(dir)
	if err != nil {
		log.Fatal(err)
	}
	pages, err := corpus.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	site := map[string]*corpus.Case{}
	for _, c := range pages {
		site[c.Source+"/"+c.ID] = c
	}
	var out []*pasted
	for _, c := range cases {
		out = append(out, newPasted(c, site[c.Source+"/"+c.ID]))
	}
	return out
}

func newPasted(c *corpus.PastedCase, site *corpus.Case) *pasted {
	p := &pasted{c: c, site: site, lines: paste.Lines(c.Text)}
	p.survey = paste.NewSurvey(p.lines, noWords)
	p.label()
	return p
}

func (p *pasted) label() {
	n := len(p.lines)
	p.truth, p.heft, p.words, p.say = make([]float32, n), make([]float32, n), make([]int, n), make([]float64, n)
	all := 0.0
	var say [2]float64
	for i, l := range p.lines {
		p.words[i] = len(corpus.Tokens(l.Text))
		all += float64(p.words[i])
		p.say[i] = math.Sqrt(float64(min(p.words[i], 60) + 1))
		if label := p.c.Labels[l.At]; label >= 0 {
			say[label] += p.say[i]
		}
	}
	for i, l := range p.lines {
		label := p.c.Labels[l.At]
		if label < 0 {
			continue
		}
		p.truth[i] = float32(label)
		p.heft[i] = float32(400 * (float64(p.words[i]) + 1) / (all + 200))
		p.say[i] *= 20 / (say[label] + 20)
	}
}

func (p *pasted) data() (truth, heft []float32) { return p.truth, p.heft }
func (p *pasted) group() int                    { return p.fold }

// reportTexts prints how well scores tell body from junk, and adds that to the figures of the rounds so far.
func reportTexts(texts []*pasted, sum *[3]float64, rounds int) {
	var all accuracy
	var junk, lost, n float64
	for _, p := range texts {
		if p.taught {
			continue
		}
		keep := p.survey.Keep(p.score)
		all.add(p.c.Body, p.kept(keep))
		j, l := p.mistakes(keep)
		junk, lost, n = junk+j, lost+l, n+1
	}
	f, _, _ := all.f1()
	show := func(f, junk, lost float64) string {
		return fmt.Sprintf("F1 %.4f  junk left %.2f %%  body lost %.2f %%", f, 100*junk, 100*lost)
	}
	for i, v := range []float64{f, junk / n, lost / n} {
		sum[i] += v
	}
	r := float64(rounds)
	fmt.Printf("pasted texts, judged by forests of other sites: %s; mean of %d: %s\n", show(f, junk/n, lost/n), rounds,
		show(sum[0]/r, sum[1]/r, sum[2]/r))
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

// explain prints the lines of a text that were judged wrong in the last round.
func (p *pasted) explain() {
	if p.taught {
		return
	}
	keep := p.survey.Keep(p.score)
	junk, lost := p.mistakes(keep)
	fmt.Printf("## %s/%s junk %.2f lost %.2f\n", p.c.Source, p.c.ID, junk, lost)
	for i, k := range keep {
		if label := p.c.Labels[p.lines[i].At]; label >= 0 && k != (label == 1) {
			fmt.Printf("  %-5s %.2f %.150s\n", verdict(k), p.score[i], p.lines[i].Text)
		}
	}
}
