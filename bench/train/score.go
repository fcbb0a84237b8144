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

func (a *accuracy) String() string {
	p, r := a.p/max(a.np, 1), a.r/max(a.nr, 1)
	return fmt.Sprintf("F1 %.4f  P %.4f  R %.4f  of %v", 2*p*r/max(p+r, 1e-9), p, r, a.nr)
}

func report(pages []*page, score func(*page) []float64) {
	sets := map[string]*accuracy{}
	var tp, fp, fn float64
	for _, p := range pages {
		s := score(p)
		keep := p.survey.Keep(s)
		var b strings.Builder
		for i, k := range keep {
			if k && i != p.survey.Title() {
				b.WriteString(p.cut.Segments[i].Text + "\n")
			}
		}
		got := b.String()
		if p.c.Body != nil {
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

// explain prints the segments of a page that were judged wrong.
func (p *page) explain() {
	if p.c.Body == nil {
		return
	}
	fmt.Printf("## %s/%s %s\n", p.c.Source, p.c.ID, p.c.URL)
	for i, k := range p.survey.Keep(p.score) {
		if k != (p.truth[i] > 0.5) && i != p.survey.Title() {
			s := &p.cut.Segments[i]
			fmt.Printf("  %-5s %.2f %-9s %4d %.140s | %s\n", verdict(k), p.score[i], s.Kind, len(s.Text), s.Text, trail(p.cut, s.Box))
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
