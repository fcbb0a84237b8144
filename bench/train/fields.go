package main

import (
	"extractrig/corpus"
	"fmt"
	"log"
	"path/filepath"
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
			key := corpus.Host(c.URL)
			if key == "" {
				key = c.Source + c.ID
			}
			s.fold = foldOf(key)
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

func trainFields(cases, out string, cross bool, o options) {
	o.minHeft, o.trees, o.leaves, o.columns = 0.5, 250, 12, 0.4
	names := []string{"title", "byline", "date"}
	for f, sheets := range loadSheets(cases) {
		table := func(s *sheet) *forest.Table { return s.table }
		if cross {
			crossFit(sheets, table, o, func(s *sheet, score []float64) { s.score = score })
			fmt.Println(names[f])
			for _, least := range []float64{0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6} {
				reportSheets(meta.Field(f), sheets, least)
			}
		}
		if out != "" {
			save(filepath.Join(out, "meta", names[f]+".forest"), fit(rowsOf(sheets, table), o))
		}
	}
}

func reportSheets(f meta.Field, sheets []*sheet, least float64) {
	fmt.Printf("  least %.2f", least)
	for _, source := range []string{"wcxb", "trafilatura"} {
		var exact, near, could, present, made, absent float64
		for _, s := range sheets {
			if s.c.Source != source {
				continue
			}
			got, top := -1, least
			have := 0.0
			for i, p := range s.score {
				have = max(have, float64(s.truth[i]))
				if p > top {
					got, top = i, p
				}
			}
			if strings.TrimSpace(s.want) == "" {
				absent++
				if got >= 0 {
					made++
				}
				continue
			}
			present++
			if have == 1 {
				could++
			}
			if got >= 0 && s.truth[got] == 1 {
				exact++
			}
			if got >= 0 && s.truth[got] > 0 {
				near++
			}
			if *worst && source == "wcxb" && least == 0.25 && (got < 0 || s.truth[got] == 0) {
				value := "-"
				if got >= 0 {
					value = s.cands[got].Value
				}
				fmt.Printf("\n    %s WANT %q GOT %q could %v %s", s.c.ID, s.want, value, have == 1, s.c.URL)
			}
		}
		fmt.Printf("   %s: exact %.1f close %.1f (could %.1f) of %v, made up %.1f of %v", source, 100*exact/max(1, present), 100*near/max(1, present), 100*could/max(1, present), present, 100*made/max(1, absent), absent)
	}
	fmt.Println()
}
