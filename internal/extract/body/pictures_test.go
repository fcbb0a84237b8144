package body_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// A caption is left out by what is written on its element and by the picture beside it, in any language; the same word
// on a paragraph without a picture, and captions that are all there is, are the text's own.
func TestCaptionsWithoutAnElementOfTheirOwn(t *testing.T) {
	const said = "정청래 더불어민주당 대표가 6월 18일 서울 여의도 국회에서 열린 의원총회에서 대화하고 있다."
	picture := `<img src="/x.jpg">`
	for name, c := range map[string]struct {
		inside string
		out    bool
	}{
		"below a picture":       {`<div>` + picture + `<div class="caption"><p>` + said + `</p></div></div>`, true},
		"the picture in a link": {`<div><a href="/x">` + picture + `</a><p class="caption">` + said + `</p></div>`, true},
		"below a film":          {`<div><video></video><div class="caption"><p>` + said + `</p></div></div>`, true},
		"without a picture":     {`<div class="caption"><p>` + said + `</p></div>`, false},
		"without a word":        {`<div>` + picture + `<p>` + said + `</p></div>`, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := judge(t, pageWith("", c.inside, ""))[said]; (got == "caption") != c.out {
				t.Errorf("left out as %q, want it left out as a caption: %v", got, c.out)
			}
		})
	}
}

func TestTheCaptionsOfAGalleryAreItsText(t *testing.T) {
	var page strings.Builder
	page.WriteString(`<html><head><title>Council rebuilds bridge</title></head><body><article><h1>Council rebuilds bridge</h1>`)
	for _, s := range text {
		page.WriteString(`<div class="slide"><img src="/x.jpg"><div class="caption"><p>` + s + `</p></div></div>`)
	}
	page.WriteString(`</article></body></html>`)
	root, err := html.Parse(strings.NewReader(page.String()))
	if err != nil {
		t.Fatal(err)
	}
	cut := dom.Cut(root)
	v, kept := body.Judge(cut, body.Witness{Title: "Council rebuilds bridge"}), 0
	for _, r := range v.Reasons {
		if r == "" {
			kept++
		}
	}
	if kept < len(text) {
		t.Errorf("%d of %d are kept: %v", kept, len(text), v.Reasons)
	}
}
