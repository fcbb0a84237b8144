package dom_test

import (
	"strings"
	"testing"

	"claimlight/internal/extract/dom"
)

func TestFlatten(t *testing.T) {
	page := "<html><head><title>Not shown</title><script>no()</script></head><body><p>One &amp; " +
		"two<br/>three</p><td>4</td><td>5</td>"
	want := "One & two three 4 5"
	if got := strings.Join(strings.Fields(dom.Flatten(page)), " "); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What a reader never sees ends where a parser ends it, though its own end tag is missing.
func TestFlattenGoesOnAfterWhatIsUnseen(t *testing.T) {
	for _, unseen := range []string{
		"<p><svg><title/><path/></svg></p>", "<div><select><option>x</div>", "<div><video><p>x</p></div>",
		"<div><object><div>x</div></object></div>", "<noscript>x</noscript>",
	} {
		if got := strings.TrimSpace(dom.Flatten(unseen + "<p>seen</p>")); got != "seen" {
			t.Errorf("%s: %q", unseen, got)
		}
	}
}

// What is not seen stands in the middle of a line without breaking it, as in a page that is cut.
func TestFlattenBreaksNoLineAtWhatIsUnseen(t *testing.T) {
	for _, page := range []string{
		"<label>Pick<input type=radio>one</label>", "<p>Pick<script>x()</script>one</p>",
		"<p>Pick<svg><g><path/></g></svg>one</p>", "<p>Pick<select><option>x</select>one</p>",
	} {
		if got := strings.TrimSpace(dom.Flatten(page)); got != "Pickone" {
			t.Errorf("%s: %q", page, got)
		}
		if got := cut(t, page).Segments[0].Text; got != "Pickone" {
			t.Errorf("%s is cut to %q", page, got)
		}
	}
}

func TestFlattenTakesAnyDepth(t *testing.T) {
	page := strings.Repeat("<div>", 5000) + "deep" + strings.Repeat("</div>", 5000)
	if got := strings.TrimSpace(dom.Flatten(page)); got != "deep" {
		t.Errorf("%q", got)
	}
}

// Raised figures are read as in a page that is cut.
func TestFlattenRaisesFigures(t *testing.T) {
	for _, c := range raisedCases {
		if got := strings.Join(strings.Fields(dom.Flatten(c.page)), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
