package article_test

import (
	"testing"
	"unicode/utf8"

	"claimlight/internal/article"

	"golang.org/x/text/unicode/norm"
)

func TestTheDoorCleansOnce(t *testing.T) {
	cases := []struct{ in, field, text string }{
		{"a\r\nb\rc", "a\nb\nc", "a\nb\nc"},
		{"nul\x00here", "nul\uFFFDhere", "nul\uFFFDhere"},
		{"bad\xffbyte", "bad\uFFFDbyte", "bad\uFFFDbyte"},
		{"e\u0301", "e\u0301", "\u00e9"},
		{"", "", ""},
	}
	for _, c := range cases {
		if got := article.CleanField(c.in); got != c.field {
			t.Errorf("CleanField(%q) = %q, want %q", c.in, got, c.field)
		}
		if got := article.CleanText(c.in); got != c.text {
			t.Errorf("CleanText(%q) = %q, want %q", c.in, got, c.text)
		}
	}
}

// Invariant 0: what came through the door once is not changed by it again.
func FuzzTheDoorIsIdempotent(f *testing.F) {
	f.Add("a\r\r\nb")
	f.Add("\xf0\x28\x8c\x28e\u0301\x00")
	f.Fuzz(func(t *testing.T, s string) {
		field, text := article.CleanField(s), article.CleanText(s)
		if !utf8.ValidString(field) || article.CleanField(field) != field {
			t.Errorf("field %q is changed by a second cleaning", field)
		}
		if !norm.NFC.IsNormalString(text) || article.CleanText(text) != text {
			t.Errorf("text %q is changed by a second cleaning", text)
		}
	})
}

// Invariant 1: a version's text is its kept blocks joined by one LF, and Spans tells where each stands.
func TestTextIsTheKeptBlocks(t *testing.T) {
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Заголовок"},
		{Kind: article.Paragraph, Text: "menu", Reason: "navigation"},
		{Kind: article.Paragraph, Text: "One."},
		{Kind: article.ListItem, Text: ""},
		{Kind: article.Paragraph, Text: "Two."},
	}}
	if got, want := v.Text(), "Заголовок\nOne.\n\nTwo."; got != want {
		t.Fatalf("text %q, want %q", got, want)
	}
	for i, span := range v.Spans() {
		if got, want := span.Of(v.Text()), v.Kept()[i].Text; got != want {
			t.Errorf("block %d is %q, want %q", i, got, want)
		}
		if got := article.BlockAt(v.Spans(), span.Start); got != i && !span.Empty() {
			t.Errorf("offset %d lies in block %d, want %d", span.Start, got, i)
		}
	}
}
