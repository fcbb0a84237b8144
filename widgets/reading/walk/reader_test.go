package walk

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/text"
)

// readerOf makes a reader of blocks.
func readerOf(blocks ...string) *Reader {
	var spans []text.Span
	at := 0
	for _, b := range blocks {
		spans = append(spans, text.Span{Start: at, End: at + len(b)})
		at += len(b) + 1
	}
	return NewReader(strings.Join(blocks, "\n"), spans)
}

func TestWordsKeepTheirSigns(t *testing.T) {
	for s, want := range map[string][]string{
		"It cost $48.2 mln":        {"It", "cost", "$48.2", "mln"},
		"about 60%, or 61 %":       {"about", "60%", "or", "61"},
		"from −5° to +3°":          {"from", "−5°", "to", "+3°"},
		"12€ and £3 (4‰)":          {"12€", "and", "£3", "4‰"},
		"$5$6":                     {"$5$", "6"},
		"сто 48,2 ₽":               {"сто", "48,2"},
		"don't stop, twenty-three": {"don't", "stop", "twenty", "three"},
		"–":                        nil,
	} {
		r := readerOf(s)
		var got []string
		for _, w := range r.WordsIn(0) {
			got = append(got, w.Of(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("words of %q: %q, want %q", s, got, want)
		}
	}
}

// TestStepsVisitEveryUnitOnce walks through a text with empty and wordless blocks, forwards and back.
func TestStepsVisitEveryUnitOnce(t *testing.T) {
	r := readerOf("", "One. Two.", "", "–", "Three 👩‍🔬. Four", "五。六。", "")
	for name, of := range map[string]Units{"sentences": r.SentencesIn, "words": r.WordsIn, "blocks": r.BlocksIn} {
		var all []text.Span
		for b := range r.blocks {
			all = append(all, of(b)...)
		}
		at := r.Near(of, 0)
		for i, want := range all {
			if at != want {
				t.Fatalf("%s: step %d came to %q, want %q", name, i, at.Of(r.Text), want.Of(r.Text))
			}
			next, ok := r.Step(of, at, 1)
			if ok == (i == len(all)-1) {
				t.Fatalf("%s: a step on from %q told %v", name, at.Of(r.Text), ok)
			}
			if back, ok := r.Step(of, next, -1); i < len(all)-1 && (!ok || back != at) {
				t.Fatalf("%s: back from %q came to %q", name, next.Of(r.Text), back.Of(r.Text))
			}
			if ok {
				at = next
			}
		}
		if _, ok := r.Step(of, all[0], -1); ok {
			t.Errorf("%s: a step before the first one", name)
		}
	}
}

func TestNearFindsTheUnitOfEveryOffset(t *testing.T) {
	r := readerOf("One went. Two came.", "", "Three stayed.")
	for offset := 0; offset <= len(r.Text); offset++ {
		s := r.Near(r.SentencesIn, offset)
		if s.Empty() {
			t.Fatalf("nothing near %d", offset)
		}
		for b := range r.blocks {
			for _, other := range r.SentencesIn(b) {
				if other.Has(offset) && other != s {
					t.Errorf("near %d is %q, want %q", offset, s.Of(r.Text), other.Of(r.Text))
				}
			}
		}
	}
	if s := readerOf("", "–").Near(readerOf("", "–").WordsIn, 0); !s.Empty() {
		t.Errorf("a word %v in a text without one", s)
	}
}

// TestEndsMoveOneByOne moves both ends of a span to and fro: a step back undoes a step on.
func TestEndsMoveOneByOne(t *testing.T) {
	r := readerOf("One two three. Four five.", "Six seven.")
	span := text.Span{Start: strings.Index(r.Text, "three"), End: strings.Index(r.Text, "three") + len("three")}
	for name, move := range map[string]func(*Reader, Units, text.Span, int) text.Span{
		"start": MoveStart,
		"end":   MoveEnd,
	} {
		dir := 1
		if name == "start" {
			dir = -1
		}
		trail := []text.Span{span}
		for {
			next := move(r, r.WordsIn, trail[len(trail)-1], dir)
			if next == trail[len(trail)-1] {
				break
			}
			if next.Len() <= trail[len(trail)-1].Len() {
				t.Fatalf("%s: %v after %v", name, next, trail)
			}
			trail = append(trail, next)
		}
		if len(trail) < 3 {
			t.Fatalf("%s moved %d times", name, len(trail)-1)
		}
		for i := len(trail) - 1; i > 0; i-- {
			if back := move(r, r.WordsIn, trail[i], -dir); back != trail[i-1] {
				t.Errorf(
					"%s: back from %q came to %q, want %q",
					name,
					trail[i].Of(r.Text),
					back.Of(r.Text),
					trail[i-1].Of(r.Text),
				)
			}
		}
		if least := move(r, r.WordsIn, span, -dir); least != span {
			t.Errorf("%s: the last word went, %q is left", name, least.Of(r.Text))
		}
	}
}
