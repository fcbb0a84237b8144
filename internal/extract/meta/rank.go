package meta

import (
	"math"
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/models"
)

// Field is what candidates are ranked for.
type Field int

// The fields.
const (
	TitleField Field = iota
	BylineField
	DateField
)

// rankers are the forests of the fields.
var rankers = [3]models.Name{TitleField: models.Title, BylineField: models.Byline, DateField: models.Date}

// least is the likelihood below which a value is not given: no value is better than a wrong one.
var least = [3]float64{BylineField: 0.42, DateField: 0.5}

// What a date needs where a page hardly ever has none.
const (
	leastLinked = 0.2  // JSON-LD says of an article when it was published
	leastOnly   = 0.35 // the only day stands in a line below the title
)

// choose gives the likeliest of the candidates for a byline or date, an empty one where none is likely enough.
func choose(field Field, candidates []Candidate, table *forest.Table, least float64) Candidate {
	return likeliest(candidates, Likely(field, candidates, models.Get(rankers[field]).Sums(table)), least)
}

// likeliest gives the first of the likeliest candidates, an empty one where none is likelier than the least.
func likeliest(candidates []Candidate, likely []float64, least float64) Candidate {
	out, top := Candidate{at: -1}, least
	for i, p := range likely {
		if p > top {
			out, top = candidates[i], p
		}
	}
	return out
}

// shown gives a value that was chosen, with the segments that show it.
func shown(field Field, candidates []Candidate, value string) (string, []int) {
	if value == "" {
		return "", nil
	}
	var at []int
	for i := range candidates {
		c := &candidates[i]
		same := said(field, c.Value) == said(field, value) || field == BylineField && holds(value, c.Value)
		if c.at >= 0 && same {
			at = append(at, c.at)
		}
	}
	return value, at
}

// Likely gives for each candidate the probability, from 0 to 1, that its value is the right one, where sums are the
// forest's for each. One value at most is right, and maybe none is, which counts as a candidate with the sum 0.
// Candidates with one value, or one day, bear each other out. Of these, the one with the highest sum is a hair's
// breadth ahead.
func Likely(field Field, candidates []Candidate, sums []float64) []float64 {
	top := 0.0
	for _, s := range sums {
		top = max(top, s)
	}
	out, all := make([]float64, len(sums)), math.Exp(-top)
	together := map[string]float64{}
	for i, s := range sums {
		out[i] = math.Exp(s - top)
		all += out[i]
		together[said(field, candidates[i].Value)] += out[i]
	}
	const hair = 1e-6
	for i := range out {
		out[i] = (together[said(field, candidates[i].Value)] + hair*out[i]) / (1 + hair) / all
	}
	return out
}

// said is what a value says, be it worded as it may.
func said(field Field, value string) string {
	if field == DateField {
		return value[:10]
	}
	return strings.ToLower(value)
}

// highest gives the candidate for a title that scores highest.
func highest(candidates []Candidate, table *forest.Table) Candidate {
	out, top := Candidate{at: -1}, 0.0
	for i, s := range models.Get(rankers[TitleField]).Scores(table) {
		if s > top {
			out, top = candidates[i], s
		}
	}
	return out
}

// commonFeatures are those of any field: where a candidate was found, where it stands, and who else says the same.
func (e *evidence) commonFeatures(t *forest.Table, all []Candidate, i int) {
	c := &all[i]
	for k, name := range kindNames {
		t.Flag(name, c.kind == k)
	}
	t.Add("mark", c.mark)
	t.Add("from title", e.from(c.at))
	order, same, head := 0, 0, 0
	for j := range all {
		if all[j].Value == c.Value && j != i {
			same++
			if all[j].kind < shownKind {
				head++
			}
		}
		if j < i && all[j].kind == c.kind {
			order++
		}
	}
	t.Add("order", float64(order))
	t.Add("candidates", float64(len(all)))
	t.Add("same", float64(same))
	t.Add("same in head", float64(head))
	marks := e.marks(c.at)
	for m := range dom.MarkCount {
		t.Flag("in mark "+string(rune('a'+m)), marks.Has(1<<m))
	}
	t.Add("linked rank", float64(e.linked.rank))
	total, before, likes := e.prose[len(e.prose)-1], -1, 0
	if c.at >= 0 {
		before, likes = e.prose[c.at], e.likes[e.place(c.at)]
	}
	t.Add("prose", float64(min(total, 200)))
	t.Add("prose before", float64(min(before, 100)))
	t.Add("likes", float64(min(likes, 50)))
	t.Add("values", float64(distinct(all)))
	t.Flag("in head too", slices.ContainsFunc(all, func(o Candidate) bool { return o.kind <= openKind }))
	t.Flag("plain too", slices.ContainsFunc(all, func(o Candidate) bool { return o.kind == plainKind }))
	t.Flag("shown too", slices.ContainsFunc(all, func(o Candidate) bool { return o.at >= 0 }))
	t.Flag("shown title", e.titleAt >= 0)
	t.Flag("article type", e.head.meta("og:type") == "article")
	t.Add("depth", float64(pathDepth(e.address)))
}

// distinct counts the days, or other values, that candidates name.
func distinct(all []Candidate) int {
	seen := map[string]bool{}
	for _, c := range all {
		seen[c.Value[:min(10, len(c.Value))]] = true
	}
	return len(seen)
}

var kindNames = []string{"linked", "open", "plain", "other", "shown", "shown 1", "shown 2", "shown 3", "shown 4"}
