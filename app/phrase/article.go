package phrase

import (
	"path/filepath"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/words"
)

// Quoted is a quote in a few words, for a sentence about it, which has a full stop of its own.
func Quoted(quote string) string {
	return "“" + Short(strings.TrimSuffix(OneLine(quote), "."), 50) + "”"
}

// Byline writes who wrote an article, when, and where it stands.
func Byline(a article.Article) string {
	var parts []string
	for _, s := range []string{a.Byline, Time(a.Published), updated(a), Site(a)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "  ·  ")
}

// updated says when the page was changed, where that was on another day than it was published.
func updated(a article.Article) string {
	changed := Day(a.Updated)
	if changed == "" || changed == Day(a.Published) {
		return ""
	}
	return words.PhraseUpdated(changed).String()
}

// Whence says where an article is from. Of a saved page that tells its own address it says both: which file was opened
// is known, the address is what the page claims.
func Whence(a article.Article) string {
	if extract.SiteOf(a.URL) != "" || extract.SiteOf(a.Canonical) == "" {
		return a.URL
	}
	if a.URL == "" {
		return a.Canonical
	}
	return words.PhraseOpenedFrom(a.Canonical, filepath.Base(a.URL)).String()
}

// ClaimedAddress says which other address than the one it was got from a page gives itself; empty where it gives none.
func ClaimedAddress(a article.Article) string {
	if a.Canonical == "" || a.Canonical == a.URL {
		return ""
	}
	return words.PhrasePageSaysLivesAt(a.Canonical).String()
}

// Site is the publisher's name, or else the host of the article's address: that is shown alone, and kept nowhere.
func Site(a article.Article) string {
	for _, name := range []string{a.Site, extract.SiteOf(a.URL), extract.SiteOf(a.Canonical)} {
		if name != "" {
			return name
		}
	}
	return ""
}
