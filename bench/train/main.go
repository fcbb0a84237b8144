// Command train fits the forests that judge segments, lines and fields, and reports how well they do on pages of sites
// they were not fitted to.
//
//	go run . [flags] fields|pages|texts
package main

import (
	"flag"
	"log"
)

// task is what a run does, beside how it fits.
type task struct {
	cases   string // folder of the pages and their truth
	out     string // folder of the models, to write them to; empty: only report
	cross   bool   // cross-validate first
	explain bool   // print every mistake
	rounds  int    // how often texts are dealt to folds and cross-validated
	options
}

func main() {
	t := task{options: defaults}
	flag.StringVar(&t.cases, "cases", "../../../shared/eval/pages", "folder of the pages and their truth")
	flag.StringVar(&t.out, "out", "", "folder of internal/models, to write the forests to")
	flag.BoolVar(&t.cross, "cross", true, "cross-validate first")
	flag.BoolVar(&t.explain, "explain", false, "print every mistake")
	flag.IntVar(&t.rounds, "rounds", 3, "how often texts are dealt to folds and cross-validated")
	flag.IntVar(&t.trees, "trees", t.trees, "trees in a forest")
	flag.IntVar(&t.leaves, "leaves", t.leaves, "leaves of a tree")
	flag.Float64Var(&t.rate, "rate", t.rate, "learning rate")
	flag.Parse()
	switch flag.Arg(0) {
	case "fields":
		t.fields()
	case "pages":
		t.pages()
	case "texts":
		t.texts()
	default:
		log.Fatal("train: fields, pages or texts?")
	}
}
