package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// What is set into a text is kept with it: posts with the line that says whose they are, and tables.
func TestWhatIsSetIntoTheTextIsKept(t *testing.T) {
	const sentence = "<p>The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.</p>"
	post := func(class string) string {
		return `<blockquote class="` + class + `"><p>We lost 31 houses.</p>&mdash; Mayor (@mayor) <a href="https://a.example/1">March 4</a></blockquote>`
	}
	table := "<table><tr><td>Mon<td><ul><li>10 to 8</ul></tr><tr><td>Tue<td><ul><li>Closed</ul></table>"
	for name, c := range map[string]struct {
		in     string
		words  string
		wanted bool
	}{
		"a post":          {post("twitter-tweet"), "We lost 31 houses.|Mayor (@mayor)", true},
		"of another site": {post("bluesky-embed"), "We lost 31 houses.|Mayor (@mayor)", true},
		"in an element of its own": {
			`<div class="social-embed">` + post("mastodon-embed") + "</div>",
			"We lost 31 houses.", true,
		},
		"a post without its text": {`<blockquote class="instagram-media"><a href=1>A post shared by Ada (@ada)</a></blockquote>`, "A post shared", false},
		"a post that is a link to it": {post("instagram-media") +
			`<blockquote class="instagram-media"><a href=1>View this post</a></blockquote>`, "View this post", false},
		"a table":                     {table, "Mon\t10 to 8|Tue\tClosed", true},
		"a table in a wrapper":        {`<div class="table-wrapper">` + table + "</div>", "Mon\t10 to 8", true},
		"a table of related articles": {`<div class="related">` + table + "</div>", "Tue\tClosed", false},
		"a table behind what is not":  {`</article><div class="comments"><p>I think that this bridge is a fine thing, and I live near it.</p>` + table + "</div><article>", "Tue\tClosed", false},
	} {
		page := `<html><body><nav><a href="/">Home</a></nav><main><article><h1>Council rebuilds bridge</h1>` + strings.Repeat(
			sentence,
			5,
		) + c.in +
			sentence + `</article></main><footer>All rights reserved.</footer></body></html>`
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		p := dom.Cut(root)
		score := make([]float64, len(p.Segments))
		for i, s := range p.Segments {
			if strings.HasPrefix(s.Text, "The council") {
				score[i] = 1
			}
		}
		var kept strings.Builder
		for i, keep := range body.NewSurvey(p, body.Witness{Title: "Council rebuilds bridge"}).Keep(score) {
			if keep {
				kept.WriteString(p.Segments[i].Text + "\n")
			}
		}
		for words := range strings.SplitSeq(c.words, "|") {
			if got := strings.Contains(kept.String(), words); got != c.wanted {
				t.Errorf("%s: %q kept %v:\n%s", name, words, got, kept.String())
			}
		}
	}
}
