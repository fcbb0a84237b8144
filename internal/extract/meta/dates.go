package meta

import (
	"claimlight/internal/extract/dom"
)

// dates are when the article was published and updated, as the page gives them.
func dates(h head, ld linked, page *dom.Page, title, address string) (published, updated string) {
	published = firstDate(ld.Published,
		h.meta("article:published_time"), h.meta("datepublished"), h.meta("parsely-pub-date"), h.meta("sailthru.date"),
		h.meta("dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "publishdate", "pubdate", "publish-date", "publication_date", "date", "article.published", "cxenseparse:recs:publishtime"),
	)
	if published == "" {
		published = shownDate(page)
	}
	updated = firstDate(ld.Updated, h.meta("article:modified_time"), h.meta("og:updated_time"), h.meta("datemodified", "last-modified"))
	return published, updated
}

func firstDate(values ...string) string {
	for _, v := range values {
		if d := ParseDate(v); d != "" {
			return d
		}
	}
	return ""
}

// shownDate is the first time element or short dated text above the article.
func shownDate(page *dom.Page) string {
	for i := range page.Segments {
		s := &page.Segments[i]
		if len(s.Text) > 80 || s.Hidden {
			continue
		}
		b := &page.Boxes[s.Box]
		if d := ParseDate(dom.Attr(b.Node, "datetime")); d != "" {
			return d
		}
		if b.Marks.Has(dom.Date) {
			if d := ParseDate(s.Text); d != "" {
				return d
			}
		}
	}
	return ""
}
