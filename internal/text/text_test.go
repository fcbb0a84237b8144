package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/text"
)

// awkward holds the kinds of text in which bytes, code points and what a reader calls characters differ.
var awkward = []string{
	"", "plain", "naïve café", "e\u0301 combining", "👩‍👩‍👧 family", "🇺🇦 flag", "300\u00a0000\u2009km",
	"中国公民加入俄军。", "Київ — 5 тис. осіб", "\r\n", strings.Repeat("Ж👍", 700), strings.Repeat("a", 511) + "é" +
		strings.Repeat("b", 600),
}

func TestOffsetsAgreeWithCounting(t *testing.T) {
	for _, s := range awkward {
		o := text.NewOffsets(s)
		cp := 0
		for i := range s {
			if got := o.CodePoint(i); got != cp {
				t.Fatalf("%.20q: CodePoint(%d) = %d, want %d", s, i, got, cp)
			}
			if got := o.Byte(cp); got != i {
				t.Fatalf("%.20q: Byte(%d) = %d, want %d", s, cp, got, i)
			}
			cp++
		}
		if got := o.CodePoint(len(s)); got != utf8.RuneCountInString(s) {
			t.Errorf("%.20q: end is code point %d, want %d", s, got, utf8.RuneCountInString(s))
		}
		if got := o.Byte(cp + 5); got != len(s) {
			t.Errorf("%.20q: past the end is byte %d, want %d", s, got, len(s))
		}
	}
}

func TestSnapNeverSplitsACluster(t *testing.T) {
	s := "a👩‍👩‍👧e\u0301b"
	family := text.Span{Start: 1, End: 1 + len("👩‍👩‍👧")}
	for at := family.Start; at < family.End; at++ {
		if got := text.SnapGraphemes(s, text.Span{Start: at, End: at + 1}); got != family {
			t.Errorf("byte %d of the family snaps to %v, want %v", at, got, family)
		}
	}
	accent := text.Span{Start: family.End + 1, End: family.End + 3}
	if got, want := text.SnapGraphemes(s, accent).Of(s), "e\u0301"; got != want {
		t.Errorf("a combining mark snaps to %q, want %q", got, want)
	}
	for at, want := range map[int]int{
		0: 0, 1: 1, family.Start + 5: family.Start, accent.Start: family.End,
		len(s): len(s),
	} {
		if got := text.SnapGraphemes(s, text.Span{Start: at, End: at}); got != (text.Span{Start: want, End: want}) {
			t.Errorf("an empty span at %d snaps to %v, want %d", at, got, want)
		}
	}
	if got := text.Graphemes(s); got != 4 {
		t.Errorf("%d graphemes, want 4", got)
	}
}

func TestSentencesHoldAllText(t *testing.T) {
	for _, s := range append(awkward, "One. Two!  Three?", "  \n ", "Він сказав: «Так». Потім пішов.") {
		at, kept := 0, ""
		for _, span := range text.Sentences(s) {
			if span.Start < at || !span.Valid(len(s)) {
				t.Fatalf("%q: span %v out of order", s, span)
			}
			kept += span.Of(s)
			at = span.End
		}
		if squeeze(kept) != squeeze(s) {
			t.Errorf("%q lost text: %q", s, kept)
		}
	}
}

func TestWordsSkipPunctuation(t *testing.T) {
	var got []string
	s := "At least 51 — “citizens” (38-year-old)."
	for _, w := range text.Words(s) {
		got = append(got, w.Of(s))
	}
	if want := "At least 51 citizens 38 year old"; strings.Join(got, " ") != want {
		t.Errorf("words %q, want %q", got, want)
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
