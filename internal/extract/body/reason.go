package body

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/prose"
)

// markReasons say what a segment is by the hints around it. The first that fits is given.
var markReasons = []struct {
	mark dom.Mark
	name article.Reason
}{
	{dom.Cookie, article.ReasonCookieNotice},
	{dom.Caption, article.ReasonImageCaption},
	{dom.Newsletter, article.ReasonNewsletterForm},
	{dom.Comment, article.ReasonReaderComment},
	{dom.Paywall, article.ReasonPaywallNotice},
	{dom.Related, article.ReasonRelatedLink},
	{dom.Share, article.ReasonShareButton},
	{dom.Ad, article.ReasonAdvertisement},
	{dom.Author, article.ReasonAboutTheAuthor},
	{dom.Navigation, article.ReasonNavigation},
	{dom.Modal, article.ReasonPopUp},
	{dom.Form, article.ReasonForm},
	{dom.Footer, article.ReasonPageFooter},
	{dom.Tags, article.ReasonTags},
	{dom.Date, article.ReasonDateAndDetails},
	{dom.Sidebar, article.ReasonSidebar},
	{dom.Gallery, article.ReasonMediaPlayer},
	{dom.Source, article.ReasonReference},
	{dom.Header, article.ReasonPageHeader},
}

// reason tells why a segment is left out.
func (s *Survey) reason(i int) article.Reason {
	seg := &s.page.Segments[i]
	if seg.Struck {
		return AsideReason(dom.Struck)
	}
	if seg.Hidden || seg.Unseen {
		return AsideReason(dom.Unseen)
	}
	if seg.Kind == article.Caption {
		return article.ReasonImageCaption
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
		return article.ReasonRelatedLink
	case s.linked[i]:
		return article.ReasonLink
	case i < s.from:
		return article.ReasonBeforeTheArticle
	case i >= s.to:
		return article.ReasonAfterTheArticle
	}
	return article.ReasonNotTheText
}

// AsideReason tells why a sentence reads without a text that stands in it.
func AsideReason(why dom.Why) article.Reason {
	switch why {
	case dom.Struck:
		return article.ReasonStruckOut
	case dom.Reading:
		return article.ReasonSpoken
	case dom.Control:
		return article.ReasonButtonOrForm
	}
	return article.ReasonHidden
}

// headlineWords is the least length of a link that is the headline of another article rather than a button.
const headlineWords = 5

// leadsAway tells that a segment reads as a link to another article. Its words are about that one's matter.
func (s *Survey) leadsAway(i int) bool {
	return s.linked[i] && s.measureOf(i).Words >= headlineWords
}
