package meta

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
)

// title is the article's headline, without the name of the site.
func title(h head, ld linked, page *dom.Page, site string) string {
	og := withoutSite(first(h.meta("og:title")), site)
	tag := withoutSite(first(h.title), site)
	if ld.rank < 4 {
		ld.Headline = ""
	}
	shown := shownTitle(page, first(og, ld.Headline, tag), tag)
	return first(shown, ld.Headline, og, h.meta("twitter:title", "dc.title", "headline", "title"), tag)
}

// shownTitle is the heading of the page that agrees best with what its head says.
func shownTitle(page *dom.Page, claims ...string) string {
	best, score := "", 0.0
	ones, only := 0, ""
	for i := range page.Segments {
		s := &page.Segments[i]
		if s.Kind != article.Heading || s.Hidden {
			continue
		}
		if s.Level == 1 {
			ones++
			only = s.Text
		}
		like := 0.0
		for _, c := range claims {
			like = max(like, overlap(s.Text, c))
		}
		if like -= float64(s.Level) * 0.02; like > score {
			best, score = s.Text, like
		}
	}
	if score >= 0.5 {
		return best
	}
	if ones == 1 && len(strings.Fields(only)) >= 3 {
		return only
	}
	return ""
}

// overlap is the part of words that two titles share (F1), white space and case aside.
func overlap(a, b string) float64 {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	bag := map[string]int{}
	for _, w := range x {
		bag[w]++
	}
	same := 0
	for _, w := range y {
		if bag[w] > 0 {
			bag[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(x)+len(y))
}

// separators stand between a headline and the name of the site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ", " ‹ ", " < ", " ~ "}

// withoutSite cuts the site's name off a title, at its end or its start.
func withoutSite(title, site string) string {
	for range 3 {
		cut := title
		for _, sep := range separators {
			if at := strings.LastIndex(cut, sep); at > 0 && isSite(cut[at+len(sep):], site, cut[:at]) {
				cut = strings.TrimSpace(cut[:at])
				break
			}
			if at := strings.Index(cut, sep); at > 0 && site != "" && overlap(cut[:at], site) > 0.8 {
				cut = strings.TrimSpace(cut[at+len(sep):])
				break
			}
		}
		if cut == title {
			break
		}
		title = cut
	}
	return title
}

// isSite tells whether the last part of a title is a name and not part of the headline: it shares words with the
// site's name, or is much shorter than the rest.
func isSite(part, site, rest string) bool {
	if site != "" && overlap(part, site) >= 0.5 {
		return true
	}
	words := len(strings.Fields(part))
	return words <= 4 && len(strings.Fields(rest)) >= max(3, 2*words)
}
