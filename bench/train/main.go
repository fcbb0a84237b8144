// Command train fits the forests that judge segments and lines, and reports how well they do on pages of sites they
// were not fitted to.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"claimlight/internal/extract/forest"
)

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
	t := time.Now()
	pages := loadPages(context.Background(), *cases)
	fmt.Printf("%d pages in %v\n", len(pages), time.Since(t))

	first := func(p *page) *forest.Table { return p.first }
	if *report_ {
		crossFit(pages, first, o, func(p *page, s []float64) { p.score = s })
		fmt.Println(time.Since(t))
		report(pages, func(p *page) []float64 { return p.score })
	}

	if *out != "" {
		save(filepath.Join(*out, "segments.forest"), fit(rowsOf(pages, first), o))
	}
}

func save(name string, f *forest.Forest) {
	if err := os.WriteFile(name, f.Encode(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// crossFit scores every page with a forest fitted to the pages of other sites.
func crossFit(pages []*page, table func(*page) *forest.Table, o options, set func(*page, []float64)) {
	for k := range folds {
		var in []*page
		for _, p := range pages {
			if p.fold != k {
				in = append(in, p)
			}
		}
		f := fit(rowsOf(in, table), o)
		for _, p := range pages {
			if p.fold != k {
				continue
			}
			t := table(p)
			s := make([]float64, t.Rows())
			for i := range s {
				s[i] = f.Score(t.Row(i))
			}
			set(p, s)
		}
	}
}
