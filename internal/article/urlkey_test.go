package article_test

import (
	"testing"

	"claimlight/internal/article"
)

func TestAddressesOfOnePageHaveOneKey(t *testing.T) {
	same := []string{
		"https://example.org/news/1?id=5&b=2", "http://www.example.org/news/1/?id=5&b=2",
		"https://EXAMPLE.org:443/news/1?b=2&id=5#top",
		" https://example.org/news/1?id=5&b=2&utm_source=mail&fbclid=xyz ",
	}
	for _, address := range same {
		if got, want := article.URLKey(address), "example.org/news/1?b=2&id=5"; got != want {
			t.Errorf("URLKey(%q) = %q, want %q", address, got, want)
		}
	}
	for _, address := range []string{
		"https://example.org/news/2?id=5&b=2", "https://example.org:8080/news/1?id=5&b=2",
		"https://example.org/News/1?id=5&b=2",
	} {
		if got := article.URLKey(address); got == article.URLKey(same[0]) {
			t.Errorf("%q has the key of another page", address)
		}
	}
	for _, address := range []string{
		"", "page.html", "/home/me/page.html", "mailto:a@example.org", "ftp://example.org/x",
		"http://[::1",
	} {
		if got := article.URLKey(address); got != "" {
			t.Errorf("URLKey(%q) = %q, want none", address, got)
		}
	}
}
