package meta

import "strings"

// separators stand between a headline and the name of the site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " / ", " ‹ ", " < ", " ~ ", "｜", "_"}

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

// lastCut is a title without what follows its last separator, "" where it has none.
func lastCut(title string) string {
	last := -1
	for _, sep := range separators[:8] {
		last = max(last, strings.LastIndex(title, sep))
	}
	if last <= 0 {
		return ""
	}
	return title[:last]
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
