package extract

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
)

// most is the part of an article's text that one rule may leave out; one that leaves out more does not fit the page,
// whose template may have changed.
const most = 0.5

// applyRules corrects a verdict by the rules for the page's site, in their order.
func applyRules(page *dom.Page, v *body.Verdict, rules []SiteRule, site string) {
	if len(rules) == 0 || site == "" {
		return
	}
	places := make([]string, len(page.Segments))
	for i := range page.Segments {
		places[i] = page.Place(page.Segments[i].Box)
	}
	was := v.Reasons
	for _, r := range rules {
		if r.Site != site || r.check() != nil {
			continue
		}
		next := make([]article.Reason, len(v.Reasons))
		for i, now := range v.Reasons {
			next[i] = r.after(now, was[i], places[i])
		}
		if kept(page, next) < (1-most)*kept(page, v.Reasons) {
			continue
		}
		v.Reasons = next
	}
	v.Found = v.Found || kept(page, v.Reasons) > 0
}

// after is a segment's reason once the rule has seen it; was is the one that cleaning gave.
func (r SiteRule) after(now, was article.Reason, place string) article.Reason {
	switch {
	case r.Place != "" && r.Place != place, r.Reason != "" && r.Reason != was:
		return now
	case r.Keep:
		return ""
	case now == "":
		return article.ReasonSiteRule
	}
	return now
}

// kept is how many bytes of text are kept.
func kept(page *dom.Page, reasons []article.Reason) float64 {
	sum := 0
	for i, r := range reasons {
		if r == "" {
			sum += len(page.Segments[i].Text)
		}
	}
	return float64(sum)
}
