package meta

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

// Kinds of titles beside those of the head.
const (
	headingKind = shownKind + iota // a heading of the page
	tagKind                        // the title element, without the site's name
	wholeKind                      // the title element as it is
	openCutKind                    // og:title, without the site's name
)

// titleCandidates are all texts that may be the headline.
func (e *evidence) titleCandidates() []Candidate {
	var out []Candidate
	add := func(kind, at int, mark float64, value string) {
		if v := first(value); v != "" {
			out = append(out, Candidate{Value: v, kind: kind, at: at, mark: mark})
		}
	}
	add(linkedKind, -1, 0, e.linked.Headline)
	add(openKind, -1, 0, e.head.meta("og:title"))
	add(openCutKind, -1, 0, withoutSite(first(e.head.meta("og:title")), e.site))
	add(otherKind, -1, 0, e.head.meta("twitter:title"))
	add(otherKind, -1, 1, e.head.meta("dc.title", "headline", "parsely-title", "sailthru.title", "title",
		"citation_title"))
	add(tagKind, -1, 0, withoutSite(first(e.head.title), e.site))
	add(tagKind, -1, 1, lastCut(first(e.head.title)))
	add(wholeKind, -1, 0, e.head.title)
	for i := range e.page.Segments {
		s := &e.page.Segments[i]
		if s.Kind == article.Heading && s.Level <= 2 && len(s.Text) < 300 && len(out) < 40 {
			add(headingKind, i, float64(s.Level), s.Text)
		}
	}
	return out
}

// titleFeatures measures the candidates for the title.
func (e *evidence) titleFeatures(all []Candidate) *forest.Table {
	t := forest.NewTable(len(all), 70)
	tag, og := first(e.head.title), first(e.head.meta("og:title"))
	tagBag, ogBag, linkedBag, siteBag := newBag(tag), newBag(og), newBag(e.linked.Headline), newBag(e.site)
	bags := make([]bag, len(all))
	for i := range all {
		bags[i] = newBag(all[i].Value)
	}
	for i := range all {
		e.commonFeatures(t, all, i)
		c := &all[i]
		m := prose.Of(c.Value)
		t.Add("words", float64(m.Words))
		t.Add("capitals", prose.Share(m.Capitals, m.Words))
		t.Add("signs", float64(m.Signs))
		t.Flag("ends", m.Ends)
		t.Add("like tag", bags[i].overlap(tagBag))
		t.Add("like og", bags[i].overlap(ogBag))
		t.Add("like linked", bags[i].overlap(linkedBag))
		t.Add("like site", bags[i].overlap(siteBag))
		t.Flag("in tag", strings.Contains(tag, c.Value))
		t.Flag("starts tag", strings.HasPrefix(tag, c.Value))
		t.Flag("in og", strings.Contains(og, c.Value))
		like, heading := 0.0, 0.0
		for j := range all {
			if j != i {
				o := bags[i].overlap(bags[j])
				like += o
				if all[j].kind == headingKind {
					heading = max(heading, o)
				}
			}
		}
		t.Add("like others", like/float64(max(1, len(all)-1)))
		t.Add("like heading", heading)
		t.Flag("hidden", c.at >= 0 && e.page.Segments[c.at].Hidden)
		t.Flag("linked text", c.at >= 0 && 2*e.page.Segments[c.at].Link > len(c.Value))
		t.Add("at", float64(c.at))
		t.End()
	}
	return t
}

// findTitle ranks the candidates and notes where the page shows the best.
func (e *evidence) findTitle() {
	c := e.titleCandidates()
	e.setTitle(highest(c, e.titleFeatures(c)).Value)
}

// setTitle notes the title and the segment that shows it, or is most like it.
func (e *evidence) setTitle(title string) {
	e.title, e.titleAt = title, -1
	like := 0.7
	words := newBag(title)
	for i := range e.page.Segments {
		s := &e.page.Segments[i]
		if len(s.Text) > 2*len(title)+20 || 2*len(s.Text)+20 < len(title) {
			continue
		}
		o := newBag(s.Text).overlap(words)
		if s.Kind == article.Heading {
			o += 0.2
		}
		if o > like {
			like, e.titleAt = o, i
		}
	}
}

// sameTitle is the part of words that two forms of one title share at least.
const sameTitle = 0.8

// shownTitle is the segment that shows the title, or -1 where the page shows only something like it.
func (e *evidence) shownTitle() int {
	if e.titleAt >= 0 && overlap(e.page.Segments[e.titleAt].Text, e.title) >= sameTitle {
		return e.titleAt
	}
	return -1
}
