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
	"claimlight/internal/models"

	"golang.org/x/net/html"
)

// sheet is the candidates for one field of a page, labelled.
type sheet struct {
	c     *corpus.Case
	want  string
	fold  int
	cands []meta.Candidate
	field meta.Field
	given func(likely []float64, least float64) meta.Candidate
	table *forest.Table
	truth []float32
	heft  []float32
	score []float64
	least float64 // the likelihood that a value of this page needs
}

func (s *sheet) data() (truth, heft []float32) { return s.truth, s.heft }
func (s *sheet) group() int                    { return s.fold }

// oneSided is a source of news pages nearly all of which have a byline and a date: fitted to them as they are, the
// forests make more of them up where there is none (bylines, cross-validated: on 10 % of wcxb's pages for 8 %, on 25 %
// of trafilatura's for 20 %; with an eighth of their weight still on 27 % for 25 %). They are judged, and not fitted
// to.
const oneSided = "fundus"

// heftOf is the weight of a source's pages.
func heftOf(source string) float32 {
	switch source {
	case "wcxb":
		return 1
	case oneSided:
		return 0
	}
	return 0.5
}

// loadSheets gives the candidates of every annotated page for the three fields.
func loadSheets(dir string) [3][]*sheet {
	cases := load(dir)
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
			s := &sheet{
				c: c, want: *truth, field: meta.Field(f), cands: sheets[f].Candidates, given: sheets[f].Given,
				table: sheets[f].Table, least: sheets[f].Least,
			}
			s.fold = foldOf(c)
			for _, cand := range s.cands {
				s.truth = append(s.truth, float32(agreement(meta.Field(f), s.want, cand.Value)))
				s.heft = append(s.heft, heftOf(c.Source))
			}
			out[f] = append(out[f], s)
		}
	}
	return out
}

var quotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...", "\u00a0", " ",
	"\u00ad", "")

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
	names := []models.Name{models.Title, models.Byline, models.Date}
	for f, sheets := range loadSheets(t.cases) {
		o := t.options
		o.minHeft, o.columns, o.trees, o.leaves = 0.5, 0.4, 120, 8
		if meta.Field(f) != meta.TitleField {
			o.choice = true
			o.trees, o.leaves, o.rate, o.columns = 250, 12, 0.06, []float64{0, 0.3, 0.4}[f]
		}
		if t.cross {
			fmt.Printf("%s, ranked by forests of other sites, by the least score that is given:\n", names[f])
			reportSheets(sheets, t.judged(meta.Field(f), sheets, table, o))
		}
		if t.explain {
			for _, s := range sheets {
				s.explain()
			}
		}
		t.grow(names[f], rowsOf(sheets, table), o)
	}
}

// rounds is how often the sites are dealt anew, as one dealing's score of a few hundred pages is a matter of luck.
const rounds = 3

// judged cross-validates several times and gives each sheet's scores of every round.
func (t task) judged(f meta.Field, sheets []*sheet, table func(*sheet) *forest.Table, o options) [][][]float64 {
	out := make([][][]float64, rounds)
	for round := range out {
		o.seed = t.seed + uint64(round)
		for _, s := range sheets {
			s.fold = deal(s.c, round)
		}
		crossFit(sheets, table, o, func(s *sheet, score []float64) {
			s.score = score
			if o.choice {
				s.score = meta.Likely(f, s.cands, score)
			}
		})
		for _, s := range sheets {
			out[round] = append(out[round], s.score)
		}
	}
	return out
}

// asUsed stands for the likelihood that the program asks of each page.
const asUsed = -1

func reportSheets(sheets []*sheet, scores [][][]float64) {
	for _, least := range []float64{asUsed, 0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7} {
		if least == asUsed {
			fmt.Print("  used")
		} else {
			fmt.Printf("  %.2f", least)
		}
		for _, source := range []string{"wcxb", "trafilatura", oneSided} {
			var c counts
			for _, round := range scores {
				for i, s := range sheets {
					if s.c.Source == source {
						if least == asUsed {
							c.add(s, round[i], s.least)
						} else {
							c.add(s, round[i], least)
						}
					}
				}
			}
			fmt.Printf("   %s: %v", source, c)
		}
		fmt.Println()
	}
}

// counts are how often a field's value was right.
type counts struct{ present, exact, near, could, absent, made float64 }

func (c *counts) add(s *sheet, score []float64, least float64) {
	got := s.given(score, least).Value
	if strings.TrimSpace(s.want) == "" {
		c.absent++
		if got != "" {
			c.made++
		}
		return
	}
	c.present++
	if slices.Contains(s.truth, 1) {
		c.could++
	}
	switch right := agreement(s.field, s.want, got); {
	case right == 1:
		c.exact++
		c.near++
	case right > 0:
		c.near++
	}
}

func (c counts) String() string {
	part := func(n, of float64) float64 { return 100 * n / max(of, 1) }
	return fmt.Sprintf("exact %.1f close %.1f (could be %.1f) of %v, made up %.1f of %v",
		part(c.exact, c.present), part(c.near, c.present), part(c.could, c.present), c.present/rounds, part(c.made, c.absent),
		c.absent/rounds)
}

// explain prints the candidates of a page whose best is wrong.
func (s *sheet) explain() {
	got := -1
	for i, p := range s.score {
		if got < 0 || p > s.score[got] {
			got = i
		}
	}
	if got < 0 || s.truth[got] == 1 {
		return
	}
	fmt.Printf("## %s/%s %s want %q\n", s.c.Source, s.c.ID, s.c.URL, s.want)
	for i, c := range s.cands {
		fmt.Printf("  %.2f %v %s\n", s.score[i], s.truth[i], c)
	}
}
