// Package meta reads what a page says about itself: title, byline, site, dates, language and address.
package meta

import (
	"net/url"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// Metadata is what Read finds.
type Metadata struct {
	article.Metadata
	Body        string // JSON-LD articleBody, as the page gives it; a witness, not the truth
	Description string // the page's own short description
}

// Read reads the metadata of a parsed page. address is where it was got from, and may be empty.
func Read(root *html.Node, page *dom.Page, address string) Metadata {
	h := readHead(root)
	ld := parseLinked(h.linked)
	m := Metadata{Body: ld.Body}
	m.Description = first(h.meta("og:description", "description", "twitter:description"))
	m.Site = site(h, ld)
	m.Language = h.language(ld)
	m.Canonical = canonical(h, address)
	m.Title = title(h, ld, page, m.Site)
	m.Byline = byline(h, ld, page, m.Site)
	m.Published, m.Updated = dates(h, ld, page, m.Title, address)
	return m
}

// site is the publisher's name.
func site(h head, ld linked) string {
	return first(h.meta("og:site_name"), ld.Site, h.meta("application-name"), ld.Publisher, h.meta("twitter:app:name:iphone"))
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

// first is the first of the values that is not blank, cleaned.
func first(values ...string) string {
	for _, v := range values {
		if v = tidy(v); v != "" {
			return v
		}
	}
	return ""
}

// tidy undoes entities that were encoded twice, makes white space one, and cleans text at the door.
func tidy(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "<") {
		s = dom.Flatten(s)
	}
	return article.CleanText(strings.Join(strings.Fields(s), " "))
}
