package app

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The paragraphs of a page of our own, which is long enough to be taken for an article.
var harbour = []string{
	"The harbour moved 41,200 containers in March, the port authority said on Monday. That is 12 percent more than a " +
		"year before.",
	"“We did not expect this,” said Ruta Kalns, who leads the authority. She named two new lines to the north as the " +
		"reason.",
	"According to the customs office, exports grew by at least €310 million in the first quarter. Imports stayed as " +
		"they were.",
	"The unions doubt the figures. Night shifts were cut by a third, and nobody has counted the empty boxes.",
}

// pageOf is a news page with things around the article.
func pageOf(title string, paragraphs ...string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>%s - The Quay</title><meta name="author" content="Ines Vold">
<meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2025-04-14T08:00:00Z"></head>
<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Port</a></li></ul></nav>
<main><article><h1>%s</h1><p class="byline">By <a rel="author" href="/people/vold">Ines Vold</a> · <time datetime="2025-04-14T08:00:00Z">14 April 2025, 08:00</time></p><p>%s</p></article></main>
<footer><p>© The Quay. All rights reserved.</p></footer></body></html>`, title, title, strings.Join(paragraphs, "</p>\n<p>"))
}

// file writes a file into a folder of its own.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// site is a web site on this computer. Its pages are those of the map, by path; what has none is answered with 404.
func site(t *testing.T, pages map[string]string) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if strings.HasPrefix(page, "%PDF") {
			w.Header().Set("Content-Type", "application/pdf")
		} else {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
		}
		fmt.Fprint(w, page)
	}))
	t.Cleanup(s.Close)
	return s
}
