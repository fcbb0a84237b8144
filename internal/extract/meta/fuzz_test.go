package meta_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// FuzzRead feeds what a page says of itself in JSON-LD, in its head and in its line of authors and dates. Whatever
// stands there, every field is one clean line.
func FuzzRead(f *testing.F) {
	f.Add(`{"@type":"NewsArticle","headline":"Ferry late","author":[{"name":"Ada Lund"}],"datePublished":"2025-04-01T09:30"}`, "Ada Lund", "By Ada Lund and Bo Ek, 1 April 2025")
	f.Add(`{"@graph":[{"@id":"#a","name":["x"]},{"@type":["Article"],"author":{"@id":"#a"}}]}`, "2025-04-01",
		"Von Ada Lund · 1. April 2025, 9:30 Uhr")
	f.Add("[[[{\"author\":{\"author\":", "By \n", "Оновлено: 1 квітня 2025, 09:30")
	f.Fuzz(func(t *testing.T, linked, named, line string) {
		page := `<title>Ferry late | Quay Times</title><script type="application/ld+json">` + linked +
			`</script><meta name="author" content="` + named +
			`"><meta property="article:published_time" content="` + named + `"><h1>Ferry late</h1><p class="byline">` + line +
			`</p><p>The ferry was late again.</p>`
		root, err := html.Parse(strings.NewReader(strings.ToValidUTF8(page, "\uFFFD")))
		if err != nil {
			return
		}
		m := meta.Read(root, dom.Cut(root), "https://quay.example/2025/04/01/ferry")
		for _, field := range []string{m.Title, m.Byline, m.Site, m.Published, m.Updated, m.Language, m.Canonical} {
			if !utf8.ValidString(field) || strings.ContainsAny(field, "\n\r\x00") || strings.TrimSpace(field) != field {
				t.Errorf("field %q is not one clean line", field)
			}
		}
	})
}
