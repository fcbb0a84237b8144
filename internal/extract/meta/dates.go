package meta

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"claimlight/internal/extract/calendar"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html/atom"
)

// Kinds of dates beside those of the head.
const (
	timeKind     = shownKind + iota // a time element's attribute
	textKind                        // a date in a short text
	markedKind                      // a date in a text marked as a date
	addressKind                     // a date in the page's address
	modifiedKind                    // what the head calls the date of change
)

var dateNames = []string{
	"datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
	"dcterms.date", "publishdate", "pubdate", "publish-date", "publication_date", "date", "article.published",
	"cxenseparse:recs:publishtime", "citation_publication_date", "citation_online_date", "datecreated",
	"dcterms.issued", "article:published", "og:published_time", "published", "published_time", "publishedtime",
	"dc.date.created", "created", "rnews:datepublished", "og:pubdate", "bt:pubdate", "timestamp",
}

// dateCandidates are all dates that may be the one of publication.
func (e *evidence) dateCandidates() []Candidate {
	var out []Candidate
	add := func(kind, at int, mark float64, values ...string) {
		for _, v := range values {
			if d := calendar.ParseIn(v, e.language); d != "" {
				out = append(out, Candidate{Value: d, kind: kind, at: at, mark: mark})
			}
		}
	}
	add(linkedKind, -1, 0, e.linked.Published)
	add(openKind, -1, 0, e.head.metas["article:published_time"]...)
	for k, name := range dateNames {
		add(plainKind, -1, float64(k), e.head.metas[name]...)
	}
	for _, name := range e.head.names("publi", "release", "issued") {
		if !slices.Contains(dateNames, name) && name != "article:published_time" {
			add(plainKind, -1, float64(len(dateNames)), e.head.metas[name]...)
		}
	}
	add(modifiedKind, -1, 0, e.linked.Updated)
	add(modifiedKind, -1, 1, e.head.meta("article:modified_time"))
	add(modifiedKind, -1, 2, e.head.meta("og:updated_time"))
	add(addressKind, -1, 0, addressDate(e.address))
	e.shownDates(add)
	return e.nearest(out)
}

func (e *evidence) shownDates(add func(kind, at int, mark float64, values ...string)) {
	for i := range e.page.Segments {
		s := &e.page.Segments[i]
		if len(s.Text) > 200 || s.Covered || e.page.Post(s.Box) >= 0 || e.quoted(i) {
			continue
		}
		if t := e.timeElement(s.Box); t != "" {
			add(timeKind, i, 0, t)
			continue
		}
		if calendar.ParseIn(s.Text, e.language) == "" {
			continue
		}
		if e.near(i, dom.Date) {
			add(markedKind, i, 0, s.Text)
		} else {
			add(textKind, i, 0, s.Text)
		}
	}
}

// quoted tells whether a segment stands in a quotation: a post of somebody has a day of its own.
func (e *evidence) quoted(at int) bool {
	found := false
	e.page.Up(e.page.Segments[at].Box, func(_ int, b *dom.Box) bool {
		if 2*b.Text > e.page.Text {
			return false
		}
		found = b.Node.DataAtom == atom.Blockquote
		return !found
	})
	return found
}

// timeElement is the datetime of a time element at, around or in a box.
func (e *evidence) timeElement(box int) string {
	n := e.page.Boxes[box].Node
	for up, at := 0, n; up < 3 && at != nil; up, at = up+1, at.Parent {
		if v := dom.Attr(at, "datetime"); v != "" {
			return v
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if v := dom.Attr(c, "datetime"); v != "" {
			return v
		}
	}
	if dom.Attr(n, "itemprop") == "datePublished" {
		return dom.Attr(n, "content")
	}
	return ""
}

var inAddress = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[/_-]((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[/_.-]|$)`)
})

func addressDate(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if m := inAddress().FindStringSubmatch(u.Path); m != nil {
		return calendar.Day(m[1], m[2], m[3])
	}
	return ""
}

func pathDepth(address string) int {
	u, err := url.Parse(address)
	if err != nil {
		return 0
	}
	return strings.Count(strings.Trim(u.Path, "/"), "/") + min(len(strings.Trim(u.Path, "/")), 1)
}

// published is the date of publication as the page gives it.
func (e *evidence) published() (date string, at []int) {
	c := e.dateCandidates()
	date, at = shown(DateField, c, choose(DateField, c, e.dateFeatures(c), e.leastDate(c)).Value)
	return exact(c, date), at
}

// articleRank is the least rank of JSON-LD that speaks of an article.
const articleRank = 8

// leastDate is the likelihood that a date needs on this page. There hardly ever is none where JSON-LD says of an
// article when it was published; and in scripts without capitals, of which the forest saw too few, where the only day
// that the page names stands in the lines below its title.
func (e *evidence) leastDate(all []Candidate) float64 {
	linked := e.linked.rank >= articleRank && calendar.ParseIn(e.linked.Published, e.language) != ""
	below := func(c Candidate) bool { return e.titleAt >= 0 && c.at > e.titleAt && c.at <= e.titleAt+lineNear }
	switch {
	case linked:
		return leastLinked
	case distinct(all) == 1 && isCaseless(e.title) && slices.ContainsFunc(all, below):
		return leastOnly
	}
	return least[DateField]
}

// exact is a date with the time that the page's head gives for its day, JSON-LD first, else as it is.
func exact(candidates []Candidate, date string) string {
	if date == "" {
		return ""
	}
	for _, kind := range []int{linkedKind, openKind} {
		for _, c := range candidates {
			if c.kind == kind && len(c.Value) > len(time.DateOnly) && c.Value[:10] == date[:10] {
				return c.Value
			}
		}
	}
	return date
}

// updated is the date of the last change as the page's head gives it, else as a line near the title says.
func (e *evidence) updated() string {
	if d := e.changed(); d != "" {
		return d
	}
	for i := max(0, e.titleAt-6); e.titleAt >= 0 && i < min(len(e.page.Segments), e.titleAt+16); i++ {
		if d := e.shownUpdate(i); d != "" {
			return d
		}
	}
	return ""
}

// changed is the date of the last change as the page's head gives it.
func (e *evidence) changed() string {
	modified, other := e.head.meta("article:modified_time"), e.head.meta("og:updated_time", "datemodified",
		"last-modified")
	for _, v := range []string{e.linked.Updated, modified, other} {
		if d := calendar.ParseIn(v, e.language); d != "" {
			return d
		}
	}
	return ""
}

var sayUpdate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL])(?:last )?(?:updated|modified|edited|(?:letzte )?aktualisier\pL*|mis(?:e)? à jour|` +
		`modifiée?|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|` +
		`aktualizacja|zaktualizowano|aktualizov\pL*|frissítve|güncelle\pL*|оновлен\pL*|обновл[её]н\pL*)|更新|수정`)
})

// shownUpdate is the date in a short text that says when the page was changed. The words may stand in the text before.
func (e *evidence) shownUpdate(at int) string {
	s := &e.page.Segments[at]
	if s.Covered || len(s.Text) > 200 || calendar.ParseIn(s.Text, e.language) == "" {
		return ""
	}
	said := s.Text
	if at > 0 && len(e.page.Segments[at-1].Text) < 30 {
		said = e.page.Segments[at-1].Text + " " + said
	}
	words := sayUpdate().FindStringIndex(said)
	if words == nil {
		return ""
	}
	day := calendar.ParseIn(said[words[1]:], e.language)
	if full := calendar.ParseIn(e.timeElement(s.Box), e.language); day != "" && strings.HasPrefix(full, day[:10]) {
		return full
	}
	return day
}
