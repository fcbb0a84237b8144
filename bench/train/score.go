package main

import (
	"extractrig/corpus"
	"fmt"
	"strings"

	"claimlight/internal/extract/body"
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
type accuracy struct{ p, r, np, nr, tp, fp, fn float64 }

func (a *accuracy) add(want, got string) float64 {
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
	return 2 * tp / max(2*tp+fp+fn, 1)
}

func (a *accuracy) String() string {
	p, r := a.p/max(a.np, 1), a.r/max(a.nr, 1)
	return fmt.Sprintf("F1 %.4f  P %.4f  R %.4f  of %v", 2*p*r/max(p+r, 1e-9), p, r, a.nr)
}

func report(pages []*page, score func(*page) []float64) {
	sets := map[string]*accuracy{}
	var tp, fp, fn float64
	for _, p := range pages {
		s := score(p)
		keep := body.Choose(s, p.words)
		var b strings.Builder
		for i, k := range keep {
			if k && i != p.survey.Title() {
				b.WriteString(p.cut.Segments[i].Text + "\n")
			}
		}
		got := b.String()
		if p.c.Body != nil {
			if *worst {
				p.explain(keep, got)
			}
			name := p.c.Source
			if p.c.Kind != "article" {
				name += " other"
			}
			if sets[name] == nil {
				sets[name] = &accuracy{}
			}
			sets[name].add(*p.c.Body, got)
			continue
		}
		folded := strings.Join(strings.Fields(got), " ")
		for _, w := range p.c.With {
			if strings.Contains(folded, strings.Join(strings.Fields(w), " ")) {
				tp++
			} else {
				fn++
			}
		}
		for _, w := range p.c.Without {
			if strings.Contains(folded, strings.Join(strings.Fields(w), " ")) {
				fp++
			}
		}
	}
	for _, n := range []string{"scrapinghub", "wcxb", "wcxb other", "readability"} {
		fmt.Printf("  %-12s %v\n", n, sets[n])
	}
	fmt.Printf("  %-12s F1 %.4f\n", "trafilatura", 2*tp/max(1, 2*tp+fp+fn))
}

// explain prints what a page's result lacks and has too much.
func (p *page) explain(keep []bool, got string) {
	var a accuracy
	f := a.add(*p.c.Body, got)
	fmt.Printf("## %.3f P %.3f R %.3f %s/%s %s\n", f, a.p, a.r, p.c.Source, p.c.ID, p.c.URL)
	for i, k := range keep {
		if k != (p.truth[i] > 0.5) && i != p.survey.Title() {
			sign := map[bool]string{true: "EXTRA", false: "LOST"}[k]
			text := p.cut.Segments[i].Text
			fmt.Printf("  %-5s %.2f %-9s %4d %.140s | %s\n", sign, p.score[i], p.cut.Segments[i].Kind, len(text), text, trail(p.cut, p.cut.Segments[i].Box))
		}
	}
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
