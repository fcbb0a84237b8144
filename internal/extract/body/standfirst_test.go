package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// The standfirst is kept and known as one, wherever it stands between title and text; neither the first paragraph nor
// what else stands there is taken for one.
func TestTheStandfirstIsKeptAsOne(t *testing.T) {
	const first = "Nine of thirteen members voted for a plan that was rejected twice before."
	text := "<p>" + strings.Join(text, "</p><p>") + "</p>"
	const described = `<meta name="description" content="` + first + `">`
	for name, c := range map[string]struct {
		head, below string
		is          bool
	}{
		"a heading in a header": {described, `<div class="hero-banner header"><div class="meta"><div class="share"><h2>` + first +
			`</h2></div></div></div>` + text, true},
		"a paragraph that is marked": {"", `<p class="article__standfirst">` + first + `</p>` + text, true},
		"a part that is marked": {
			"", `<div class="story-dek subtitle"><span>` + first + `</span></div><div>` + text + `</div>`,
			true,
		},
		"a bold first paragraph": {described, `<p><b>` + first + `</b></p>` + text, true},
		"apart from the text":    {described, `<div class="top"><p>` + first + `</p></div><div>` + text + `</div>`, true},
		"the first paragraph, which the page describes itself by": {described, `<p>` + first + `</p>` + text, false},
		"a caption": {
			described, `<div class="summary"><img src="x.jpg" alt=""><p>` + first + `</p></div><div>` + text + `</div>`,
			false,
		},
		"a date": {"", `<div class="summary">Updated 5 March 2024, 14:30 · 7 March 2024, 08:15</div>` + text, false},
		"an author": {"", `<div class="author-bio"><p class="summary">` +
			`Ada Miller has written on bridges and roads for the Example since 2004.</p></div>` + text, false},
		"a note to subscribe": {"", `<div class="newsletter"><p class="intro">` + first + `</p></div>` + text, false},
	} {
		t.Run(name, func(t *testing.T) {
			root, err := html.Parse(strings.NewReader(`<html><head><title>Council rebuilds bridge</title>` + c.head +
				`</head><body><main><article><h1>Council rebuilds bridge</h1>` + c.below + `</article></main></body></html>`))
			if err != nil {
				t.Fatal(err)
			}
			cut := dom.Cut(root)
			v := body.Judge(cut, body.WitnessOf(meta.Read(root, cut, ""), ""))
			var got []string
			for _, i := range v.Standfirst {
				if got = append(got, cut.Segments[i].Text); v.Reasons[i] != "" {
					t.Errorf("%q is left out as %s", cut.Segments[i].Text, v.Reasons[i])
				}
			}
			if c.is && (len(got) != 1 || got[0] != first) || !c.is && len(got) > 0 {
				t.Errorf("the standfirst is %q", got)
			}
		})
	}
}
