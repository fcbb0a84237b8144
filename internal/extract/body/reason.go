package body

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/prose"
)

// markReasons say what a segment is by the hints around it. The first that fits is given.
var markReasons = []struct {
	mark dom.Mark
	name string
}{
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
	{dom.Tags, "tags"},
	{dom.Date, "date and details"},
	{dom.Sidebar, "sidebar"},
	{dom.Gallery, "media player"},
	{dom.Source, "reference"},
	{dom.Header, "page header"},
}

// reason tells in words a person understands why a segment is left out.
func (s *Survey) reason(i int) string {
	seg := &s.page.Segments[i]
	if seg.Hidden {
		return "hidden"
	}
	if seg.Kind == article.Caption {
		return "caption"
	}
	if r := prose.TopicReason(s.topics[i]); r != "" && s.measureOf(i).Words <= 40 && !s.leadsAway(i) {
		return r
	}
	marks := s.around[i].marks
	for _, r := range markReasons {
		if marks.Has(r.mark) {
			return r.name
		}
	}
	switch {
	case s.leadsAway(i):
		return "related link"
	case s.linked[i]:
		return "link"
	case i < s.from:
		return "before the article"
	case i >= s.to:
		return "after the article"
	}
	return "not part of the text"
}

// headlineWords is the least length of a link that is the headline of another article rather than a button.
const headlineWords = 5

// leadsAway tells that a segment reads as a link to another article. Its words are about that one's matter.
func (s *Survey) leadsAway(i int) bool {
	return s.linked[i] && s.measureOf(i).Words >= headlineWords
}
