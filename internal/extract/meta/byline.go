package meta

import (
	"slices"
	"strings"

	"claimlight/internal/extract/calendar"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"

	"golang.org/x/net/html"
)

// Kinds of bylines beside those of the head.
const (
	byKind     = shownKind + iota // a short text that begins with "By"
	authorKind                    // a short text in an element marked as the author's
	relKind                       // a link to the author
	nameKind                      // a bare name near the title
	midKind                       // a name after "by" inside a short text
)

var bylineNames = []string{
	"article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
	"citation_author", "twitter:data1", "authors", "creator", "author.name", "article:author_name",
	"og:author", "twitter:creator",
}

// bylineCandidates are all names that may be the authors'.
func (e *evidence) bylineCandidates() []Candidate {
	var out []Candidate
	add := func(kind, at int, mark float64, values ...string) {
		people := e.withoutPublisher(names(values, ""))
		if v := strings.Join(people, "; "); v != "" && len(out) < mostCandidates {
			out = append(out, Candidate{Value: v, kind: kind, at: at, mark: mark})
		}
	}
	add(linkedKind, -1, 0, e.linked.Authors...)
	add(plainKind, -1, 0, e.head.metas["author"]...)
	for k, name := range bylineNames {
		add(otherKind, -1, float64(k), e.head.metas[name]...)
	}
	for i := range e.page.Segments {
		if s := &e.page.Segments[i]; len(s.Text) <= 200 && e.page.Post(s.Box) < 0 {
			e.shownNames(i, s, add)
		}
	}
	e.namedElements(add)
	withoutRoles(out)
	return e.sideBySide(out)
}

// withoutPublisher takes the site's name off the end of names, and away where it stands among others.
func (e *evidence) withoutPublisher(people []string) []string {
	for i := range people {
		people[i] = withoutTail(people[i], e.site)
	}
	if len(people) < 2 {
		return people
	}
	others := slices.DeleteFunc(slices.Clone(people), func(name string) bool {
		return strings.EqualFold(name, e.site) || strings.EqualFold(name, e.linked.Publisher)
	})
	if len(others) == 0 {
		return people[:1]
	}
	return others
}

// leadsToAuthor tells whether an element is a link to the author.
func leadsToAuthor(n *html.Node) bool {
	return strings.Contains(dom.Attr(n, "rel"), "author") || strings.Contains(dom.Attr(n, "href"), "/author/")
}

func (e *evidence) shownNames(i int, s *dom.Segment, add func(kind, at int, mark float64, values ...string)) {
	hidden := 0.0
	if s.Hidden {
		hidden = 1
	}
	switch kind := e.byWhat(i, s); kind {
	case byKind:
		rest, _ := CutBy(s.Text)
		add(byKind, i, hidden, untilDetail(rest))
	case afterByKind:
		add(byKind, i, 2, untilDetail(s.Text))
	case relKind, authorKind:
		add(kind, i, hidden, untilDetail(s.Text))
	case nameKind:
		if bare := untilDetail(s.Text); looksLikeName(bare) {
			add(nameKind, i, hidden, bare)
		}
	}
	if len(s.Text) < 120 {
		if after, ok := afterBy(s.Text); ok {
			add(midKind, i, hidden, untilDetail(after))
		}
	}
}

// afterByKind is a short text after one that is no more than a "By". Its candidates are of byKind.
const afterByKind = -1

// byWhat tells by what a segment may be a byline, 0 for nothing.
func (e *evidence) byWhat(i int, s *dom.Segment) int {
	if _, ok := CutBy(s.Text); ok {
		return byKind
	}
	node := e.page.Boxes[s.Box].Node
	switch {
	case i > 0 && isBy(e.page.Segments[i-1].Text):
		return afterByKind
	case leadsToAuthor(node) || node.Parent != nil && leadsToAuthor(node.Parent):
		return relKind
	case e.near(i, dom.Author):
		return authorKind
	case e.titleAt >= 0 && i > e.titleAt-6 && i < e.titleAt+12:
		return nameKind
	}
	return 0
}

// bylineFeatures measures the candidates for the byline.
func (e *evidence) bylineFeatures(all []Candidate) *forest.Table {
	t := forest.NewTable(len(all), 90)
	page := e.pageKind()
	for i := range all {
		e.commonFeatures(t, all, i)
		c := &all[i]
		m := prose.Of(c.Value)
		people := strings.Split(c.Value, "; ")
		t.Add("people", float64(len(people)))
		t.Add("words each", prose.Share(len(strings.Fields(c.Value)), len(people)))
		t.Add("capitals", prose.Share(capitals(c.Value), len(strings.Fields(c.Value))))
		t.Add("upper", prose.Share(m.Upper, m.Letters))
		t.Add("like site", overlap(c.Value, e.site))
		t.Flag("in title", strings.Contains(e.title, c.Value))
		low := strings.ToLower(c.Value)
		t.Flag("desk", slices.ContainsFunc(desks, func(d string) bool { return strings.Contains(low, d) }))
		contained, shown := 0, 0
		for j := range all {
			if j != i && strings.Contains(all[j].Value, c.Value) {
				contained++
			}
			if j != i && all[j].kind >= shownKind && all[j].Value == c.Value {
				shown++
			}
		}
		t.Add("contained", float64(contained))
		t.Add("shown too", float64(shown))
		words, date := 0, false
		if c.at >= 0 {
			words = strings.Count(e.page.Segments[c.at].Text, " ") + 1
			for j := max(0, c.at-2); j < min(len(e.page.Segments), c.at+4); j++ {
				date = date || len(e.page.Segments[j].Text) < 80 && calendar.Parse(e.page.Segments[j].Text) != ""
			}
		}
		t.Add("text words", float64(words))
		t.Flag("near date", date)
		page.add(t)
		t.Flag("role here", e.showsRole(c.at))
		t.Flag("role after", c.at >= 0 && e.showsRole(c.at+1))
		t.Flag("spaced", strings.Contains(c.Value, " "))
		t.Flag("low", c.Value == strings.ToLower(c.Value))
		t.End()
	}
	return t
}

// showsRole tells whether a short segment names a job.
func (e *evidence) showsRole(at int) bool {
	if at < 0 || at >= len(e.page.Segments) {
		return false
	}
	text := e.page.Segments[at].Text
	return len(text) < 200 && isRole(text)
}

// desks are words of names that are not a person's.
var desks = []string{
	"admin", "editor", "staff", "team", "news", "press", "desk", "redaktion", "rédaction", "redacción",
	"redakcja", "редакц", "guest", "contributor", "media", "inc", "llc", "undefined", "agency", "user",
}

// byline is the names of the authors, joined by "; ".
func (e *evidence) byline() (names string, at []int) {
	c := e.bylineCandidates()
	likely := choose(BylineField, c, e.bylineFeatures(c), least[BylineField])
	chosen := e.settled(c, likely)
	names, at = shown(BylineField, c, chosen.Value)
	if chosen.at >= 0 && !slices.Contains(at, chosen.at) {
		at = append(at, chosen.at)
	}
	return names, at
}
