package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// harbour is the paragraphs of another article.
var harbour = []string{
	"The harbour master of Selby closed the northern quay on Friday, after a ferry struck the wall in thick fog.",
	"Nobody was hurt, the harbour board said, but the hull of the ferry is torn open above the water for six metres.",
	"Divers are to look at the wall today, and until they have, freight for the islands leaves from the southern quay.",
}

const signature = `<div class="meta"><span class="byline">By Ada Miller</span>` +
	`<time datetime="2024-03-05">5 March 2024</time></div>`

// Of several articles in one page that is kept which has the page's title, wherever it stands, and never a part of
// another. Sections, posts of a live blog and a headline said twice are parts of one article.
func TestSeveralArticlesInOnePage(t *testing.T) {
	bridge, quay := "<p>"+strings.Join(text, "</p><p>")+"</p>", "<p>"+strings.Join(harbour, "</p><p>")+"</p>"
	const title, next = "Council rebuilds bridge", "Ferry strikes quay in fog"
	head := func(level, words, signed string) string {
		return "<" + level + ">" + words + "</" + level + ">" + signed
	}
	for name, c := range map[string]struct {
		page string
		both bool
	}{
		"the next one of an endless page": {page: `<article>` + head("h1", title, "") + bridge + `</article><article>` +
			head("h1", next, "") + quay + `</article>`},
		"the one before": {page: `<article>` + head("h1", next, "") + quay + `</article><article>` +
			head("h1", title, "") + bridge + `</article>`},
		"in elements without a meaning": {page: `<div class="story">` + head("h1", title, signature) + bridge +
			`</div><div class="story">` + head("h1", next, signature) + quay + `</div>`},
		"the next with a smaller headline": {page: `<article>` + head("h1", title, signature) + bridge +
			`</article><article>` + head("h2", next, signature) + quay + `</article>`},
		"each in wrappers": {page: `<div><div role="article">` + head("h2", title, "") + bridge +
			`</div></div><div><div role="article">` + head("h2", next, "") + quay + `</div></div>`},
		"each with a type": {page: `<section itemtype="https://schema.org/NewsArticle">` + head("h1", title, "") + bridge +
			`</section><section itemtype="https://schema.org/NewsArticle">` + head("h1", next, "") + quay + `</section>`},
		"with the head in an element of its own": {page: `<article><header>` + head("h1", title, signature) +
			`</header><div>` + bridge + `</div></article><article><header>` + head("h1", next, signature) +
			`</header><div>` + quay + `</div></article>`},
		"sections": {both: true, page: `<article>` + head("h1", title, "") + bridge + `<section>` + head("h2", next, "") +
			quay + `</section></article>`},
		"sections with large headings": {both: true, page: `<article><div>` + head("h1", title, signature) + bridge +
			`</div><div>` + head("h1", next, "") + quay + `</div></article>`},
		"posts of a live blog": {both: true, page: `<main>` + head("h1", title, signature) + `<article>` +
			head("h2", "First post of the day", signature) + bridge + `</article><article>` + head("h2", next, signature) +
			quay + `</article></main>`},
		"the same headline again": {both: true, page: `<article>` + head("h1", title, "") + bridge +
			`</article><article>` + head("h1", title, "") + quay + `</article>`},
	} {
		t.Run(name, func(t *testing.T) {
			page := "<html><head><title>" + title + "</title></head><body>" + c.page + "</body></html>"
			root, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			cut := dom.Cut(root)
			v := body.Judge(cut, body.WitnessOf(meta.Read(root, cut, ""), ""))
			for i, s := range cut.Segments {
				switch {
				case strings.Contains(bridge, s.Text) && v.Reasons[i] != "":
					t.Errorf("%.40q is left out as %q", s.Text, v.Reasons[i])
				case strings.Contains(quay, s.Text) && (v.Reasons[i] == "") != c.both:
					t.Errorf("%.40q is left out as %q, want kept: %v", s.Text, v.Reasons[i], c.both)
				}
			}
		})
	}
}
