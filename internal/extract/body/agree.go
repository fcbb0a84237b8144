package body

import (
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/prose"
)

// agreements are hints of the markup and words of the text that mean the same.
var agreements = []struct {
	mark  dom.Mark
	topic prose.Topic
}{
	{dom.Newsletter, prose.Newsletter},
	{dom.Cookie, prose.Cookies},
	{dom.Related, prose.ReadMore},
	{dom.Share, prose.Sharing},
	{dom.Ad, prose.Advert},
	{dom.Caption, prose.Credit},
	{dom.Paywall, prose.Appeal},
	{dom.Footer, prose.Copyright},
}

// small is the part of a page's text below which a box is a piece inserted into it.
const small = 0.2

// agreed tells that the markup around a short segment and its own words say the same: that it is not the article's.
func (s *Survey) agreed(i int) bool {
	if s.measureOf(i).Words > 40 {
		return false
	}
	var marks dom.Mark
	for m, box := range s.around[i].nearest {
		if box >= 0 && s.share(int(box)) < small {
			marks |= 1 << m
		}
	}
	if marks == 0 {
		return false
	}
	for _, a := range agreements {
		if marks.Has(a.mark) && s.topics[i][a.topic] > 0 {
			return true
		}
	}
	return false
}
