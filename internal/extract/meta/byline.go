package meta

import (
	"slices"
	"strings"

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

var bylineNames = []string{"article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "twitter:data1", "authors", "creator", "author.name", "article:author_name", "og:author", "twitter:creator"}

// bylineCandidates are all names that may be the authors'.
func (e *evidence) bylineCandidates() []Candidate {
	var out []Candidate
	add := func(kind, at int, mark float64, values ...string) {
		people := names(values, "")
		for i := range people {
			people[i] = withoutTail(people[i], e.site)
		}
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
		if s := &e.page.Segments[i]; len(s.Text) <= 200 {
			e.shownNames(i, s, add)
		}
	}
	e.namedElements(add)
	return out
}

// namedElements are the names in elements within a line that are marked as the author's, or link to the author.
func (e *evidence) namedElements(add func(kind, at int, mark float64, values ...string)) {
	for i := range e.page.Boxes {
		b := &e.page.Boxes[i]
		if b.Block || b.Text > 0 || b.Parent < 0 || !b.Marks.Has(dom.Author) && !leadsToAuthor(b.Node) {
			continue
		}
		around := &e.page.Boxes[b.Parent]
		for around.Text == 0 && around.Parent >= 0 {
			around = &e.page.Boxes[around.Parent]
		}
		if around.Text > 300 || around.Text == 0 {
			continue
		}
		text := first(dom.Text(b.Node, 100))
		if rest, ok := CutBy(text); ok {
			text = rest
		}
		if text != "" {
			add(authorKind, around.First, 3, untilDetail(text))
		}
	}
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
		rest, _ := CutBy(untilDetail(s.Text))
		add(byKind, i, hidden, rest)
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
		if _, after, ok := strings.Cut(s.Text, " by "); ok {
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

// details end a name: what follows is a date, a role or a place.
var details = []string{" | ", " • ", " · ", " ⋅ ", " ● ", " — ", " – ", " - ", " on ", " / ", "Updated", "Published", "Posted", "Reviewed", "Last ", " in ", "  ", " at ", "\u00a0", "("}

// untilDetail is the part of a byline before its first detail or number.
func untilDetail(s string) string {
	for _, d := range details {
		if at := strings.Index(s, d); at > 0 {
			s = s[:at]
		}
	}
	s = untilSentence(s)
	if at := strings.IndexAny(s, "0123456789"); at > 0 {
		s = s[:at]
		if words := strings.Fields(s); len(words) > 1 && monthOf(strings.Trim(words[len(words)-1], ".,")) != "0" {
			s = strings.Join(words[:len(words)-1], " ")
		}
	}
	return strings.Trim(s, " ,|-–—•·:")
}

// untilSentence is the part of a byline before its first full stop; the stop of an initial or a title is none.
func untilSentence(s string) string {
	for at := strings.Index(s, ". "); at > 0; {
		word := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
		if len(word) > 3 {
			return s[:at]
		}
		next := strings.Index(s[at+2:], ". ")
		if next < 0 {
			break
		}
		at += 2 + next
	}
	return s
}

// isBy tells whether a text is no more than a "By".
func isBy(s string) bool {
	s = strings.TrimRight(s, " :\u00a0")
	return len(s) < 16 && slices.ContainsFunc(by, func(w string) bool { return strings.EqualFold(s, w) })
}

// looksLikeName tells whether a text is two to four words that all begin with a capital.
func looksLikeName(s string) bool {
	m := prose.Of(s)
	return m.Words >= 2 && m.Words <= 4 && m.Capitals == m.Words && !m.Ends && m.Upper*2 < m.Letters
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
		t.Add("words each", prose.Share(m.Words, len(people)))
		t.Add("capitals", prose.Share(m.Capitals, m.Words))
		t.Add("upper", prose.Share(m.Upper, m.Letters))
		t.Add("like site", overlap(c.Value, e.site))
		t.Flag("in title", strings.Contains(e.title, c.Value))
		t.Flag("desk", slices.ContainsFunc(desks, func(d string) bool { return strings.Contains(strings.ToLower(c.Value), d) }))
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
				date = date || len(e.page.Segments[j].Text) < 80 && ParseDate(e.page.Segments[j].Text) != ""
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
	return at >= 0 && at < len(e.page.Segments) && len(e.page.Segments[at].Text) < 200 && isRole(e.page.Segments[at].Text)
}

// desks are words of names that are not a person's.
var desks = []string{"admin", "editor", "staff", "team", "news", "press", "desk", "redaktion", "rédaction", "redacción", "redakcja", "редакц", "guest", "contributor", "media", "inc", "llc", "undefined", "agency", "user"}

// byline is the names of the authors, joined by "; ".
func (e *evidence) byline() (names string, at []int) {
	c := e.bylineCandidates()
	return shown(BylineField, c, choose(BylineField, c, e.bylineFeatures(c), least[BylineField]).Value)
}
