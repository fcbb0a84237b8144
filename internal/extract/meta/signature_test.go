package meta_test

import (
	"strings"
	"testing"
)

// Where a page says of itself that it wrote what it publishes, a name in bold above or below the text signs it. Bold
// headings, links and what stands elsewhere sign nothing.
func TestASignatureOfThePublishersText(t *testing.T) {
	const publisher = "Ardmore Times"
	text := "<p>" + strings.Repeat("The council voted on Tuesday to rebuild the old bridge over the river. ", 3) + "</p>"
	head := `<meta property="og:site_name" content="` + publisher + `">` +
		strings.Replace(headOf(`{"@type":"Organization","name":"`+publisher+`"}`), `"author"`,
			`"publisher":{"name":"`+publisher+`"},"author"`, 1)
	for name, c := range map[string]struct{ below, want string }{
		"above the text":       {`<p><strong>Ada Miller</strong></p>` + text + text, "Ada Miller"},
		"two of them":          {`<p><b>Ada Miller/Bo Chen</b></p>` + text + text, "Ada Miller; Bo Chen"},
		"below the text":       {text + text + `<p style="text-align:right"><strong>Lê Phương</strong></p>`, "Lê Phương"},
		"a heading of the end": {text + text + `<h3><b>Ada Miller</b></h3>`, publisher},
		"between paragraphs":   {text + `<p><b>Ada Miller</b></p>` + text, publisher},
		"a line of the trade":  {text + text + `<p><b>Read More</b></p>`, publisher},
		"a link":               {text + text + `<p><b><a href="/x">Ada Miller</a></b></p>`, publisher},
		"beside the text":      {`<article>` + text + text + `</article><p><b>Ada Miller</b></p>`, publisher},
		"not in bold":          {text + text + `<p>Ada Miller</p>`, publisher},
	} {
		page := `<html lang="en"><head>` + head + `</head><body><main>` + bridge + c.below + `</main></body></html>`
		if got := read(t, page, bridgeAt).Byline; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
