package dom_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/dom"
)

func TestFlatten(t *testing.T) {
	page := "<html><head><title>Not shown</title><script>no()</script></head><body><p>One &amp; two<br/>three</p><td>4</td><td>5</td>"
	want := "One & two three 4 5"
	if got := strings.Join(strings.Fields(dom.Flatten(page)), " "); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What a reader never sees ends where a parser ends it, though its own end tag is missing.
func TestFlattenGoesOnAfterWhatIsUnseen(t *testing.T) {
	for _, unseen := range []string{
		"<p><svg><title/><path/></svg></p>", "<div><select><option>x</div>", "<div><video><p>x</p></div>", "<div><object><div>x</div></object></div>", "<noscript>x</noscript>",
	} {
		if got := strings.TrimSpace(dom.Flatten(unseen + "<p>seen</p>")); got != "seen" {
			t.Errorf("%s: %q", unseen, got)
		}
	}
}

func TestFlattenTakesAnyDepth(t *testing.T) {
	page := strings.Repeat("<div>", 5000) + "deep" + strings.Repeat("</div>", 5000)
	if got := strings.TrimSpace(dom.Flatten(page)); got != "deep" {
		t.Errorf("%q", got)
	}
}
