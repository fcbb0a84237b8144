package body

import "claimlight/internal/extract/dom"

// reasons names, for each mark, what a segment with it is. The first that fits is given.
var reasons = []struct {
	mark dom.Mark
	name string
}{
	{dom.Hidden, "hidden"},
	{dom.Cookie, "cookie notice"},
	{dom.Caption, "caption"},
	{dom.Newsletter, "newsletter form"},
	{dom.Comment, "reader comment"},
	{dom.Paywall, "paywall notice"},
	{dom.Related, "related link"},
	{dom.Share, "share button"},
	{dom.Ad, "advertisement"},
	{dom.Author, "about the author"},
	{dom.Navigation, "navigation"},
	{dom.Modal, "pop-up"},
	{dom.Form, "form"},
	{dom.Footer, "page footer"},
	{dom.Sidebar, "sidebar"},
	{dom.Tags, "tags"},
	{dom.Date, "date and details"},
	{dom.Gallery, "media player"},
	{dom.Header, "page header"},
}

// reason tells why a segment is not the article, or "".
func reason(page *dom.Page, i, container int) string {
	s := &page.Segments[i]
	var marks dom.Mark
	inside := false
	page.Up(s.Box, func(j int, b *dom.Box) bool {
		inside = inside || j == container
		if !inside || j != container {
			marks |= b.Marks
		}
		return !inside
	})
	if inside && !s.Hidden && !marks.Has(against) && 2*s.Link <= len(s.Text) {
		return ""
	}
	return name(page, s, marks)
}

// name puts the strongest hint into words.
func name(page *dom.Page, s *dom.Segment, marks dom.Mark) string {
	for _, r := range reasons {
		if marks.Has(r.mark) {
			return r.name
		}
	}
	switch {
	case s.Hidden:
		return "hidden"
	case 2*s.Link > len(s.Text):
		return "link"
	}
	return "outside the article"
}
