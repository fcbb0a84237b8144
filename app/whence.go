package app

import (
	"path/filepath"

	"claimlight/internal/article"
	"claimlight/internal/extract"
)

// whence says where an article is from. Of a saved page that tells its own address it says both: which file was opened is
// known, the address is what the page claims.
func whence(a article.Article) string {
	if extract.SiteOf(a.URL) != "" || extract.SiteOf(a.Canonical) == "" {
		return a.URL
	}
	if a.URL == "" {
		return a.Canonical
	}
	return a.Canonical + "  ·  opened from " + filepath.Base(a.URL)
}

// claimedAddress says which other address than the one it was got from a page gives itself; empty where it gives none.
func claimedAddress(a article.Article) string {
	if a.Canonical == "" || a.Canonical == a.URL {
		return ""
	}
	return "The page says that it lives at " + a.Canonical
}

// siteName is the publisher's name, or else the host of the article's address: that is shown alone, and kept nowhere.
func siteName(a article.Article) string {
	for _, name := range []string{a.Site, extract.SiteOf(a.URL), extract.SiteOf(a.Canonical)} {
		if name != "" {
			return name
		}
	}
	return ""
}
