package meta_test

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// A headline that speaks of markup keeps its words, wherever it stands; tags that only give words a style go.
func TestMarkupThatIsMeantAsTextStaysText(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{`What &lt;script&gt; costs`, "What <script> costs"},
		{`What &lt;script&gt;alert(1)&lt;/script&gt; costs`, "What <script>alert(1)</script> costs"},
		{`Why &lt;b&gt; is not &lt;strong&gt; in old pages`, "Why <b> is not <strong> in old pages"},
		{`Homes with &lt;5 rooms and &gt;2 doors are rare`, "Homes with <5 rooms and >2 doors are rare"},
		{`Homes with &amp;lt;5 rooms are rare &amp;amp; dear`, "Homes with <5 rooms are rare & dear"},
		{`The &lt;i&gt;Herald&lt;/i&gt; pays its debts`, "The Herald pays its debts"},
		{`&lt;span class="x"&gt;The &lt;em&gt;Herald&lt;/em&gt;&lt;/span&gt; pays`, "The Herald pays"},
		{`Two lines&lt;br&gt;of one headline`, "Two lines of one headline"},
		{`A hall of 100 m&lt;sup&gt;2&lt;/sup&gt; burns down`, "A hall of 100 m² burns down"},
		{`The &lt;?php of the matter`, "The <?php of the matter"},
		{
			`A &lt;template&gt; for &lt;svg&gt; and &lt;style&gt; in one page`,
			"A <template> for <svg> and <style> in one page",
		},
	} {
		quoted := strings.NewReplacer(`"`, "&quot;").Replace(c.written)
		inJSON := strings.NewReplacer("&quot;", `\"`, `"`, `\"`).Replace(html.UnescapeString(c.written))
		for place, head := range map[string]string{
			"title":    "<title>" + c.written + "</title>",
			"og:title": `<meta property="og:title" content="` + quoted + `">`,
			"JSON-LD": `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` +
				strings.ReplaceAll(inJSON, "<", `\u003c`) + `"}</script>`,
		} {
			if got := read(t, page(head, ""), "").Title; got != c.want {
				t.Errorf("%s in %s reads %q, want %q", c.written, place, got, c.want)
			}
			root, err := html.Parse(strings.NewReader(page(head, "")))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(meta.Said(root), c.want) {
				t.Errorf("%s in %s is not among what the head says: %q", c.written, place, meta.Said(root))
			}
		}
	}
}

// What a heading of the page shows is text already.
func TestAHeadingIsReadAsItIsShown(t *testing.T) {
	shown := "<h1>What &lt;i&gt;x&lt;/i&gt; and &amp;amp; mean in old pages of ours</h1>"
	if got, want := read(t, page("", shown), "").Title, "What <i>x</i> and &amp; mean in old pages of ours"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestABylineIsReadOnce(t *testing.T) {
	for written, want := range map[string]string{
		`&lt;a href=&quot;/ada&quot;&gt;Ada Miller&lt;/a&gt;`: "Ada Miller",
		`Ada O&amp;#39;Neill`: "Ada O'Neill",
	} {
		head := `<title>Council rebuilds bridge</title><meta name="author" content="` + written +
			`"><meta property="article:author" content="` + written + `">`
		if got := read(t, page(head, "<h1>Council rebuilds bridge</h1><p class=byline>By "+want+"</p>"),
			"").Byline; got != want {
			t.Errorf("%s reads %q, want %q", written, got, want)
		}
	}
}
