package meta

import (
	"math"
	"slices"
	"strings"
	"time"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

// dateFeatures measures the candidates for the date of publication.
func (e *evidence) dateFeatures(all []Candidate) *forest.Table {
	t := forest.NewTable(len(all), 70)
	address := addressDate(e.address)
	near, agrees := e.shownNear(all)
	page, last, changed := e.pageKind(), newest(all), e.changed()
	for i := range all {
		e.commonFeatures(t, all, i)
		day := all[i].Value[:10]
		sameDay, sameHead, earlier, later, modified := 0, 0, 0, 0, 0
		for j := range all {
			switch other := all[j].Value[:10]; {
			case j == i:
			case other == day:
				sameDay++
				if all[j].kind < shownKind {
					sameHead++
				}
				if all[j].kind == modifiedKind {
					modified++
				}
			case other < day:
				earlier++
			default:
				later++
			}
		}
		t.Add("same day", float64(sameDay))
		t.Add("same day in head", float64(sameHead))
		t.Add("as modified", float64(modified))
		t.Add("earlier", float64(earlier))
		t.Add("later", float64(later))
		t.Flag("clock", len(all[i].Value) > 10)
		t.Flag("in address", address != "" && address == day)
		t.Flag("og published", e.head.meta("article:published_time") != "")
		e.dateWording(t, all[i].at)
		page.add(t)
		t.Add("near title", float64(near))
		t.Flag("head shown near", agrees)
		t.Add("days to change", gap(day, changed))
		t.Add("days to newest", gap(day, last))
		t.Add("letters", float64(e.lettersOf(all[i].at)))
		t.End()
	}
	return t
}

var (
	published = []string{
		"publish", "posted", "veröffentlicht", "publié", "publicado", "pubblicato", "opublik", "опубл",
		"added", "created", "first", "written", "stand:", "am ", "le ", "on ",
	}
	updated = []string{
		"updat", "modif", "review", "edited", "aktualis", "actualiz", "mis à jour", "оновл", "обновл",
		"aktualiz", "changed", "last ",
	}
)

// dateWording is about the text that shows a date.
func (e *evidence) dateWording(t *forest.Table, at int) {
	low, words := "", 0
	if at >= 0 {
		low = strings.ToLower(e.page.Segments[at].Text)
		words = strings.Count(low, " ") + 1
		if at > 0 && len(e.page.Segments[at-1].Text) < 30 {
			low = strings.ToLower(e.page.Segments[at-1].Text) + " " + low
		}
	}
	has := func(list []string) bool {
		for _, w := range list {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	t.Add("text words", float64(words))
	t.Flag("says published", has(published))
	t.Flag("says updated", has(updated))
	t.Flag("says by", strings.Contains(low, "by "))
	t.Flag("says comment", prose.Topics(low)[prose.Comments] > 0)
	link := 0.0
	if at >= 0 {
		link = float64(e.page.Segments[at].Links)
	}
	t.Add("links", link)
}

// shownNear counts the dates that stand near the title, and tells whether the page's head gives one of them.
func (e *evidence) shownNear(all []Candidate) (count int, agrees bool) {
	for _, c := range all {
		if c.at < 0 || e.titleAt < 0 || c.at < e.titleAt-6 || c.at > e.titleAt+15 {
			continue
		}
		count++
		agrees = agrees || slices.ContainsFunc(all, func(o Candidate) bool {
			return o.at < 0 &&
				o.Value[:10] == c.Value[:10]
		})
	}
	return count, agrees
}

// newest is the latest day among candidates.
func newest(all []Candidate) string {
	day := ""
	for _, c := range all {
		day = max(day, c.Value[:10])
	}
	return day
}

// gap is the days from one day to another as a logarithm, below -2 where the other is earlier, -1 where one is unknown.
func gap(from, to string) float64 {
	a, err := time.Parse(time.DateOnly, from)
	if err != nil || len(to) < 10 {
		return -1
	}
	b, err := time.Parse(time.DateOnly, to[:10])
	if err != nil {
		return -1
	}
	d := b.Sub(a).Hours() / 24
	if d < 0 {
		return -2 - math.Log1p(-d)
	}
	return math.Log1p(d)
}

// lettersOf counts the letters of a segment, -1 where there is none.
func (e *evidence) lettersOf(at int) int {
	if at < 0 {
		return -1
	}
	return e.page.Segments[at].Prose.Letters
}
