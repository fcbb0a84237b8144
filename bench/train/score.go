package main

import (
	"extractrig/corpus"
	"fmt"
	"strings"

	"claimlight/internal/extract/dom"
)

// bag counts a text's runs of four words.
func bag(s string) map[string]int {
	t := corpus.Tokens(s)
	out := map[string]int{}
	for i := 0; i < max(1, len(t)-3); i++ {
		if g := strings.Join(t[i:min(i+4, len(t))], "\x00"); g != "" {
			out[g]++
		}
	}
	return out
}

// accuracy is the mean precision and recall of a set of pages.
type accuracy struct{ p, r, np, nr float64 }

func (a *accuracy) add(want, got string) {
	x, y := bag(want), bag(got)
	var tp, fp, fn float64
	for k, n := range x {
		tp += float64(min(n, y[k]))
		fn += float64(max(0, n-y[k]))
	}
	for k, n := range y {
		fp += float64(max(0, n-x[k]))
	}
	if tp+fp > 0 {
		a.p += tp / (tp + fp)
		a.np++
	}
	if tp+fn > 0 {
		a.r += tp / (tp + fn)
		a.nr++
	}
}

// f1 is of the mean precision and recall, as the benchmark of scrapinghub has it.
func (a *accuracy) f1() (f, p, r float64) {
	p, r = a.p/max(a.np, 1), a.r/max(a.nr, 1)
	return 2 * p * r / max(p+r, 1e-9), p, r
}

// pageSets are the sets of pages that are reported one by one.
var pageSets = []string{"scrapinghub", "wcxb", "wcxb other", "readability", "fundus", "trafilatura"}

// accuracies are those of the sets; that of trafilatura counts snippets.
type accuracies map[string]*accuracy

// measurePages compares what scores keep of each page with its truth.
func measurePages(pages []*page, score func(int) []float64) accuracies {
	sets := accuracies{}
	for _, name := range pageSets {
		sets[name] = &accuracy{}
	}
	var tp, fp, fn float64
	for i, p := range pages {
		got := p.text(p.survey.Keep(score(i)))
		if p.c.Body != nil {
			sets[p.set()].add(*p.c.Body, got)
			continue
		}
		folded := strings.Join(strings.Fields(got), " ")
		hits := func(snippets []string) (n float64) {
			for _, w := range snippets {
				if strings.Contains(folded, strings.Join(strings.Fields(w), " ")) {
					n++
				}
			}
			return n
		}
		found := hits(p.c.With)
		tp, fn, fp = tp+found, fn+float64(len(p.c.With))-found, fp+hits(p.c.Without)
	}
	*sets["trafilatura"] = accuracy{p: tp / max(tp+fp, 1), r: tp / max(tp+fn, 1), np: 1, nr: 1}
	return sets
}

// set is the name of the set that a page belongs to.
func (p *page) set() string {
	if p.c.Kind != "article" {
		return p.c.Source + " other"
	}
	return p.c.Source
}

// text is what is kept of a page, but its title.
func (p *page) text(keep []bool) string {
	var b strings.Builder
	for i, k := range keep {
		if k && i != p.survey.Title() {
			b.WriteString(p.cut.Segments[i].Text + "\n")
		}
	}
	return b.String()
}

// reportRounds prints for each set the mean over all rounds, and the lowest and highest F1.
func reportRounds(rounds []accuracies) {
	for _, name := range pageSets {
		var f, p, r float64
		low, high := 1.0, 0.0
		for _, sets := range rounds {
			f1, precision, recall := sets[name].f1()
			f, p, r = f+f1, p+precision, r+recall
			low, high = min(low, f1), max(high, f1)
		}
		n := float64(len(rounds))
		fmt.Printf("  %-12s F1 %.4f (%.3f to %.3f)  P %.4f  R %.4f\n", name, f/n, low, high, p/n, r/n)
	}
}

// explain prints the segments of a page that were judged wrong.
func (l *looked) explain() {
	p := l.page
	if p.c.Body == nil {
		return
	}
	fmt.Printf("## %s/%s %s\n", p.c.Source, p.c.ID, p.c.URL)
	for i, k := range p.survey.Keep(l.final) {
		if k != (p.truth[i] > 0.5) && i != p.survey.Title() {
			s := &p.cut.Segments[i]
			fmt.Printf("  %-5s %.2f %-9s %4d %.140s | %s\n", verdict(k), l.final[i], s.Kind, len(s.Text), s.Text,
				trail(p.cut, s.Box))
		}
	}
}

// verdict names a mistake.
func verdict(kept bool) string {
	if kept {
		return "extra"
	}
	return "lost"
}

// trail names the elements around a box, innermost first.
func trail(p *dom.Page, box int) string {
	var out []string
	p.Up(box, func(_ int, b *dom.Box) bool {
		out = append(out, b.Node.Data+"."+strings.ReplaceAll(dom.Attr(b.Node, "class"), " ", "."))
		return len(out) < 4
	})
	return strings.Join(out, " < ")
}
