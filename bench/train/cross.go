package main

import (
	"crypto/sha256"
	"extractrig/corpus"
	"log"
	"os"
	"path/filepath"

	"claimlight/internal/extract/forest"
)

// folds is how many parts the sites are dealt to for cross-validation.
const folds = 5

// foldOf deals a page by its host, so that two pages of one site are never parted, or by its own name.
func foldOf(c *corpus.Case) int { return deal(c, 0) }

// deal is foldOf for one of several rounds, in each of which the sites are dealt anew.
func deal(c *corpus.Case, round int) int {
	key := corpus.Host(c.URL)
	if key == "" {
		key = c.Source + c.ID
	}
	return int(sha256.Sum256([]byte(key))[1+round]) % folds
}

// sample is a page, a text or a field's candidates, with labelled rows.
type sample interface {
	data() (truth, heft []float32)
	group() int
}

// crossFit scores every sample with a forest fitted to the samples of other sites.
func crossFit[S sample](samples []S, table func(S) *forest.Table, o options, set func(S, []float64)) {
	for k := range folds {
		var in []S
		for _, p := range samples {
			if p.group() != k {
				in = append(in, p)
			}
		}
		f := fit(rowsOf(in, table), o)
		for _, p := range samples {
			if p.group() == k {
				set(p, scores(f, table(p), o.choice))
			}
		}
	}
}

// scores are a forest's for each row: probabilities, or the bare sums of which a choice is made.
func scores(g *forest.Grown, t *forest.Table, sums bool) []float64 {
	f, err := forest.Decode(g.Encode())
	if err != nil {
		log.Fatal(err)
	}
	score := f.Score
	if sums {
		score = f.Sum
	}
	out := make([]float64, t.Rows())
	for i := range out {
		out[i] = score(t.Row(i))
	}
	return out
}

// rowsOf gathers the labelled rows of samples.
func rowsOf[S sample](samples []S, table func(S) *forest.Table) data {
	var d data
	for k, p := range samples {
		t := table(p)
		if t.Rows() == 0 {
			continue
		}
		d.names = t.Names
		truth, heft := p.data()
		for i := range t.Rows() {
			if heft[i] > 0 {
				d.rows = append(d.rows, t.Row(i))
				d.truth = append(d.truth, truth[i])
				d.heft = append(d.heft, heft[i])
				d.ask = append(d.ask, int32(k))
			}
		}
	}
	return d
}

// save writes a forest beside the code that uses it.
func (t task) save(room, name string, f *forest.Grown) {
	if t.out == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(t.out, room, name+".forest"), f.Encode(), 0o644); err != nil {
		log.Fatal(err)
	}
}
