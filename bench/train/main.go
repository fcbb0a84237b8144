// Command train fits the forests that judge segments and lines, and reports how well they do on pages of sites they
// were not fitted to.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"claimlight/internal/extract/forest"
)

var taught = flag.Bool("taught", true, "fit to texts that the page judge labelled, too")

var worst = flag.Bool("worst", false, "explain every page")

func main() {
	cases := flag.String("cases", "../../../shared/eval/pages", "folder of the pages and their truth")
	out := flag.String("out", "", "folder to write the forests to; empty: only report")
	o := defaults
	flag.IntVar(&o.trees, "trees", o.trees, "trees in a forest")
	flag.IntVar(&o.leaves, "leaves", o.leaves, "leaves of a tree")
	flag.Float64Var(&o.rate, "rate", o.rate, "learning rate")
	flag.Float64Var(&o.lambda, "lambda", o.lambda, "ridge on leaves")
	flag.Float64Var(&o.minHeft, "minheft", o.minHeft, "least weight of a leaf")
	flag.Float64Var(&o.columns, "columns", o.columns, "part of the features per tree")
	flag.Float64Var(&o.sample, "sample", o.sample, "part of the rows per tree")
	flag.Uint64Var(&o.seed, "seed", o.seed, "random seed")
	report_ := flag.Bool("report", true, "cross-validate")
	flag.Parse()
	switch flag.Arg(0) {
	case "pages":
		trainPages(*cases, *out, *report_, o)
	case "fields":
		trainFields(*cases, *out, *report_, o)
	case "texts":
		trainTexts(*cases, *out, *report_, o)
	default:
		log.Fatal("train: pages, texts or fields?")
	}
}

func trainPages(cases, out string, cross bool, o options) {
	t := time.Now()
	pages := loadPages(cases)
	fmt.Printf("%d pages in %v\n", len(pages), time.Since(t))
	first := func(p *page) *forest.Table { return p.first }
	if cross {
		crossFit(pages, first, o, func(p *page, s []float64) { p.score = s })
		fmt.Println(time.Since(t))
		report(pages, func(p *page) []float64 { return p.score })
		fmt.Println("with the truth of every segment known:")
		report(pages, func(p *page) []float64 { return p.oracle() })
	}
	if out != "" {
		save(filepath.Join(out, "body", "segments.forest"), fit(rowsOf(pages, first), o))
	}
}

func trainTexts(cases, out string, cross bool, o options) {
	texts := loadTexts(cases)
	if *taught {
		texts = append(texts, loadTaught(cases)...)
	}
	first := func(p *pasted) *forest.Table { return p.first }
	second := func(p *pasted) *forest.Table { return p.survey.Second(p.score) }
	crossFit(texts, first, o, func(p *pasted, s []float64) { p.score = s })
	if cross {
		reportTexts(texts, func(p *pasted) []float64 { return p.score })
		if *worst {
			for _, p := range texts {
				p.explain()
			}
		}
		crossFit(texts, second, o, func(p *pasted, s []float64) { p.final = s })
		reportTexts(texts, func(p *pasted) []float64 { return p.final })
	}
	if out != "" {
		save(filepath.Join(out, "paste", "first.forest"), fit(rowsOf(texts, first), o))
		save(filepath.Join(out, "paste", "second.forest"), fit(rowsOf(texts, second), o))
	}
}

func save(name string, f *forest.Forest) {
	if err := os.WriteFile(name, f.Encode(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// sample is a page or text with labelled rows.
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
				t := table(p)
				s := make([]float64, t.Rows())
				for i := range s {
					s[i] = f.Score(t.Row(i))
				}
				set(p, s)
			}
		}
	}
}

func rowsOf[S sample](samples []S, table func(S) *forest.Table) data {
	var d data
	for _, p := range samples {
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
			}
		}
	}
	return d
}
