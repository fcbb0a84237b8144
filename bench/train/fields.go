package main

import (
	"extractrig/corpus"
	"fmt"
	"log"
	"regexp"
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// sheet is the candidates for one field of a page, labelled.
type sheet struct {
	c     *corpus.Case
	want  string
	fold  int
	cands []meta.Candidate
	table *forest.Table
	truth []float32
	heft  []float32
	score []float64
}

func (s *sheet) data() (truth, heft []float32) { return s.truth, s.heft }
func (s *sheet) group() int                    { return s.fold }

// loadSheets gives the candidates of every annotated page for the three fields.
func loadSheets(dir string) [3][]*sheet {
	cases, err := corpus.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	var out [3][]*sheet
	for _, c := range cases {
		if c.Title == nil && c.Byline == nil && c.Published == nil {
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
		title := ""
		if c.Title != nil {
			title = *c.Title
		}
		sheets := meta.Sheets(root, cut, c.URL, title)
		for f, truth := range []*string{c.Title, c.Byline, c.Published} {
			if truth == nil {
				continue
			}
			s := &sheet{c: c, want: *truth, cands: sheets[f].Candidates, table: sheets[f].Table}
			s.fold = foldOf(c)
			for _, cand := range s.cands {
				s.truth = append(s.truth, float32(agreement(meta.Field(f), s.want, cand.Value)))
				heft := float32(1)
				if c.Source != "wcxb" {
					heft = 0.5
				}
				s.heft = append(s.heft, heft)
			}
			out[f] = append(out[f], s)
		}
	}
	return out
}

var quotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...", "\u00a0", " ", "\u00ad", "")

func folded(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(quotes.Replace(s)), " "))
}

var nameJoints = regexp.MustCompile(`(?i)\s*(?:[;,|/&\n]|\band\b|\bund\b|\bet\b)\s*`)

func nameSet(s string) string {
	var out []string
	for _, n := range nameJoints.Split(folded(s), -1) {
		if n = strings.Join(corpus.Tokens(n), " "); n != "" {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ";")
}

// agreement is how well a value agrees with the truth, 0 to 1.
func agreement(f meta.Field, want, got string) float64 {
	same := false
	switch f {
	case meta.TitleField:
		same = folded(want) == folded(got)
		if !same && wordF1(folded(want), folded(got)) >= 0.8 {
			return 0.7
		}
	case meta.BylineField:
		same = nameSet(want) == nameSet(got)
	case meta.DateField:
		same = len(want) >= 10 && len(got) >= 10 && want[:10] == got[:10]
	}
	if same {
		return 1
	}
	return 0
}

func wordF1(a, b string) float64 {
	x, y := corpus.Tokens(a), corpus.Tokens(b)
	bag := map[string]int{}
	for _, t := range x {
		bag[t]++
	}
	same := 0
	for _, t := range y {
		if bag[t] > 0 {
			bag[t]--
			same++
		}
	}
	return 2 * float64(same) / float64(max(1, len(x)+len(y)))
}

// fields fits the forests that rank titles, bylines and dates.
func (t task) fields() {
	table := func(s *sheet) *forest.Table { return s.table }
	names := []string{"title", "byline", "date"}
	trees, leaves := []int{120, 250, 250}, []int{8, 12, 12}
	for f, sheets := range loadSheets(t.cases) {
		o := t.options
		o.minHeft, o.columns, o.trees, o.leaves = 0.5, 0.4, trees[f], leaves[f]
		if t.cross {
			crossFit(sheets, table, o, func(s *sheet, score []float64) { s.score = score })
			fmt.Printf("%s, ranked by forests of other sites, by the least score that is given:\n", names[f])
			for _, least := range []float64{0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.55, 0.6} {
				reportSheets(sheets, least)
			}
		}
		t.save("meta", names[f], fit(rowsOf(sheets, table), o))
	}
}

func reportSheets(sheets []*sheet, least float64) {
	fmt.Printf("  %.2f", least)
	for _, source := range []string{"wcxb", "trafilatura"} {
		var c counts
		for _, s := range sheets {
			if s.c.Source == source {
				c.add(s, least)
			}
		}
		fmt.Printf("   %s: %v", source, c)
	}
	fmt.Println()
}

// counts are how often a field's value was right.
type counts struct{ present, exact, near, could, absent, made float64 }

func (c *counts) add(s *sheet, least float64) {
	got, top, have := -1, least, float32(0)
	for i, p := range s.score {
		have = max(have, s.truth[i])
		if p > top {
			got, top = i, p
		}
	}
	if strings.TrimSpace(s.want) == "" {
		c.absent++
		if got >= 0 {
			c.made++
		}
		return
	}
	c.present++
	if have == 1 {
		c.could++
	}
	if got >= 0 && s.truth[got] == 1 {
		c.exact++
	}
	if got >= 0 && s.truth[got] > 0 {
		c.near++
	}
}

func (c counts) String() string {
	part := func(n, of float64) float64 { return 100 * n / max(of, 1) }
	return fmt.Sprintf("exact %.1f close %.1f (could be %.1f) of %v, made up %.1f of %v",
		part(c.exact, c.present), part(c.near, c.present), part(c.could, c.present), c.present, part(c.made, c.absent), c.absent)
}
