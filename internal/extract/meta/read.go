// Package meta reads what a page says about itself: title, byline, site, dates, language and address.
package meta

import (
	"cmp"
	"net/url"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"

	"golang.org/x/net/html"
)

// Metadata is what Read finds.
type Metadata struct {
	article.Metadata
	Body        string // JSON-LD articleBody, as the page gives it; a witness, not the truth
	Description string // the page's own short description
	Type        string // og:type
	Rank        int    // how likely its JSON-LD speaks of one article, 0 to 9
	TitleAt     int    // the segment that shows the title, nearly or wholly, or -1
	BylineAt    []int  // the segments that show the byline
	DateAt      []int  // and those that show the date
	HeadAt      []int  // those below the title that say no more than these
}

// SavedFile stands for the address of a page that somebody saved, whose own is not known: one step deep, as articles
// lie, not a site's front page. Where the file lies tells nothing.
const SavedFile = "/page"

// Read reads the metadata of a parsed page. address is where it was got from, or SavedFile, and may be empty.
func Read(root *html.Node, page *dom.Page, address string) Metadata {
	h := readHead(root)
	own := canonical(h, address)
	ld := parseLinked(h.linked, own)
	m := Metadata{Body: ld.Body, Rank: ld.rank, Type: first(h.meta("og:type"))}
	m.Description = first(h.meta("og:description", "description", "twitter:description"))
	m.Site = site(h, ld)
	m.Language = h.language(ld)
	m.Canonical = own
	if m.Canonical != "" && address == SavedFile {
		address = m.Canonical
	}
	e := newEvidence(h, ld, page, cmp.Or(address, m.Canonical), m.Site)
	e.findTitle()
	if e.shownTitle() < 0 {
		if headline := ownHeadline(root, own); headline != "" {
			e.setTitle(headline)
		}
	}
	m.Title, m.TitleAt, m.Updated = e.title, e.shownTitle(), e.updated()
	m.Byline, m.BylineAt = e.byline()
	m.Published, m.DateAt = e.published()
	m.HeadAt = e.headLines(m.Byline, m.BylineAt, m.DateAt)
	return m
}

// Sheet is the candidates for one field of a page, each measured. The forests are fitted to such sheets.
type Sheet struct {
	Candidates []Candidate
	Table      *forest.Table
	Least      float64 // the likelihood, 0 to 1, that a value needs to be given
	settled    func(likely Candidate) Candidate
}

// Given is the candidate that a page is given where each is as likely as this, "" where none reaches the least.
func (s *Sheet) Given(likely []float64, least float64) Candidate {
	out := likeliest(s.Candidates, likely, least)
	if s.settled != nil {
		return s.settled(out)
	}
	return out
}

// Sheets gives the candidates of all fields, for fitting. The title must be given, for the others depend on it.
func Sheets(root *html.Node, page *dom.Page, address, title string) [3]Sheet {
	h := readHead(root)
	ld := parseLinked(h.linked, canonical(h, address))
	e := newEvidence(h, ld, page, address, site(h, ld))
	titles := e.titleCandidates()
	out := [3]Sheet{TitleField: {titles, e.titleFeatures(titles), least[TitleField], nil}}
	e.setTitle(title)
	bylines, dates := e.bylineCandidates(), e.dateCandidates()
	settled := func(likely Candidate) Candidate { return e.settled(bylines, likely) }
	out[BylineField] = Sheet{bylines, e.bylineFeatures(bylines), least[BylineField], settled}
	out[DateField] = Sheet{dates, e.dateFeatures(dates), e.leastDate(dates), nil}
	return out
}

// site is the publisher's name.
func site(h head, ld linked) string {
	return first(h.meta("og:site_name"), ld.Site, h.meta("application-name"), ld.Publisher,
		h.meta("twitter:app:name:iphone"))
}

// canonical is the address under which the page wants to be known, made absolute.
func canonical(h head, address string) string {
	link := first(h.canonical, h.meta("og:url"))
	if link == "" {
		return ""
	}
	base, err := url.Parse(address)
	if err != nil {
		return ""
	}
	u, err := base.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// first is the first of the values that is not blank, with its white space made one.
func first(values ...string) string {
	for _, v := range values {
		if v = oneSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// oneSpace cleans a text at the door and makes its white space one.
func oneSpace(s string) string {
	return article.CleanText(strings.Join(strings.Fields(s), " "))
}
