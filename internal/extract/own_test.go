package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/extract"
)

// story is an article of a page that holds several.
func story(title, link string, paragraphs ...string) string {
	return fmt.Sprintf(`<article><h2><a href=%q>%s</a></h2><p class="byline">By Ann Hale · 3 March 2025</p><p>%s</p></article>`,
		link, title, strings.Join(paragraphs, "</p><p>"))
}

// Of several articles in a page that one is read which stands under its canonical address, and never two together. What
// JSON-LD says of another is not taken.
func TestTheArticleOfThePagesAddressIsRead(t *testing.T) {
	trees := story("More trees along the river", "/trees",
		"The council wants to plant 900 trees along the river this autumn, the mayor said on Tuesday, twice as many as last "+
			"year.", "Gardeners doubt that the soil is good enough, and ask for 2 million crowns to bring better earth there.",
		"A vote on the plan is expected in September, when all members of the council are back from their holidays.")
	ships := story("More ships in March", "https://www.quay.example/ships/",
		"The harbour counted 412 ships in March, the port authority said on Monday, which is 12 percent more than a year "+
			"before.", "“We did not expect this,” said Ruta Kalns, who leads the authority, and named two new lines as reason.",
		"According to the customs office, exports grew by at least 310 million in the first quarter of this year.")
	linked := `<script type="application/ld+json">[{"@type":"NewsArticle","url":"https://quay.example/trees","headline":"More trees ` +
		`along the river","author":{"@type":"Person","name":"Tom Reed"}},{"@type":"NewsArticle","mainEntityOfPage":{"@id":` +
		`"https://quay.example/ships"},"headline":"More ships in March","author":{"@type":"Person","name":"Ann Hale"}}]</script>`
	for name, head := range map[string]string{
		"canonical": `<link rel="canonical" href="https://quay.example/ships">`,
		"og:url":    `<meta property="og:url" content="https://quay.example/ships">`,
		"JSON-LD":   `<link rel="canonical" href="/ships">` + linked,
	} {
		for _, body := range []string{trees + ships, ships + trees} {
			content := "<html lang=en><head><title>The Quay</title>" + head + "</head><body><main>" + body +
				"</main></body></html>"
			r, err := extract.Clean(t.Context(), extract.Page{
				Content: content, Type: extract.HTML, URL: "https://quay.example/ships?from=feed",
			})
			if err != nil {
				t.Fatal(err)
			}
			all := text(r)
			if r.Metadata.Title != "More ships in March" || !strings.Contains(all, "412 ships") ||
				strings.Contains(all, "900 trees") {
				t.Errorf("%s: %q: %q", name, r.Metadata.Title, all)
			}
			if name == "JSON-LD" && r.Metadata.Byline != "Ann Hale" {
				t.Errorf("by %q", r.Metadata.Byline)
			}
		}
	}
}
