package app

import (
	"fmt"
	"strings"
	"testing"
)

// withComments is a page of our own with many comments below its text, which cleaning leaves out.
func withComments(title string, n int) string {
	var comments strings.Builder
	for i := range n {
		fmt.Fprintf(&comments, `<li class="comment"><p class="comment-author">Reader %d</p><p>I was there on day %d, and it rained. 3 likes. Reply.</p></li>`, i, i)
	}
	list := `<section id="comments" class="comments"><h2>Comments</h2><ul class="comment-list">` + comments.String() +
		`</ul></section>`
	return strings.Replace(pageOf(title, harbour...), "</main>", "</main>"+list, 1)
}

// What was left out is left from far down, where the text has no place any more, by the key and by the button.
func TestWhatWasLeftOutIsLeftFromFarDown(t *testing.T) {
	d := newDesk(t).Resize(1024, 640).Open(file(t, "page.html", withComments("Harbour grows", 80)))
	if strings.Contains(d.w.session.Opened().Text, "I was there") {
		t.Fatal("the comments were not left out")
	}
	far := func() *checker {
		d.Press("Ctrl+Shift+L", "End")
		for range 3 {
			d.Press("Up")
		}
		return d.ExpectSeen("I was there on day 79")
	}
	last := func() *checker { return d.ExpectSeen("nobody has counted the empty boxes") }
	far().Press("Ctrl+Shift+L")
	last()
	far().ClickOn("Left out")
	last()
	far().Click("I was there on day 79, and").Press("Ctrl+Z").ClickOn("Left out")
	last()
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
	far().Press("Enter", "Ctrl+Shift+L")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.Press("Up", "Down", "Ctrl+Z")
	expect(d, "version after undo", d.w.session.Opened().Version.Number, 1)
}
