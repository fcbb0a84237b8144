package main

import (
	"crypto/sha256"
	"encoding/binary"
	"extractrig/corpus"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"

	"claimlight/internal/extract/forest"
	"claimlight/internal/models"
)

// folds is how many parts the sites are dealt to for cross-validation.
const folds = 5

// load reads the pages to fit to.
func load(dir string) []*corpus.Case {
	cases, err := corpus.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	return cases
}

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

// grow fits a forest and writes it beside the other models.
func (t task) grow(name models.Name, d data, o options) {
	if t.out != "" {
		t.save(name, d.names, d.hash(o), fit(d, o).Encode())
	}
}

// save writes what was fitted, with its header.
func (t task) save(name models.Name, inputs []string, from models.Hash, content []byte) {
	if err := os.WriteFile(filepath.Join(t.out, string(name)), models.Wrap(inputs, from, content), 0o644); err != nil {
		log.Fatal(err)
	}
}

// hash is that of all that a forest is fitted to, and how.
func (d data) hash(o options) models.Hash {
	all := fmt.Appendf(nil, "%+v", o)
	number := func(v float32) { all = binary.LittleEndian.AppendUint32(all, math.Float32bits(v)) }
	for i, row := range d.rows {
		for _, v := range row {
			number(v)
		}
		number(d.truth[i])
		number(d.heft[i])
		all = binary.LittleEndian.AppendUint32(all, uint32(d.ask[i]))
	}
	return models.Sum(all)
}
