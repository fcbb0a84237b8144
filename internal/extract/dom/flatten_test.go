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

func TestFlattenTakesAnyDepth(t *testing.T) {
	page := strings.Repeat("<div>", 5000) + "deep" + strings.Repeat("</div>", 5000)
	if got := strings.TrimSpace(dom.Flatten(page)); got != "deep" {
		t.Errorf("%q", got)
	}
}
